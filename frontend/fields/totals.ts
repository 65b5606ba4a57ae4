/** Amounts by year and by bestuursperiode, worked out from what stands in the rows. */

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
