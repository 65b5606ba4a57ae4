import { asText, type CellDefinition, type Option } from '../fields/definition.js';
import { full, letter } from '../fields/matrix-place.js';
import { isRounded, parseDate, type Parsed, parseNumber } from '../fields/parse.js';
import { tooLong } from '../fields/room.js';
import { dayText, euro, figure } from '../fields/wording.js';
import { clean, oneLine } from '../keeper/clean.js';
import type { Json } from '../keeper/types.js';

/** One cell of a sheet: from what is typed or pasted to its value, and back. */

const YES = new Set(['ja', 'j', 'x', 'v', '1', 'true', 'waar', '✓', '✔', '☑', '☒']);
const NO = new Set(['', 'nee', 'n', '0', 'false', 'onwaar', '☐', '-']);

/** What is typed, instead of chosen or ticked. */
export function isTyped(d: CellDefinition): boolean {
  return d.kind === 'text' || isFigure(d) || d.kind === 'date';
}

export function isFigure(d: CellDefinition): boolean {
  return d.kind === 'amount' || d.kind === 'percent' || d.kind === 'year';
}

/** Prose may have lines. */
export function isLong(d: CellDefinition): boolean {
  return d.kind === 'text' && d.lines !== 1;
}

export function parseCell(d: CellDefinition, typed: string): Parsed<Json> {
  switch (d.kind) {
    case 'text':
      return words(d, typed);
    case 'amount':
    case 'percent':
    case 'year':
      return parseNumber(d.kind, typed);
    case 'date':
      return parseDate(typed);
    case 'choice': {
      if (typed.trim() === '') return { value: null };
      const found = chosen(d.options ?? [], typed);
      return found ? { value: found.id } : { problem: only(d.options ?? []) };
    }
    case 'multi': {
      const parts = typed.split(/[;,\n]/).filter((part) => part.trim() !== '');
      const found = parts.map((part) => chosen(d.options ?? [], part));
      if (found.some((one) => one === undefined)) return { problem: only(d.options ?? []) };
      const ids = (d.options ?? []).filter((o) => found.includes(o)).map((o) => o.id);
      return { value: ids.length > 0 ? ids : null };
    }
    case 'tick': {
      const said = typed.trim().toLocaleLowerCase('nl');
      return YES.has(said) ? { value: true } : NO.has(said) ? { value: null } : { problem: 'Zet hier ja of nee.' };
    }
    default:
      return { problem: 'Dit veld kan je niet typen.' };
  }
}

function words(d: CellDefinition, typed: string): Parsed<Json> {
  const text = d.lines === 1 ? oneLine(typed) : clean(typed);
  const problem = tooLong(text, limit(d));
  return problem ? { problem } : { value: text === '' ? null : text };
}

export function limit(d: CellDefinition): number {
  return d.max ?? (d.lines === 1 ? 500 : 20_000);
}

/** The option that somebody means: by its name, its id, its letter, or a beginning that no other has. */
export function chosen(options: Option[], typed: string): Option | undefined {
  const said = plain(typed);
  if (said === '') return undefined;
  const exact = options.find((o) => [o.label, o.id, full(o)].some((name) => plain(name) === said) || (o.id.length === 1 && letter(o).toLowerCase() === said));
  if (exact) return exact;
  const begun = options.filter((o) => plain(o.label).startsWith(said) || plain(o.id).startsWith(said));
  return begun.length === 1 ? begun[0] : undefined;
}

/** The next option, from the one that stands, that begins with what is typed. */
export function nextChosen(options: Option[], now: Json, pressed: string): Option | undefined {
  const key = pressed.toLocaleLowerCase('nl');
  const all = options.filter((o) => letter(o).toLocaleLowerCase('nl') === key);
  return all[(all.findIndex((o) => o.id === now) + 1) % Math.max(1, all.length)];
}

function only(options: Option[]): string {
  const names = options.slice(0, 6).map((o) => o.label);
  return `Kies uit: ${names.join(', ')}${options.length > names.length ? ', …' : '.'}`;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLocaleLowerCase('nl');
}

/** A value as it stands in a cell, without the sign that its column implies. */
export function shown(d: CellDefinition, value: Json): string {
  if (value === null) return '';
  if (d.kind === 'amount') return typeof value === 'number' ? figure(value) : String(value);
  if (d.kind === 'tick') return value === true ? '✓' : '';
  return asText(d, value);
}

/** A value as it is typed over. */
export function written(d: CellDefinition, value: Json): string {
  if (value === null) return '';
  if (isFigure(d)) return typeof value === 'number' && d.kind !== 'year' ? figure(value) : String(value);
  return d.kind === 'date' ? dayText(String(value)) : asText(d, value);
}

/** What was understood of a figure or a day, where that is not plainly what was typed. */
export function understood(d: CellDefinition, typed: string): string {
  if (!isFigure(d) && d.kind !== 'date') return '';
  const parsed = parseCell(d, typed);
  if ('problem' in parsed || parsed.value === null || written(d, parsed.value) === typed.trim() || String(parsed.value) === typed.trim()) return '';
  if (d.kind !== 'amount') return asText(d, parsed.value);
  return `${euro(Number(parsed.value))}${isRounded(typed) ? ", afgerond op hele euro's" : ''}`;
}
