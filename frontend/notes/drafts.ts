/**
 * What was typed in a note and is not posted yet. It stays in this tab until it is: a note is for colleagues, so its text
 * must not lie about on a disk longer than the page is open. On a shared computer it stays in memory only.
 */
export interface NoteDraft {
  /** The name under which it is posted, so that it is kept once however often it is sent. */
  id: string;
  text: string;
}

const PREFIX = 'draaiboek-notitie-';
const memory = new Map<string, NoteDraft>();

/** In which place of the page something is typed: a new note at an item, or the rewording of one. */
export function placeOf(account: number, traject: number, place: string): string {
  return `${PREFIX}${account}-${traject}-${place}`;
}

function shared(key: string): boolean {
  const account = key.slice(PREFIX.length).split('-', 1)[0];
  try {
    return localStorage.getItem(`draaiboek-gedeeld-${account}`) === '1';
  } catch {
    return true;
  }
}

export function readDraft(key: string): NoteDraft | null {
  const here = memory.get(key);
  if (here) return here;
  try {
    const kept = sessionStorage.getItem(key);
    if (!kept) return null;
    const found = JSON.parse(kept) as Partial<NoteDraft>;
    return typeof found.id === 'string' && typeof found.text === 'string' ? { id: found.id, text: found.text } : null;
  } catch {
    return null;
  }
}

export function writeDraft(key: string, draft: NoteDraft | null): void {
  if (draft === null) memory.delete(key);
  else memory.set(key, draft);
  try {
    if (draft === null || shared(key)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Full or forbidden: it is in memory.
  }
}

function keys(account: number): string[] {
  const own = `${PREFIX}${account}-`;
  const found = new Set([...memory.keys()].filter((key) => key.startsWith(own)));
  try {
    for (let i = 0; i < sessionStorage.length; i++) {
      const key = sessionStorage.key(i);
      if (key?.startsWith(own)) found.add(key);
    }
  } catch {
    // Nothing is kept there.
  }
  return [...found];
}

/** Names what is no note, but the fields of a form that are kept by the same rules. */
export const FORM = 'formulier';
/** What somebody typed and did not post in places that begin like this one, by key. */
export function draftsAt(account: number, start: string): [string, NoteDraft][] {
  return keys(account)
    .filter((key) => key.startsWith(start))
    .sort()
    .flatMap((key) => {
      const draft = readDraft(key);
      return draft?.text.trim() ? [[key, draft] as [string, NoteDraft]] : [];
    });
}

/** How many notes somebody typed and did not post. */
export function countDrafts(account: number): number {
  return keys(account)
    .map(readDraft)
    .filter((draft) => draft?.id !== FORM && draft?.text.trim()).length;
}

/** Forgets what somebody typed: they log out. */
export function forgetDrafts(account: number): void {
  keys(account).forEach((key) => writeDraft(key, null));
}

/** A computer became a shared one: what is typed stays on the page and goes from the disk. */
export function withdrawDrafts(account: number): void {
  keys(account).forEach((key) => writeDraft(key, readDraft(key)));
}

addEventListener('beforeunload', (e) => {
  // What stands in memory alone goes with the page.
  if ([...memory].some(([key, draft]) => draft.text.trim() && shared(key))) e.preventDefault();
});
