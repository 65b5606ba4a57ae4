/** Any value that survives JSON; `null` means that the cell was emptied. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where an answer lives. `holder` 0 is the agreed or joint answer. */
export interface Cell {
  item: string;
  row: string;
  col: string;
  holder: number;
}

export type Source = 'typed' | 'conflict' | 'draft';

/**
 * One change that somebody made and that the server hasn't acknowledged. It is stored as it stands here, so that a
 * later page can send exactly the same mutation: the server recognises its id and a replay is harmless.
 */
export interface Draft {
  mutation: string;
  account: number;
  traject: number;
  /** The tab that made it: a draft is only offered when that tab is gone. */
  tab: string;
  touched: number;
  cell: Cell;
  base: number;
  value: Json;
  source: Source;
  /** Typing order within an account, also across tabs. */
  seq: number;
  /** The mutation of the same cell that must be acknowledged first; its version becomes this one's base. */
  after: string | null;
  /** Why it must not be sent as it is (too long, not a number, refused); null when it may. */
  blocked: string | null;
}

export interface Session {
  account: { id: number; name: string };
  csrf: { header: string; token: string };
  key: string;
}

export type MutationResult =
  | { mutation: string; status: 'saved'; version: number; at: string }
  | { mutation: string; status: 'conflict'; version: number; value: Json; by: string; at: string }
  | { mutation: string; status: 'invalid'; message: string }
  | { mutation: string; status: 'unknown'; message: string };

export interface Conflict {
  mine: Json;
  theirs: Json;
  version: number;
  by: string;
  at: string;
}

export type CellPhase = 'clean' | 'typing' | 'saving' | 'stored' | 'waiting' | 'saved' | 'conflict' | 'invalid' | 'unknown';

/** What a field needs to draw itself. */
export interface CellView {
  phase: CellPhase;
  /** The newest text there is: what was typed here, or else what the server last said. */
  value: Json;
  dirty: boolean;
  version: number;
  by: string;
  at: string;
  message: string;
  conflict: Conflict | null;
}

/** The columns that hold the place of an added row, and of an added column; null there means that it was taken away. */
export const ROW_MARK = '#';
export const COLUMN_MARK = '@';

export const isMarker = (c: Cell): boolean => c.col === ROW_MARK || c.col === COLUMN_MARK;

/** Whether a cell stands in the row or column that this marker places. */
export function placedBy(c: Cell, marker: Cell): boolean {
  return (
    c.item === marker.item && c.holder === marker.holder && (c.row === marker.row || (marker.col === COLUMN_MARK && c.col === marker.row))
  );
}

export const cellKey = (c: Cell): string => `${c.item}\u0000${c.row}\u0000${c.col}\u0000${c.holder}`;

export function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => same(v, b[i] ?? null));
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && !Array.isArray(a) && !Array.isArray(b)) {
    const left = Object.keys(a);
    return left.length === Object.keys(b).length && left.every((k) => k in b && same(a[k] ?? null, b[k] ?? null));
  }
  return false;
}

/** `crypto.randomUUID` is missing on plain http, where the form must still work. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
