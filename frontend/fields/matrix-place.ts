import type { Option } from './definition.js';

/** A place in the table: row '' is the heading of the columns, column '' that of the rows. */
export interface Place {
  row: string;
  col: string;
}

/** By what an option is typed and shown: its id where that is a letter, or else the first one of its label. */
export function letter(o: Option): string {
  return (o.id.length === 1 ? o.id : o.label.slice(0, 1)).toUpperCase();
}

export function full(o: Option): string {
  return o.label.startsWith(letter(o)) ? o.label : `${letter(o)} – ${o.label}`;
}

export function lower(label: string): string {
  return label.slice(0, 1).toLocaleLowerCase('nl') + label.slice(1);
}

export function key(p: Place): string {
  return `${p.row}/${p.col}`;
}

export function unkey(k: string): Place {
  const [row = '', col = ''] = k.split('/');
  return { row, col };
}
