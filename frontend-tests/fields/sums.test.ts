import { type Column, type Totals } from '../../frontend/fields/definition.js';
import { reading, sums } from '../../frontend/fields/totals.js';

const option = (id: string) => ({ id, label: id[0]?.toUpperCase() + id.slice(1), value: null, nvt: false });
const columns = [
  { id: 'richting', label: 'Richting', kind: 'choice', options: ['uitgave', 'ontvangst'].map(option) },
  { id: 'soort', label: 'Soort', kind: 'choice', options: ['exploitatie', 'investering'].map(option) },
  { id: 'keer', label: 'Hoe vaak', kind: 'choice', options: ['eenmalig', 'jaarlijks'].map(option) },
  ...[2029, 2030, 2031].map((year) => ({ id: `j${year}`, label: String(year), kind: 'amount', year })),
] as unknown as Column[];
const totals: Totals = {
  minus: { column: 'richting', option: 'ontvangst' },
  carry: { column: 'keer', option: 'jaarlijks' },
  by: 'soort',
  periods: [
    { label: 'Bestuursperiode', from: 2025, to: 2030 },
    { label: 'Meerjarenplan', from: 2026, to: 2031 },
  ],
};
const row = (cells: Record<string, unknown>) => (col: string) => cells[col];
const of = (...rows: Record<string, unknown>[]) => sums(columns, totals, rows.map(row));

it('has nothing to say without an amount', () => {
  expect(of({ soort: 'investering' })).toBeNull();
});

it('carries a recurring amount into the empty years after it, until a zero', () => {
  expect(of({ keer: 'jaarlijks', j2029: 5 })?.perYear.at(-1)?.amounts).toEqual([5, 5, 5]);
  expect(of({ keer: 'jaarlijks', j2029: 5, j2031: 0 })?.perYear.at(-1)?.amounts).toEqual([5, 5, 0]);
  expect(of({ keer: 'eenmalig', j2029: 5 })?.perYear.at(-1)?.amounts).toEqual([5, 0, 0]);
});

it('takes off what comes in', () => {
  const found = of({ j2030: 10 }, { richting: 'ontvangst', j2030: 4 });
  expect(found?.perYear.at(-1)?.amounts).toEqual([0, 6, 0]);
  expect(found?.off).toBe(true);
});

it('splits by kind, and counts each period apart', () => {
  const found = of({ soort: 'exploitatie', keer: 'jaarlijks', j2029: 1 }, { soort: 'investering', j2031: 100 }, { j2029: 7 });
  expect(found?.perYear.map((one) => [one.label, ...one.amounts])).toEqual([
    ['Exploitatie', 1, 1, 1],
    ['Investering', 0, 0, 100],
    ['Zonder soort', 7, 0, 0],
    ['Samen', 8, 1, 101],
  ]);
  expect(found?.perPeriod.at(-1)?.amounts).toEqual([9, 110]);
});

it('gives what comes in a line of its own, of whatever kind it is', () => {
  const found = of({ soort: 'exploitatie', j2029: 10 }, { soort: 'exploitatie', richting: 'ontvangst', j2029: 4 });
  expect(found?.perYear.map((one) => [one.label, one.amounts[0]])).toEqual([
    ['Exploitatie', 10],
    ['Ontvangsten', -4],
    ['Samen', 6],
  ]);
  expect(found?.perPeriod.map((one) => one.amounts)).toEqual([
    [10, 10],
    [-4, -4],
    [6, 6],
  ]);
});

it('says of a row from which year an empty one takes its amount', () => {
  const read = reading(columns, totals, row({ keer: 'jaarlijks', richting: 'ontvangst', j2029: 5 }));
  expect(read).toMatchObject({ sign: -1, amounts: [5, 5, 5], from: [null, 2029, 2029] });
});
