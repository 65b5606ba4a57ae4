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

/**
 * Adds up what a table's totals say. A period that begins or ends outside the years of the table counts the years that the
 * table has.
 *
 * @param rows a way to read the value in a column, per row
 */
export function sums(columns: Column[], totals: Totals, rows: ((col: string) => unknown)[]): Sums | null {
  const years = columns.filter((c) => c.year !== undefined).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const read = rows.map((value) => {
    const carry = totals.carry !== undefined && value(totals.carry.column) === totals.carry.option;
    const sign = totals.minus !== undefined && value(totals.minus.column) === totals.minus.option ? -1 : 1;
    let last: number | null = null;
    const amounts = years.map((c) => {
      const own = value(c.id);
      const amount: number | null = typeof own === 'number' ? own : carry ? last : null;
      last = amount ?? last;
      return amount;
    });
    return { group: totals.by === undefined ? undefined : value(totals.by), sign, amounts };
  });
  if (!read.some((r) => r.amounts.some((a) => a !== null))) return null;
  const line = (label: string, of: typeof read): Sum => ({
    label,
    amounts: years.map((_, i) => of.reduce((n, r) => n + r.sign * (r.amounts[i] ?? 0), 0)),
  });
  const split = columns.find((c) => c.id === totals.by);
  const filled = (r: (typeof read)[number]): boolean => r.amounts.some((a) => a !== null);
  const groups = (split?.options ?? []).map((o) => ({ label: o.label, of: read.filter((r) => r.group === o.id && filled(r)) }));
  if (split) {
    const rest = read.filter((r) => filled(r) && !split.options?.some((o) => o.id === r.group));
    groups.push({ label: `Zonder ${split.label.toLocaleLowerCase('nl')}`, of: rest });
  }
  const perYear = [...groups.filter((g) => g.of.length > 0).map((g) => line(g.label, g.of)), line('Samen', read)];
  const perPeriod = perYear.map((one) => ({
    label: one.label,
    amounts: totals.periods.map((p) =>
      one.amounts.reduce((n, a, i) => n + ((years[i]?.year ?? 0) >= p.from && (years[i]?.year ?? 0) <= p.to ? a : 0), 0),
    ),
  }));
  return { years: years.map((c) => c.year ?? 0), perYear, perPeriod, off: read.some((r) => r.sign < 0 && filled(r)) };
}
