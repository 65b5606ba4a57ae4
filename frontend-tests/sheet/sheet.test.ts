import type { Item } from '../../frontend/fields/definition.js';
import { keeper } from '../../frontend/keeper/keeper.js';
import { ROW_MARK } from '../../frontend/keeper/types.js';

// The fields of a card are Vaadin's; a sheet has its own.
for (const name of ['choice', 'date', 'multi', 'number', 'text', 'tick']) vi.doMock(`../../frontend/fields/db-${name}.js`, () => ({}));

const choice = (id: string, label: string) => ({ id, label, value: null });
const item: Item = {
  id: 'budget',
  section: 'C.1.3',
  number: '2',
  kind: 'rows',
  answering: 'joint',
  title: 'Wat zou het kosten?',
  columns: [
    { id: 'post', label: 'Post', kind: 'text', lines: 2, max: 500 },
    { id: 'richting', label: 'In of uit', kind: 'choice', options: [choice('uitgave', 'Uitgave'), choice('ontvangst', 'Ontvangst')] },
    { id: 'keer', label: 'Hoe vaak', kind: 'choice', options: [choice('eenmalig', 'Eenmalig'), choice('jaarlijks', 'Elk jaar')] },
    { id: 'j2030', label: '2030', kind: 'amount', year: 2030 },
    { id: 'j2031', label: '2031', kind: 'amount', year: 2031 },
  ],
  totals: {
    minus: { column: 'richting', option: 'ontvangst' },
    carry: { column: 'keer', option: 'jaarlijks' },
    periods: [
      { label: 'Bestuursperiode 2025–2030', from: 2025, to: 2030 },
      { label: 'Meerjarenplan 2026–2031', from: 2026, to: 2031 },
    ],
  },
};

type Element = HTMLElement & { item: string; holder: number; rows: string; cells: string; updateComplete: Promise<boolean> };
let sheet: Element;

const value = (row: string, col: string) => keeper.view({ item: item.id, row, col, holder: 0 }).value;
const rows = () => [...sheet.querySelectorAll<HTMLElement>('tbody tr[data-row]')].map((tr) => tr.dataset['row'] ?? '');
const cell = (row: number, col: string) =>
  sheet.querySelectorAll<HTMLElement>('tbody tr[data-row]')[row]?.querySelector<HTMLElement>(`[data-col="${col}"]`) as HTMLElement;
const field = () => sheet.querySelector<HTMLInputElement>('.db-sheet-input');
const settled = async () => {
  for (let i = 0; i < 6; i++) await sheet.updateComplete.then(() => new Promise((r) => setTimeout(r, 0)));
};
async function press(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.activeElement?.dispatchEvent(event);
  await settled();
  return event;
}
async function type(text: string): Promise<void> {
  const input = field() as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}
async function paste(text: string, on: EventTarget | null = document.activeElement): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? text : '') } });
  on?.dispatchEvent(event);
  await settled();
}
const button = (name: string) =>
  [...sheet.querySelectorAll<HTMLButtonElement>('button')].find((b) => b.textContent?.includes(name)) as HTMLButtonElement;

let n = 0;
beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify({ id: 'x', title: '', sections: [], items: [{ ...item, id: item.id }] }))),
  );
  item.id = `budget-${++n}`;
  const { useEdition } = await import('../../frontend/fields/definition.js');
  useEdition(`editie-${n}`);
  await import('../../frontend/fields/db-rows.js');
  sheet = document.createElement('db-rows') as Element;
  sheet.item = item.id;
  sheet.holder = 0;
  sheet.rows = JSON.stringify([
    { id: 'a', position: 1, markerVersion: 1 },
    { id: 'b', position: 2, markerVersion: 1 },
  ]);
  sheet.cells = JSON.stringify([
    { row: 'a', col: 'post', version: 1, value: 'Servers' },
    { row: 'a', col: 'j2030', version: 1, value: 90_000 },
    { row: 'b', col: 'post', version: 1, value: 'Subsidie' },
  ]);
  document.body.replaceChildren(sheet);
  await settled();
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
});
afterEach(() => vi.unstubAllGlobals());

