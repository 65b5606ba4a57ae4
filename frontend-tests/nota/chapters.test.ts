import '../../frontend/nota/chapters.js';
import type { DbChapters } from '../../frontend/nota/chapters.js';

const drawn = () => new Promise((r) => setTimeout(() => requestAnimationFrame(() => setTimeout(r)), 20));
const el = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const folded = (): string[] => [...document.querySelectorAll('[data-folded]')].map((one) => one.id);
let chapters: DbChapters;

/** A note as the server draws it, on a phone or not. */
async function draw(phone: boolean): Promise<void> {
  vi.stubGlobal('matchMedia', () => ({ matches: phone, addEventListener: () => undefined, removeEventListener: () => undefined }));
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = `<div class="db-nota"><a id="there" href="#h2">Geld</a><article class="db-nota-paper">
    <h2 id="h1">Waarom nu</h2><div class="db-nota-block" id="b1"></div><div class="db-nota-block is-empty" id="b2"></div>
    <h2 id="h2">Geld</h2><div class="db-nota-block is-moved" id="b3"><button id="up">omhoog</button></div>
    <details class="db-nota-gone"></details></article><db-chapters></db-chapters></div>`;
  chapters = document.querySelector('db-chapters') as DbChapters;
  await drawn();
}

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

it('is as it was on a wide screen', async () => {
  await draw(false);
  expect(folded()).toEqual([]);
  expect(document.querySelector('.db-nota-fold')).toBeNull();
});

it('shows one chapter at a time on a phone, and says of each what is open', async () => {
  await draw(true);
  expect(folded()).toEqual(['b3']);
  expect(el('h1').querySelector('button')?.textContent).toBe('1 open');
  expect(el('h2').querySelector('button')?.textContent).toBe('▲ bron');
  el('h2').querySelector('button')?.click();
  expect(folded()).toEqual(['b1', 'b2']);
  expect(el('h2').querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
  el('h2').querySelector('button')?.click();
  expect(folded()).toEqual(['b1', 'b2', 'b3']);
});

it('never hides where somebody writes, and a block takes its chapter along', async () => {
  await draw(true);
  el('b1').innerHTML = '<div class="db-nota-writing"></div>';
  el('h2').querySelector('button')?.click();
  expect(folded()).toEqual([]);
  el('b1').innerHTML = '';
  await drawn();
  expect(folded()).toEqual(['b1', 'b2']);
  el('h1').after(el('b3'));
  el('up').focus();
  await drawn();
  expect(folded()).toEqual([]);
});

it('opens what a link in the page leads to', async () => {
  await draw(true);
  expect(chapters.reveal('b3')).toBe(true);
  expect(folded()).toEqual(['b1', 'b2']);
  expect(chapters.reveal('nergens')).toBe(false);
});
