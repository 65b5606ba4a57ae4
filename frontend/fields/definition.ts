import { COLUMN_MARK, type Json, ROW_MARK } from '../keeper/types.js';
import { dayText, euro, figure } from './wording.js';

export interface Option {
  id: string;
  label: string;
  value: number | null;
  help?: string;
  nvt?: boolean;
  unknown?: boolean;
  exclusive?: boolean;
}

export type CellKind = 'text' | 'choice' | 'multi' | 'percent' | 'amount' | 'year' | 'date' | 'tick' | 'picture' | 'position';

export interface CellDefinition {
  kind: CellKind;
  label?: string;
  help?: string;
  max?: number;
  lines?: number;
  options?: Option[];
}

export interface Column extends CellDefinition {
  id: string;
  label: string;
  total?: 'sum';
  /** The year column by which sums are split. */
  per?: string;
  /** What the column should come to. */
  addsTo?: number;
  /** The amount comes back every year from its year on. */
  recurring?: boolean;
}

export interface Axis {
  label: string;
  low: string;
  high: string;
}

export interface Row {
  id: string;
  label: string;
  help?: string;
}

export interface Field extends CellDefinition {
  id: string;
  label: string;
}

export interface Item {
  id: string;
  section: string;
  number: string;
  kind: 'text' | 'choice' | 'multi' | 'check' | 'grid' | 'rows' | 'matrix';
  answering: 'individual-then-agreed' | 'joint';
  title: string;
  help?: string;
  cell?: CellDefinition;
  options?: Option[];
  rows?: Row[];
  columns?: Column[];
  fields?: Field[];
  /** Extra cells that only an agreed answer has. */
  agreedFields?: Field[];
  layout?: 'quadrants' | 'flow';
  /** x grows to the right, y upward. */
  axes?: { x: Axis; y: Axis };
  /** Names that an added row may begin with. */
  suggestions?: string[];
  acrossSuggestions?: string[];
  /** The head of an added column; the options of the item are what a crossing holds. */
  across?: Column;
  /** The option that each row should have once. */
  exactlyOne?: string;
}

export interface Edition {
  id: string;
  title: string;
  sections: { code: string; part: string; title: string }[];
  items: Item[];
}

const loads = new Map<string, Promise<Edition>>();
let settle: (edition: Promise<Edition>) => void = () => undefined;
const first = new Promise<Edition>((resolve) => {
  settle = resolve;
});
let current: Promise<Edition> = first;

/** Says which edition this page is about; the fields may already be waiting for it. */
export function useEdition(id: string): void {
  if (!id) return;
  current = load(id);
  settle(current);
}

export function edition(): Promise<Edition> {
  return current;
}

function load(id: string): Promise<Edition> {
  let promise = loads.get(id);
  if (!promise) {
    promise = fetchEdition(id);
    loads.set(id, promise);
  }
  return promise;
}

/** An edition never changes, so only failing to get it is worth another try. */
async function fetchEdition(id: string): Promise<Edition> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(`api/edities/${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } });
      if (response.ok) return (await response.json()) as Edition;
    } catch {
      /* offline: below */
    }
    await new Promise((r) => setTimeout(r, Math.min(30, 2 ** attempt) * 1000));
  }
}

export function findItem(e: Edition, item: string): Item | null {
  return e.items.find((i) => i.id === item) ?? null;
}

/** The definition of one cell, options included, or null when the edition has no such cell. */
export function findCell(item: Item | null, row: string, col: string): CellDefinition | null {
  if (!item) return null;
  if (col === ROW_MARK) return { kind: 'position', label: 'rij' };
  if (col === COLUMN_MARK) return { kind: 'position', label: 'kolom' };
  if (item.across?.id === col) return item.across;
  const column = item.columns?.find((c) => c.id === col);
  if (column && (row !== '' || item.kind === 'grid' || item.kind === 'rows' || item.kind === 'matrix')) return column;
  const field = [...(item.fields ?? []), ...(item.agreedFields ?? [])].find((f) => f.id === col);
  if (field && row === '') return field;
  if (item.kind === 'matrix' && row !== '' && col !== '') return { kind: 'choice', options: item.options ?? [] };
  if (col !== '') return null;
  const cell: CellDefinition = item.cell ?? { kind: item.kind === 'text' ? 'text' : item.kind === 'multi' ? 'multi' : 'choice' };
  const options = cell.options ?? item.options;
  return options ? { ...cell, options } : cell;
}

/** What a cell is called where its place on the screen doesn't say it. */
export function cellLabel(item: Item | null, row: string, col: string, rowLabel = ''): string {
  if (!item) return '';
  const r = item.rows?.find((x) => x.id === row)?.label ?? rowLabel;
  const c = [...(item.columns ?? []), ...(item.across ? [item.across] : [])].find((x) => x.id === col)?.label ?? [...(item.fields ?? []), ...(item.agreedFields ?? [])].find((x) => x.id === col)?.label ?? '';
  if (r && c) return `${r} – ${c}`;
  return r || c || item.title;
}

/** A value in words, for reading, conflicts and offered drafts. */
export function asText(d: CellDefinition | null, value: Json): string {
  if (d?.kind === 'position') return `${d.label ?? 'rij'} ${value === null ? 'verwijderd' : 'toegevoegd of verplaatst'}`;
  if (value === null) return '';
  const option = (id: Json): string => d?.options?.find((o) => o.id === id)?.label ?? String(id);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.map(option).join(', ');
  if (d?.kind === 'picture') return pictureText(asPicture(value));
  if (typeof value === 'object') return JSON.stringify(value);
  switch (d?.kind) {
    case 'choice':
      return option(value);
    case 'amount':
      return typeof value === 'number' ? euro(value) : value;
    case 'percent':
      return typeof value === 'number' ? `${figure(value)} %` : value;
    case 'date':
      return dayText(String(value));
    default:
      return String(value);
  }
}

/** What a cell of pictures holds; the bytes are got by its id. */
export interface Picture {
  id: string;
  /** For who doesn't see it; may be empty. */
  alt: string;
  width: number;
  height: number;
}

export function asPicture(value: Json): Picture | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || typeof value.id !== 'string') return null;
  const side = (n: Json | undefined): number => (typeof n === 'number' && n > 0 ? n : 1);
  return { id: value.id, alt: typeof value.alt === 'string' ? value.alt : '', width: side(value.width), height: side(value.height) };
}

export function pictureUrl(p: Picture): string {
  return `api/afbeeldingen/${encodeURIComponent(p.id)}`;
}

export function pictureText(p: Picture | null): string {
  return p === null ? '' : p.alt.trim() ? `Afbeelding: ${p.alt}` : 'Afbeelding, nog te beschrijven';
}
