import '../../frontend/fields/db-ready.js';
import type { DbReady } from '../../frontend/fields/db-ready.js';
import { keeper } from '../../frontend/keeper/keeper.js';
import type { Cell } from '../../frontend/keeper/types.js';

const HOLDER = 12;
let count = 0;
let item = '';
let ready: DbReady;
let card: HTMLElement;

const answer = (): Cell => ({ item, row: '', col: '', holder: HOLDER });
const text = (): string => ready.textContent?.replace(/\s+/g, ' ') ?? '';

/** A question with an answer and the element, as the server puts them on the page. */
beforeEach(async () => {
  item = `vraag-${++count}`;
  card = document.createElement('section');
  card.className = 'db-item';
  card.innerHTML = '<div id="mijn"></div><div id="samen"></div><db-ready></db-ready>';
  Object.assign(card.querySelector('#mijn') as object, { item, holder: HOLDER });
  Object.assign(card.querySelector('#samen') as object, { item, holder: 0 });
  ready = card.querySelector('db-ready') as DbReady;
  Object.assign(ready, { item, col: 'klaar', holder: HOLDER, label: 'Pas dan lees jij de anderen.' });
  document.body.append(card);
  await ready.updateComplete;
});

afterEach(() => card.remove());

const press = (where: string, init: KeyboardEventInit = {}): boolean | undefined =>
  card
    .querySelector(where)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, ...init }));

describe('ready', () => {
  it('is not said of nothing, and says what to do', async () => {
    expect(ready.waiting).toBe(false);
    ready.querySelector('button')?.click();
    await ready.updateComplete;
    expect(ready.ready).toBe(false);
    expect(text()).toContain('Vul eerst zelf iets in.');
  });

  it('is said with the button, once, and stays said when the answer is emptied', async () => {
    keeper.edit(answer(), 0, 'mijn kijk');
    await ready.updateComplete;
    expect(ready.waiting).toBe(true);
    ready.querySelector('button')?.click();
    await ready.updateComplete;
    expect(ready.ready).toBe(true);
    expect(ready.querySelector('button')).toBeNull();
    expect(text()).toContain('Klaar gezegd.');
    keeper.edit(answer(), 0, null);
    await ready.updateComplete;
    expect(ready.ready).toBe(true);
  });

  it('is said with Ctrl+Enter in my own answer, and nowhere else', async () => {
    keeper.edit(answer(), 0, 'mijn kijk');
    press('#samen');
    press('#mijn', { ctrlKey: false });
    press('#mijn', { shiftKey: true });
    await ready.updateComplete;
    expect(ready.ready).toBe(false);
    press('#mijn');
    await ready.updateComplete;
    expect(ready.ready).toBe(true);
  });

  it('takes the first Ctrl+Enter for itself, and leaves the next to who leads on', async () => {
    keeper.edit(answer(), 0, 'mijn kijk');
    await ready.updateComplete;
    const led = vi.fn((e: KeyboardEvent) => e.defaultPrevented);
    document.addEventListener('keydown', led);
    const both = { cancelable: true };
    press('#mijn', both);
    press('#mijn', both);
    document.removeEventListener('keydown', led);
    expect(led.mock.results.map((one) => one.value)).toEqual([true, false]);
    expect(ready.ready).toBe(true);
  });

  it('tells who leads through the questions that it changed', async () => {
    const told = vi.fn();
    document.addEventListener('ready-changed', told);
    keeper.edit(answer(), 0, 'mijn kijk');
    await ready.updateComplete;
    const before = told.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    expect(ready.say()).toBe(true);
    await ready.updateComplete;
    expect(told.mock.calls.length).toBeGreaterThan(before);
    document.removeEventListener('ready-changed', told);
  });

  it('shows what the server knows', async () => {
    Object.assign(ready, { version: 1, value: 'true', at: '2026-11-29T10:00:00Z' });
    await ready.updateComplete;
    expect(ready.ready).toBe(true);
    expect(text()).toContain('Klaar gezegd om');
  });
});
