import type { CellKind } from '../../frontend/fields/definition.js';
import { isRounded, parseDate, parseNumber } from '../../frontend/fields/parse.js';

const good: [CellKind, string, number | null][] = [
  ['amount', '', null],
  ['amount', '12.500', 12_500],
  ['amount', '12 500', 12_500],
  ['amount', '12\u202f500', 12_500],
  ['amount', '€ 12500', 12_500],
  ['amount', '12.500,00', 12_500],
  ['amount', '12.500,-', 12_500],
  ['amount', '999.999.999.999', 999_999_999_999],
  ['amount', '25k', 25_000],
  ['amount', '€ 25 K', 25_000],
  ['amount', '1,5 mln', 1_500_000],
  ['amount', '1.5 mln', 1_500_000],
  ['amount', '0,25 miljoen euro', 250_000],
  ['amount', '1.500k', 1_500_000],
  ['amount', '2 mld.', 2_000_000_000],
  ['amount', '12.500,50', 12_501],
  ['amount', '12,49', 12],
  ['amount', '12,500.00', 12_500],
  ['amount', '€ 1.200', 1_200],
  ['amount', '1200 EUR', 1_200],
  ['amount', ' - ', null],
  ['percent', '40 %', 40],
  ['percent', '100', 100],
  ['year', '2100', 2100],
];
it.each(good)('%s "%s" is %s', (kind, typed, value) => expect(parseNumber(kind, typed)).toEqual({ value }));

it.each<[string, boolean]>([
  ['15.000,50', true],
  ['12,49', true],
  ['12.500,00', false],
  ['1,1k', false],
  ['2,3 mln', false],
  ['veel', false],
])('"%s" loses cents: %s', (typed, loses) => expect(isRounded(typed)).toBe(loses));

const bad: [CellKind, string, RegExp][] = [
  ['amount', '-5', /negatief/],
  ['amount', '1,5', /duizend of miljoen/],
  ['amount', '12,500', /Bedoel je 12\.500/],
  ['amount', '(1.200)', /negatief/],
  ['amount', '€ -5', /negatief/],
  ['amount', 'n.n.b.', /cijfers/],
  ['amount', 'k', /cijfers/],
  ['amount', '25kk', /cijfers/],
  ['amount', '1.2', /cijfers/],
  ['amount', '1000000000000', /te groot/],
  ['percent', '101', /tussen 0 en 100/],
  ['year', '2.027', /geheel getal/],
  ['year', '1999', /tussen 2000 en 2100/],
];
it.each(bad)('%s "%s" is refused', (kind, typed, why) => {
  const parsed = parseNumber(kind, typed);
  expect('problem' in parsed ? parsed.problem : '').toMatch(why);
});

it.each([
  ['31/12/2027', '2027-12-31'],
  ['1-2-2027', '2027-02-01'],
  [' 1 . 2 . 2027 ', '2027-02-01'],
  ['2027-2-1', '2027-02-01'],
  ['29/2/2028', '2028-02-29'],
])('%s is %s', (typed, value) => expect(parseDate(typed)).toEqual({ value }));

it.each(['29/2/2027', '31/4/2027', '1/13/2027', '12/2027', '1/1/1999', 'morgen'])('%s is no date', (typed) =>
  expect(parseDate(typed)).toHaveProperty('problem'),
);
