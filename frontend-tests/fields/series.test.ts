import { keeper } from '../../frontend/keeper/keeper.js';
import { ROW_MARK } from '../../frontend/keeper/types.js';
import { Series } from '../../frontend/fields/series.js';

let n = 0;
const series = (): Series => new Series({ item: `G.${++n}`, holder: 0 }, ROW_MARK);
const mark = (id: string, position: number | null, markerVersion = 1) => ({ id, position, markerVersion });
const ids = (s: Series): string[] => s.shown().map((m) => m.id);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('stands in the order of the positions, and leaves out what was taken away', () => {
  const s = series();
  s.take([mark('b', 2), mark('a', 1), mark('c', null)]);
  expect(ids(s)).toEqual(['a', 'b']);
});

it('puts a new one last, also before the server knows of it', () => {
  const s = series();
  s.take([mark('a', 1), mark('b', 2.5)]);
  const id = s.add();
  expect(s.shown().at(-1)).toEqual({ id, position: 3 });
});

it('moves one between its new neighbours, and numbers afresh where nothing fits', () => {
  const s = series();
  s.take([mark('a', 1), mark('b', 2), mark('c', 3)]);
  expect(s.move(0, 1)).toBe(true);
  expect(s.shown().map((m) => [m.id, m.position])).toEqual([
    ['b', 2],
    ['a', 2.5],
    ['c', 3],
  ]);
  expect(s.move(2, 1)).toBe(false);
  const tight = series();
  tight.take([mark('a', 1), mark('b', 2), mark('c', 2 + Number.EPSILON * 2)]);
  tight.move(0, 1);
  expect(tight.shown().map((m) => [m.id, m.position])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]);
});

it('drops what a colleague removed, unless it was changed or brought back here', () => {
  const s = series();
  s.take([mark('a', 1), mark('b', 2)]);
  const [, b] = s.shown();
  s.take([mark('a', 1)]);
  expect(ids(s)).toEqual(['a']);
  if (b) s.restore(b);
  expect(ids(s)).toEqual(['a', 'b']);
});

it('keeps the row of another item out', () => {
  const s = series();
  keeper.observe({ item: 'elsewhere', row: 'x', col: ROW_MARK, holder: 0 }, 1, 1, '', '');
  expect(ids(s)).toEqual([]);
});
