import type { CellDefinition, Option } from '../../frontend/fields/definition.js';
import { nextChosen, parseCell, shown, understood, written } from '../../frontend/sheet/value.js';
import type { Json } from '../../frontend/keeper/types.js';

const option = (id: string, label: string): Option => ({ id, label, value: null });
const amount: CellDefinition = { kind: 'amount' };
const often: CellDefinition = { kind: 'choice', options: [option('eenmalig', 'Eenmalig'), option('jaarlijks', 'Elk jaar')] };
const raci: CellDefinition = { kind: 'choice', options: [option('r', 'R – voert uit'), option('a', 'A – eindverantwoordelijk')] };

it.each<[CellDefinition, string, Json]>([
  [often, 'ELK  jaar', 'jaarlijks'],
  [often, 'jaarlijks', 'jaarlijks'],
  [often, 'een', 'eenmalig'],
  [often, '', null],
  [raci, 'a', 'a'],
  [raci, 'A – eindverantwoordelijk', 'a'],
  [amount, '25k', 25_000],
  [{ kind: 'date' }, '1/2/2027', '2027-02-01'],
  [{ kind: 'tick' }, 'Ja', true],
  [{ kind: 'tick' }, '', null],
  [{ kind: 'text', lines: 1 }, 'een\nregel', 'een regel'],
  [{ kind: 'text', lines: 3 }, 'twee\r\nregels', 'twee\nregels'],
  [{ kind: 'multi', options: often.options }, 'Elk jaar; eenmalig', ['eenmalig', 'jaarlijks']],
])('%j takes "%s"', (d, typed, value) => expect(parseCell(d, typed)).toEqual({ value }));

it.each<[CellDefinition, string, RegExp]>([
  [often, 'e', /Kies uit: Eenmalig, Elk jaar/],
  [often, 'nooit', /Kies uit/],
  [amount, 'n.n.b.', /cijfers/],
  [{ kind: 'text', max: 5 }, 'te lang', /hoogstens 5/],
  [{ kind: 'tick' }, 'misschien', /ja of nee/],
  [{ kind: 'picture' }, 'x', /niet typen/],
])('%j says why "%s" is nothing', (d, typed, why) => {
  const parsed = parseCell(d, typed);
  expect('problem' in parsed ? parsed.problem : '').toMatch(why);
});

it('shows a figure as people here write it, and types it so', () => {
  expect(shown(amount, 12_500)).toBe('12.500');
  expect(written(amount, 12_500)).toBe('12.500');
  expect(shown({ kind: 'percent' }, 40)).toMatch(/^40\s%$/);
  expect(written({ kind: 'year' }, 2027)).toBe('2027');
  expect(shown(often, 'jaarlijks')).toBe('Elk jaar');
  expect(written({ kind: 'date' }, '2027-02-01')).toBe('01/02/2027');
});

it('says what it understood only where that is something else than what was typed', () => {
  expect(understood(amount, '1,5 mln')).toMatch(/^€\s1\.500\.000$/);
  expect(understood(amount, '12.500,50')).toMatch(/12\.501, afgerond op hele euro's$/);
  expect(understood(amount, '1,1k')).toMatch(/^€\s1\.100$/);
  expect(understood(amount, '25')).toBe('');
  expect(understood(amount, '12.500')).toBe('');
  expect(understood(amount, 'veel')).toBe('');
});

it('goes on to the next option with the same letter', () => {
  expect(nextChosen(often.options ?? [], null, 'E')?.id).toBe('eenmalig');
  expect(nextChosen(often.options ?? [], 'eenmalig', 'e')?.id).toBe('jaarlijks');
  expect(nextChosen(often.options ?? [], 'jaarlijks', 'e')?.id).toBe('eenmalig');
  expect(nextChosen(often.options ?? [], null, 'x')).toBeUndefined();
});
