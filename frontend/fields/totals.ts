/** Amounts by year and by bestuursperiode, worked out from what stands in the rows. */

import type { Column, Totals } from './definition.js';

/** Flemish local councils sit for six years, from the January after the elections. */
const TERM_YEARS = 6;
const A_FIRST_YEAR = 2025;

export interface Entry {
  year: number | null;
  /** An amount per summed column; null where none is filled in. */
  amounts: (number | null)[];
}

export interface Line {
  /** A year, or the first and last of a bestuursperiode. */
  from: number;
  to: number;
  amounts: number[];
  together: number;
}

export interface PerYear {
  /** Each bestuursperiode with its years, without years in which nothing falls. */
  terms: { term: Line; years: Line[] }[];
  /** The last year that a recurring amount is counted in. */
  until: number;
}

export function term(year: number): { from: number; to: number } {
  const from = A_FIRST_YEAR + TERM_YEARS * Math.floor((year - A_FIRST_YEAR) / TERM_YEARS);
  return { from, to: from + TERM_YEARS - 1 };
}

/** A recurring amount counts in its year and every later one, to the end of the bestuursperiode of the last year mentioned. */
export function perYear(entries: Entry[], recurring: boolean[]): PerYear | null {
  const dated = entries.filter((e): e is Entry & { year: number } => e.year !== null && e.amounts.some((a) => a !== null));
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map((e) => e.year));
  const until = term(Math.max(...dated.map((e) => e.year))).to;
  const terms: PerYear['terms'] = [];
  for (let { from, to } = term(first); from <= until; { from, to } = term(to + 1)) {
    const years: Line[] = [];
    for (let year = from; year <= to; year++) {
      const amounts = recurring.map((again, c) =>
        dated.reduce((n, e) => n + (e.year === year || (again && e.year < year) ? (e.amounts[c] ?? 0) : 0), 0),
      );
      if (amounts.some((a) => a !== 0)) years.push(line(year, year, amounts));
    }
    if (years.length > 0) {
      terms.push({ term: line(from, to, recurring.map((_, c) => years.reduce((n, y) => n + (y.amounts[c] ?? 0), 0))), years });
    }
  }
  return { terms, until };
}

function line(from: number, to: number, amounts: number[]): Line {
  return { from, to, amounts, together: amounts.reduce((a, b) => a + b, 0) };
}

export interface Sum {
  /** What the line is of: an answer of the column that splits, or everything together. */
  label: string;
  amounts: number[];
}

export interface Sums {
  years: number[];
  /** A line per answer of the column that splits, those without an amount left out; the last line is of everything. */
  perYear: Sum[];
  /** The same lines for the periods that the edition names. */
  perPeriod: Sum[];
  /** Whether some amounts go off. */
  off: boolean;
}

/** What a row says, year by year. */
export interface Reading {
  group: unknown;
  /** -1 where its amounts go off. */
  sign: 1 | -1;
  /** What counts in each year; null where nothing does. */
  amounts: (number | null)[];
  /** The year in which it was filled in that a year takes its amount from; null where it has its own, or none. */
  from: (number | null)[];
}

export function yearColumns(columns: Column[]): Column[] {
  return columns.filter((c) => c.year !== undefined).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** @param value reads what stands in a column of the row */
export function reading(columns: Column[], totals: Totals, value: (col: string) => unknown): Reading {
  const carry = totals.carry !== undefined && value(totals.carry.column) === totals.carry.option;
  const sign = totals.minus !== undefined && value(totals.minus.column) === totals.minus.option ? -1 : 1;
  let last: { amount: number; year: number } | null = null;
  const read: Reading = { group: totals.by === undefined ? undefined : value(totals.by), sign, amounts: [], from: [] };
  for (const c of yearColumns(columns)) {
    const own = value(c.id);
    if (typeof own === 'number') last = { amount: own, year: c.year ?? 0 };
    const takes: typeof last = carry && typeof own !== 'number' ? last : null;
    read.amounts.push(typeof own === 'number' ? own : (takes?.amount ?? null));
    read.from.push(takes?.year ?? null);
  }
  return read;
}

/** What amounts by year come to in a period; the years that the table doesn't have count for nothing. */
export function inPeriod(years: number[], amounts: (number | null)[], p: { from: number; to: number }): number {
  return amounts.reduce<number>((n, a, i) => n + ((years[i] ?? 0) >= p.from && (years[i] ?? 0) <= p.to ? (a ?? 0) : 0), 0);
}

export function filled(r: Reading): boolean {
  return r.amounts.some((a) => a !== null);
}

/**
 * Adds up what a table's totals say. A period that begins or ends outside the years of the table counts the years that the
 * table has. What comes in has a line of its own and is taken off what everything comes to together.
 *
 * @param rows a way to read the value in a column, per row
 */
export function sums(columns: Column[], totals: Totals, rows: ((col: string) => unknown)[]): Sums | null {
  const years = yearColumns(columns).map((c) => c.year ?? 0);
  const read = rows.map((value) => reading(columns, totals, value));
  if (!read.some(filled)) return null;
  const line = (label: string, of: Reading[]): Sum => ({
    label,
    amounts: years.map((_, i) => of.reduce((n, r) => n + r.sign * (r.amounts[i] ?? 0), 0)),
  });
  const spent = read.filter((r) => r.sign > 0 && filled(r));
  const received = read.filter((r) => r.sign < 0 && filled(r));
  const split = columns.find((c) => c.id === totals.by);
  const groups = (split?.options ?? []).map((o) => ({ label: o.label, of: spent.filter((r) => r.group === o.id) }));
  if (split) {
    const rest = spent.filter((r) => !split.options?.some((o) => o.id === r.group));
    groups.push({ label: `Zonder ${split.label.toLocaleLowerCase('nl')}`, of: rest });
  }
  groups.push({ label: 'Ontvangsten', of: received });
  const perYear = [...groups.filter((g) => g.of.length > 0).map((g) => line(g.label, g.of)), line('Samen', read)];
  const perPeriod = perYear.map((one) => ({ label: one.label, amounts: totals.periods.map((p) => inPeriod(years, one.amounts, p)) }));
  return { years, perYear, perPeriod, off: received.length > 0 };
}
