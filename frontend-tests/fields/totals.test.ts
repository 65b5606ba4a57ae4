import { perYear, term } from '../../frontend/fields/totals.js';

it('counts six years from the January after the elections', () => {
  expect(term(2025)).toEqual({ from: 2025, to: 2030 });
  expect(term(2030)).toEqual({ from: 2025, to: 2030 });
  expect(term(2031)).toEqual({ from: 2031, to: 2036 });
  expect(term(2024)).toEqual({ from: 2019, to: 2024 });
});

it('has nothing to say without a year or an amount', () => {
  expect(
    perYear(
      [
        { year: null, amounts: [5] },
        { year: 2026, amounts: [null] },
      ],
      [false],
    ),
  ).toBeNull();
});

it('counts what recurs in every later year of the period, and what is once only once', () => {
  const sums = perYear(
    [
      { year: 2028, amounts: [100, 10] },
      { year: 2029, amounts: [50, null] },
    ],
    [false, true],
  );
  expect(sums?.until).toBe(2030);
  expect(sums?.terms).toHaveLength(1);
  expect(sums?.terms[0]?.years.map((y) => [y.from, ...y.amounts, y.together])).toEqual([
    [2028, 100, 10, 110],
    [2029, 50, 10, 60],
    [2030, 0, 10, 10],
  ]);
  expect(sums?.terms[0]?.term).toEqual({ from: 2025, to: 2030, amounts: [150, 30], together: 180 });
});

it('goes on into the next period when that is mentioned', () => {
  const sums = perYear(
    [
      { year: 2030, amounts: [1] },
      { year: 2031, amounts: [2] },
    ],
    [true],
  );
  expect(sums?.terms.map((t) => [t.term.from, t.term.together])).toEqual([
    [2025, 1],
    [2031, 18],
  ]);
});
