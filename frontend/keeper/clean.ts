import type { Json } from './types.js';

const LINE_END = /\r\n?|[\u000b\f\u0085\u2028\u2029]/g;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text as it is kept, whatever program it was pasted from: a slide's soft return is a vertical tab, which nobody can see and so
 * nobody can be asked to take away. The server does the same.
 */
export function clean(text: string): string {
  return text.replace(LINE_END, '\n').replace(INVISIBLE, '');
}

/** The same for a field of one line. */
export function oneLine(text: string): string {
  return clean(text).replace(/ *\n[\n ]*/g, ' ');
}

/** A value with its texts cleaned; the very same when there was nothing to clean. */
export function cleanValue(value: Json): Json {
  if (typeof value === 'string') return clean(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, typeof v === 'string' ? clean(v) : v]));
}

/** What stands in a field, cleaned there as well, with the cursor where it was. */
export function cleanField(field: HTMLInputElement | HTMLTextAreaElement): string {
  const text = field.value;
  const kept = clean(text);
  if (kept !== text) {
    const at = clean(text.slice(0, field.selectionStart ?? text.length)).length;
    field.value = kept;
    field.setSelectionRange?.(at, at);
  }
  return kept;
}