it('is a grid with one stop for Tab, and a line per row', () => {
  expect(sheet.querySelector('table')?.getAttribute('role')).toBe('grid');
  expect(sheet.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect(cell(0, 'j2030').textContent?.trim()).toBe('90.000');
  expect(sheet.querySelectorAll('input, textarea')).toHaveLength(0);
});

it('goes with the arrows, types at once, and Enter leads to the next row', async () => {
  cell(0, 'post').focus();
  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowRight');
  expect(document.activeElement).toBe(cell(0, 'j2030'));
  await press('2');
  expect(field()?.value).toBe('');
  await type('25k');
  expect(sheet.querySelector('.db-sheet-tip')?.textContent).toMatch(/= €\s25\.000/);
  expect(value('a', 'j2030')).toBe(25_000);
  await press('Enter');
  expect(document.activeElement).toBe(cell(1, 'j2030'));
  expect(cell(0, 'j2030').textContent?.trim()).toBe('25.000');
});

it('goes on to a new row with Enter below the last one, and to no second empty one', async () => {
  cell(1, 'j2030').focus();
  await press('2');
  await type('25k');
  await press('Enter');
  await settled();
  expect(rows()).toHaveLength(3);
  expect(document.activeElement).toBe(cell(2, 'j2030'));
  await press('3');
  await press('Escape');
  await press('F2');
  await press('Enter');
  await settled();
  expect(rows()).toHaveLength(3);
  expect(value('b', 'j2030')).toBe(25_000);
  await press('Enter');
  expect(rows()).toHaveLength(3);
});

it('gives back with Escape what stood there', async () => {
  cell(0, 'j2030').focus();
  await press('F2');
  expect(field()?.value).toBe('90.000');
  await type('7');
  expect(value('a', 'j2030')).toBe(7);
  await press('Escape');
  expect(value('a', 'j2030')).toBe(90_000);
  expect(document.activeElement).toBe(cell(0, 'j2030'));
});

it('goes from cell to cell with Tab once somebody types, and back to the column with Enter; else Tab leads out', async () => {
  cell(0, 'j2030').focus();
  expect((await press('Tab')).defaultPrevented).toBe(false);
  await press('1');
  await type('1');
  expect((await press('Tab')).defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(cell(0, 'j2031'));
  expect((await press('Tab')).defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(cell(1, 'post'));
  await press('Tab', { shiftKey: true });
  await press('2');
  await type('2');
  await press('Enter');
  expect(document.activeElement).toBe(cell(1, 'j2030'));
  expect([value('a', 'j2030'), value('a', 'j2031')]).toEqual([1, 2]);
});

it('says at the cell what is no amount, and keeps what was typed', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 50 });
  cell(1, 'j2030').focus();
  await press('n');
  await type('n.n.b.');
  await press('Enter');
  await vi.waitFor(() => expect(cell(1, 'j2030').getAttribute('aria-invalid')).toBe('true'), { timeout: 4_000 });
  expect(cell(1, 'j2030').textContent).toContain('n.n.b.');
  expect(sheet.textContent).toContain('Vul een bedrag in cijfers in');
  vi.useRealTimers();
});

it('chooses by letter, and clears with Delete', async () => {
  cell(0, 'keer').focus();
  await press('e');
  expect(value('a', 'keer')).toBe('eenmalig');
  await press('e');
  expect(value('a', 'keer')).toBe('jaarlijks');
  // What follows from "each year" is shown, and said as such.
  expect(cell(0, 'j2031').querySelector('.db-sheet-ghost')?.textContent).toContain('uit 2030');
  await press('Delete');
  expect(value('a', 'keer')).toBeNull();
});

it('adds up per year and per period, and takes off what comes in', async () => {
  cell(1, 'richting').focus();
  await press('o');
  cell(1, 'j2031').focus();
  await press('1');
  await type('12k');
  await press('Enter');
  const foot = [...sheet.querySelectorAll('tfoot tr')].map((tr) =>
    [...tr.querySelectorAll('th, [data-kind]')].map((td) => td.textContent?.trim()),
  );
  expect(foot).toEqual([
    ['Ontvangsten', '–', '−12.000', '–', '−12.000'],
    ['Samen (€)', '90.000', '−12.000', '90.000', '78.000'],
  ]);
  const sums = [...sheet.querySelectorAll('tbody .db-sheet-sum')].map((td) => td.textContent);
  expect(sums.slice(0, 4)).toEqual(['90.000', '90.000', '–', '−12.000']);
});

it('shows what is pasted before it is done, tells what does not fit, and undoes it at once', async () => {
  cell(1, 'post').focus();
  await paste('Back-up\tuitgave\t\t1,5 mln\nLaptops\tUitgave\tnooit\t18.000');
  expect(sheet.querySelector('.db-sheet-offer')?.textContent).toMatch(
    /2 rijen, nog niet bewaard.*krijg.*1 cel past niet.*– Post.*‘Subsidie’ wordt ‘Back-up’.*rij 3 – Hoe vaak.*nooit.*Kies uit/s,
  );
  expect(value('b', 'post')).toBe('Subsidie');
  expect(sheet.querySelectorAll('.db-sheet-new')).toHaveLength(1);
  button('1 cel vervangen en 1 rij toevoegen').click();
  await settled();
  expect(rows()).toHaveLength(3);
  const added = rows()[2] ?? '';
  expect([value('b', 'post'), value('b', 'j2030'), value(added, 'post'), value(added, 'j2030'), value(added, 'keer')]).toEqual([
    'Back-up',
    1_500_000,
    'Laptops',
    18_000,
    null,
  ]);
  cell(0, 'post').focus();
  await press('z', { ctrlKey: true });
  expect(rows()).toHaveLength(2);
  expect([value('b', 'post'), value('b', 'j2030')]).toEqual(['Subsidie', null]);
  await press('y', { ctrlKey: true });
  expect(rows()).toHaveLength(3);
  expect(value(rows()[2] ?? '', 'post')).toBe('Laptops');
});

