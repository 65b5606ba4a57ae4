/**
 * Which tabs are open. Each page holds a lock under its own name until it is gone, in whatever way it goes: that is how the
 * others know whose drafts are orphans, and how a page knows that it is the copy of one that is still there.
 */
const LOCK = 'draaiboek-tab-';

export function holdTab(tab: string): void {
  void navigator.locks?.request(LOCK + tab, () => new Promise<void>(() => undefined)).catch(() => undefined);
}

/** The tabs that are open; null where the browser can't tell. */
export async function liveTabs(): Promise<Set<string> | null> {
  if (!navigator.locks) return null;
  const held = (await navigator.locks.query()).held ?? [];
  return new Set(held.flatMap((l) => (l.name?.startsWith(LOCK) ? [l.name.slice(LOCK.length)] : [])));
}
