import type { Column } from '../fields/definition.js';
import type { Json } from '../keeper/types.js';
import { parseCell } from './value.js';

/** More than anybody types in a day; what a slip of the keyboard pastes from a whole register isn't a table of here. */
export const MOST_ROWS = 200;

export interface At {
  row: number;
  col: number;
}

export interface Fit extends At {
  typed: string;
  value: Json;
}

export interface Misfit extends At {
  typed: string;
  why: string;
}

/** What a block of cells would do to a sheet, before anything of it is done. */
export interface Plan {
  fits: Fit[];
  misfits: Misfit[];
  /** How many rows it touches, the new ones included. */
  rows: number;
  /** How many rows come below those that stand. */
  added: number;
  /** Cells to the right of the last column, and below the last row that there may be: these stay out. */
  beside: number;
  below: number;
}

/**
 * @param block what is pasted
 * @param standing how many rows there are
 * @param at where its first cell goes
 * @param grows whether rows may be added
 */
export function plan(block: string[][], columns: Column[], standing: number, at: At, grows: boolean): Plan {
  const found: Plan = { fits: [], misfits: [], rows: 0, added: 0, beside: 0, below: 0 };
  const lines = withoutHead(block, columns, at.col);
  let row = at.row;
  for (const line of lines) {
    const filled = line.filter((cell) => cell !== '').length;
    // An empty line between rows is a place in the sheet, and no reason for a new one.
    if (filled === 0 && row >= standing) continue;
    const last = grows ? standing + MOST_ROWS : standing;
    if (row >= last) {
      found.below += filled;
      continue;
    }
    line.forEach((typed, i) => {
      const col = at.col + i;
      const column = columns[col];
      // What is empty there takes nothing away here.
      if (typed === '') return;
      if (!column) {
        found.beside++;
        return;
      }
      const parsed = parseCell(column, typed);
      if ('problem' in parsed) found.misfits.push({ row, col, typed, why: parsed.problem });
      else found.fits.push({ row, col, typed, value: parsed.value });
    });
    if (filled > 0) found.rows++;
    row++;
    found.added = Math.max(found.added, row - standing);
  }
  return found;
}

/** Leaves the names of the columns out, where somebody copied them as well. */
function withoutHead(block: string[][], columns: Column[], from: number): string[][] {
  const [first, ...rest] = block;
  if (!first || rest.length === 0) return block;
  const name = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('nl');
  const filled = first.filter((cell) => cell !== '').length;
  const same = first.filter((cell, i) => cell !== '' && name(cell) === name(columns[from + i]?.label ?? '')).length;
  // A year in the head is a figure in a row; most names together are no accident.
  return same > 0 && same * 2 > filled ? rest : block;
}

/** One cell that is pasted over several goes in each of them. */
export function spread(block: string[][], high: number, wide: number): string[][] {
  const only = block[0]?.[0];
  if (only === undefined || block.length > 1 || (block[0]?.length ?? 0) > 1) return block;
  return Array.from({ length: high }, () => Array.from({ length: wide }, () => only));
}

/** "1 cel past niet", "3 cellen passen niet". */
export function cells(n: number): string {
  return n === 1 ? '1 cel' : `${n} cellen`;
}

export function rowsWord(n: number): string {
  return n === 1 ? '1 rij' : `${n} rijen`;
}