it('asks before several cells are written over, and not for one', async () => {
  cell(0, 'j2030').focus();
  await paste('1k\t2k');
  expect(value('a', 'j2030')).toBe(90_000);
  button('1 cel vervangen').click();
  await settled();
  expect([value('a', 'j2030'), value('a', 'j2031')]).toEqual([1_000, 2_000]);
  await paste('3k', cell(0, 'j2030'));
  expect(value('a', 'j2030')).toBe(3_000);
});

it('does nothing of a paste that is refused', async () => {
  cell(0, 'post').focus();
  await paste('x\ty\nz\tw');
  button('Niet doen').click();
  await settled();
  expect(value('a', 'post')).toBe('Servers');
  expect(sheet.querySelector('.db-sheet-offer')).toBeNull();
});

it('pastes words in the field where somebody types as ever', async () => {
  cell(0, 'post').focus();
  await press('F2');
  await paste('twee\nregels', field());
  expect(sheet.querySelector('.db-sheet-offer')).toBeNull();
  expect(field()).not.toBeNull();
});

it('fills down what is chosen, and undoes no more than that', async () => {
  cell(0, 'j2030').focus();
  await press('ArrowDown', { shiftKey: true });
  expect(sheet.querySelectorAll('[aria-selected="true"]')).toHaveLength(2);
  expect((await press('d', { ctrlKey: true })).defaultPrevented).toBe(true);
  expect(value('b', 'j2030')).toBe(90_000);
  await press('z', { ctrlKey: true });
  expect(value('b', 'j2030')).toBeNull();
  expect(value('a', 'j2030')).toBe(90_000);
});

it('leaves alone what a colleague changed since', async () => {
  cell(0, 'j2030').focus();
  await press('5');
  await type('5');
  await press('Enter');
  keeper.discard({ item: item.id, row: 'a', col: 'j2030', holder: 0 });
  keeper.observe({ item: item.id, row: 'a', col: 'j2030', holder: 0 }, 4, 6, 'Bo', '');
  await settled();
  await press('z', { ctrlKey: true });
  expect(value('a', 'j2030')).toBe(6);
  expect(sheet.querySelector('.db-sr[role=status]')?.textContent).toContain('Eén cel bleef zoals ze is');
});

it('adds and removes a row, and brings it back with what stood in it', async () => {
  button('Rij toevoegen').click();
  await settled();
  expect(field()?.getAttribute('aria-label')).toBe('Rij 3 – Post');
  await press('Escape');
  cell(0, 'post').focus();
  await settled();
  sheet.querySelector<HTMLButtonElement>('[data-tool=away]')?.click();
  await settled();
  expect(rows()[0]).toBe('b');
  await press('z', { ctrlKey: true });
  button('Ongedaan maken').click();
  await settled();
  expect(keeper.view({ item: item.id, row: 'a', col: ROW_MARK, holder: 0 }).value).toBe(1);
  expect(cell(0, 'post').textContent?.trim()).toBe('Servers');
});

it('copies what is chosen in a way that Excel reads', async () => {
  cell(0, 'post').focus();
  for (let i = 0; i < 3; i++) await press('ArrowRight', { shiftKey: true });
  const copied: Record<string, string> = {};
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (kind: string, text: string) => (copied[kind] = text) } });
  document.activeElement?.dispatchEvent(event);
  expect(copied['text/plain']).toBe('Servers\t\t\t90000');
  expect(event.defaultPrevented).toBe(true);
});

it('says on a card too what an empty year counts as, in what comes back every year', async () => {
  keeper.edit({ item: item.id, row: 'a', col: 'keer', holder: 0 }, 0, 'jaarlijks');
  Object.assign(sheet, { narrow: true });
  await settled();
  sheet.querySelector<HTMLElement>('.db-card-line button')?.click();
  await settled();
  const follows = [...sheet.querySelectorAll('.db-rows-follows')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
  expect(follows).toHaveLength(1);
  expect(follows[0]).toContain('€ 90.000');
  expect(follows[0]).toContain('zoals in 2030');
});

it('says on a folded card from which year to which, and one year once', async () => {
  const columns: Item['columns'] = [
    { id: 'post', label: 'Stap', kind: 'text' },
    { id: 'van', label: 'Van', kind: 'year' },
    { id: 'tot', label: 'Tot en met', kind: 'year' },
    { id: 'wie', label: 'Wie', kind: 'text' },
    { id: 'meer', label: 'Opmerking', kind: 'text' },
  ];
  const put = (row: string, col: string, to: string | number) => keeper.edit({ item: item.id, row, col, holder: 0 }, 0, to);
  for (const row of ['a', 'b']) put(row, 'van', 2027);
  put('a', 'tot', 2028);
  put('b', 'tot', 2027);
  put('a', 'wie', 'Noor');
  Object.assign(sheet, { narrow: true, definition: { ...item, columns, totals: undefined } });
  await settled();
  expect([...sheet.querySelectorAll('.db-card-rest')].map((one) => one.textContent)).toEqual(['2027–2028 · Noor', '2027']);
});
