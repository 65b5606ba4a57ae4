import type { Cell, Conflict, Draft, Json } from './types.js';

/** A draft on its way, with what only this page needs to know about it. */
export interface Work extends Draft {
  /** From the first attempt on, id and value stay as they are until the fate is known. */
  sent: boolean;
  /** Made elsewhere, against a version of its own: an acknowledgement here must not move its base. */
  pinned: boolean;
  due: number;
  started: number;
  changes: number;
  stored: number;
}

export class Entry {
  version = 0;
  value: Json = null;
  by = '';
  at = '';
  /** In order; only the first may be on its way. */
  work: Work[] = [];
  onWire = false;
  alone = false;
  conflict: Conflict | null = null;
  refusal: 'invalid' | 'unknown' | null = null;
  savedAt = '';

  constructor(
    readonly cell: Cell,
    readonly traject: number,
  ) {}

  get newest(): Json {
    const last = this.work[this.work.length - 1];
    return last ? last.value : this.value;
  }
}

export function complaining(w: Work): boolean {
  return w.blocked !== null && w.due <= Date.now();
}

/** What is stored and sent: without what only this page needs. */
export function plain(w: Work): Draft {
  const { mutation, account, traject, tab, touched, cell, base, value, source, seq, after, blocked } = w;
  return { mutation, account, traject, tab, touched, cell, base, value, source, seq, after, blocked };
}

/** At most four bytes of UTF-8 per character of JSON, plus the frame; exact counting would cost a copy per keystroke. */
export function weight(w: Work): number {
  const text = typeof w.value === 'string' ? w.value : JSON.stringify(w.value);
  return text.length <= 2_000 ? text.length * 4 + 260 : new TextEncoder().encode(JSON.stringify(text)).length + 260;
}
