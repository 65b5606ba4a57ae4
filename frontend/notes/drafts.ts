import { holdTab, liveTabs } from '../keeper/tabs.js';
import { newId } from '../keeper/types.js';

/** A text that went out under a name and has no answer yet; the same goes out again until its fate is known. */
export interface Sent {
  id: string;
  text: string;
}

/**
 * What was typed in a note and is not posted yet. It stays in this tab until it is: a note is for colleagues, so its text
 * must not lie about on a disk longer than the page is open. On a shared computer it stays in memory only.
 */
export interface NoteDraft {
  /** The name under which it is posted, so that it is kept once however often it is sent. Another text has another name. */
  id: string;
  text: string;
  sent?: Sent;
  /** Of a text that is reworded: what stood there when that began. */
  base?: string;
}

const PREFIX = 'draaiboek-notitie-';
const TAB = 'draaiboek-tabblad';
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
    return typeof found.id === 'string' && typeof found.text === 'string' ? (found as NoteDraft) : null;
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

// ---- from typing to the answer -----------------------------------------------------------------------------------------

/**
 * Notes what stands in a field.
 *
 * @param base of a text that is reworded: what stood there before; then an empty field is something typed as well
 * @returns whether it is another text than was known
 */
export function typeIn(key: string, text: string, base?: string): boolean {
  const known = readDraft(key);
  if (known ? known.text === text : text === (base ?? '')) return false;
  if (text === '' && base === undefined && !known?.sent) writeDraft(key, null);
  else writeDraft(key, { ...known, id: newId(), text, ...(base === undefined ? {} : { base: known?.base ?? base }) });
  return true;
}

/** What goes out now: this text, or once more an earlier one whose fate isn't known. */
export function sendOut(key: string, text: string, base?: string): Sent {
  const known = readDraft(key);
  if (known?.sent) return known.sent;
  const draft = known?.text === text ? known : { ...known, id: newId(), text, ...(base === undefined ? {} : { base: known?.base ?? base }) };
  const sent = { id: draft.id, text };
  writeDraft(key, { ...draft, sent });
  return sent;
}

/**
 * The server has it: that text goes, and nothing that was typed on.
 *
 * @param whole of words that take the place of the earlier ones: what was typed on stays with what it goes on from
 * @returns what is left; null when this name isn't what went out from here
 */
export function answered(key: string, id: string, whole = false): string | null {
  const draft = readDraft(key);
  const sent = draft?.sent;
  if (!draft || sent?.id !== id) return null;
  const left = draft.text === sent.text ? '' : whole ? draft.text : rest(draft.text, sent.text);
  if (left.trim() === '') {
    writeDraft(key, null);
    return '';
  }
  writeDraft(key, { id: newId(), text: left, ...(draft.base === undefined ? {} : { base: sent.text.trim() }) });
  return left;
}

function rest(text: string, sent: string): string {
  for (const begin of [sent, sent.trimEnd()]) if (text.startsWith(begin)) return text.slice(begin.length).trimStart();
  return text;
}

/** The server doesn't take it: the text stays where it is. */
export function withdrawn(key: string, id: string, base?: string): void {
  const draft = readDraft(key);
  if (draft?.sent?.id !== id) return;
  writeDraft(key, { ...unsent(draft), ...(base === undefined ? {} : { base }) });
}

function unsent(draft: NoteDraft): NoteDraft {
  const kept = { ...draft };
  delete kept.sent;
  return kept;
}

/** The server knows this name for something else: the same text goes out under another. */
export function renamed(key: string, id: string, name = newId()): Sent | null {
  const draft = readDraft(key);
  if (!draft || draft.sent?.id !== id) return null;
  const sent = { id: name, text: draft.sent.text };
  writeDraft(key, { ...draft, id: draft.text === sent.text ? sent.id : draft.id, sent });
  return sent;
}

/** Where a text stands that went out under this name. */
export function sentFrom(account: number, id: string): string[] {
  return keys(account).filter((key) => readDraft(key)?.sent?.id === id);
}

// ---- all of somebody's -------------------------------------------------------------------------------------------------

function keys(account: number): string[] {
  const own = `${PREFIX}${account}-`;
  return allKeys().filter((key) => key.startsWith(own));
}

function allKeys(): string[] {
  const found = new Set(memory.keys());
  try {
    for (let i = 0; i < sessionStorage.length; i++) {
      const key = sessionStorage.key(i);
      if (key?.startsWith(PREFIX)) found.add(key);
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

/** A tab that is duplicated takes its storage along: what is typed in the copy gets names of its own, and what the first one sent is the first one's to wait for. */
export async function claimTab(): Promise<void> {
  const mine = newId();
  let before: string | null = null;
  try {
    before = sessionStorage.getItem(TAB);
    sessionStorage.setItem(TAB, mine);
  } catch {
    // Without storage nothing is copied.
  }
  holdTab(mine);
  for (let i = 0; before !== null; i++) {
    const alive = await liveTabs().catch(() => null);
    if (!alive?.has(before)) return;
    // The page that this one took the place of may not have let go yet.
    if (i === 3) break;
    await new Promise((r) => setTimeout(r, 250));
  }
  if (before === null) return;
  for (const key of allKeys()) {
    const draft = readDraft(key);
    if (!draft || draft.id === FORM) continue;
    writeDraft(key, { ...unsent(draft), id: newId() });
  }
}

/** Known once it is known whose drafts these are. */
export const claimed: Promise<void> = claimTab().catch(() => undefined);

addEventListener('beforeunload', (e) => {
  // What stands in memory alone goes with the page.
  if ([...memory].some(([key, draft]) => draft.text.trim() && shared(key))) e.preventDefault();
});
