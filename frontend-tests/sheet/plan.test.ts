import type { Column } from '../../frontend/fields/definition.js';
import { area, fillDown, moved, stepped } from '../../frontend/sheet/area.js';
import { MOST_ROWS, plan, spread } from '../../frontend/sheet/plan.js';

const columns = [
  { id: 'post', label: 'Post', kind: 'text', lines: 2 },
  { id: 'j2027', label: '2027', kind: 'amount' },
  { id: 'j2028', label: '2028', kind: 'amount' },
] as Column[];

it('puts a block where somebody is, over what stands and into new rows', () => {
  const found = plan(
    [
      ['a', '25k'],
      ['b', '1,5 mln'],
    ],
    columns,
    3,
    { row: 2, col: 0 },
    true,
  );
  expect(found).toMatchObject({ rows: 2, added: 1, misfits: [], beside: 0, below: 0 });
  expect(found.fits.map((f) => [f.row, f.col, f.value])).toEqual([
    [2, 0, 'a'],
    [2, 1, 25_000],
    [3, 0, 'b'],
    [3, 1, 1_500_000],
  ]);
});

it('tells of each cell why it does not fit, and what falls outside', () => {
  const found = plan([['a', 'n.n.b.', '5', 'x', 'y']], columns, 1, { row: 0, col: 0 }, true);
  expect(found.misfits).toEqual([{ row: 0, col: 1, typed: 'n.n.b.', why: expect.stringMatching(/cijfers/) }]);
  expect(found.fits).toHaveLength(2);
  expect(found.beside).toBe(2);
});

it('takes nothing away where what is pasted is empty', () => {
  expect(plan([['', '5']], columns, 1, { row: 0, col: 0 }, true).fits).toHaveLength(1);
});

it('leaves the names of the columns out, but not a row of figures', () => {
  expect(
    plan(
      [
        ['Post', '2027'],
        ['a', '5'],
      ],
      columns,
      0,
      { row: 0, col: 0 },
      true,
    ).fits.map((f) => f.value),
  ).toEqual(['a', 5]);
  expect(plan([['2027'], ['5']], columns, 0, { row: 0, col: 2 }, true).fits.map((f) => f.value)).toEqual([2027, 5]);
});

it('skips empty lines below what stands, and stops where a table ends', () => {
  expect(plan([['a'], [''], ['b']], columns, 0, { row: 0, col: 0 }, true)).toMatchObject({ added: 2, rows: 2 });
  expect(plan([['a'], ['b']], columns, 1, { row: 0, col: 0 }, false)).toMatchObject({ added: 0, rows: 1, below: 1 });
  const register = Array.from({ length: MOST_ROWS + 5 }, () => ['x']);
  expect(plan(register, columns, 0, { row: 0, col: 0 }, true)).toMatchObject({ added: MOST_ROWS, below: 5 });
});

it('puts one cell in all that are chosen', () => {
  expect(spread([['x']], 2, 2)).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
  expect(spread([['x', 'y']], 2, 2)).toEqual([['x', 'y']]);
});

const size = { rows: 3, cols: 4, head: false };
const key = (k: string, ctrl = false) => ({ key: k, ctrlKey: ctrl, metaKey: false });

it('moves by keys, and stays within', () => {
  expect(moved(key('ArrowUp'), { row: 0, col: 1 }, size)).toEqual({ row: 0, col: 1 });
  expect(moved(key('ArrowUp'), { row: 0, col: 1 }, { ...size, head: true })).toEqual({ row: -1, col: 1 });
  expect(moved(key('ArrowDown', true), { row: 0, col: 1 }, size)).toEqual({ row: 2, col: 1 });
  expect(moved(key('End'), { row: 1, col: 1 }, size)).toEqual({ row: 1, col: 3 });
  expect(moved(key('Home', true), { row: 2, col: 3 }, size)).toEqual({ row: 0, col: 0 });
  expect(moved(key('x'), { row: 0, col: 0 }, size)).toBeUndefined();
});

it('steps over the ends of rows, and out after the last', () => {
  expect(stepped({ row: 0, col: 3 }, 1, size)).toEqual({ row: 1, col: 0 });
  expect(stepped({ row: 1, col: 0 }, -1, size)).toEqual({ row: 0, col: 3 });
  expect(stepped({ row: 2, col: 3 }, 1, size)).toBeUndefined();
  expect(stepped({ row: 0, col: 0 }, -1, size)).toBeUndefined();
});

it('fills down from the first row that is chosen, or from above a single one', () => {
  expect(fillDown(area({ row: 2, col: 1 }, { row: 0, col: 1 })).map((p) => [p.from.row, p.to.row])).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(fillDown(area({ row: 1, col: 2 }, { row: 1, col: 2 }))).toEqual([{ from: { row: 0, col: 2 }, to: { row: 1, col: 2 } }]);
  expect(fillDown(area({ row: 0, col: 0 }, { row: 0, col: 3 }))).toEqual([]);
});
