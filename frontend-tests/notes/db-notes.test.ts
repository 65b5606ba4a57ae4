import '../../frontend/notes/db-notes.js';
import type { DbNotes } from '../../frontend/notes/db-notes.js';

interface Posted {
  id: string;
  note: number;
  was: string | null;
  text: string;
}

let element: DbNotes;
let posts: Posted[];

const area = (note = 0): HTMLTextAreaElement => {
  const found = element.querySelector<HTMLTextAreaElement>(`[id="b41-budget-notitie-${note}"]`);
  if (!found) throw new Error('no field');
  return found;
};
const message = (): string => element.querySelector('.db-note-message')?.textContent?.trim() ?? '';

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
  await element.updateComplete;
}

async function type(text: string, note = 0): Promise<void> {
  area(note).value = text;
  area(note).dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function press(label: string): Promise<void> {
  const button = [...element.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
  button?.click();
  await settle();
}

const mine = (id: number, tekst: string): unknown => ({
  id,
  door: 'Bo',
  mijn: true,
  tekst,
  op: 'nu',
  gewijzigd: false,
  afgehandeld: false,
});

async function page(notes: unknown[] = []): Promise<void> {
  element = document.createElement('db-notes') as DbNotes;
  Object.assign(element, { item: 'b41-budget', account: 7, traject: 3, notes: JSON.stringify(notes) });
  element.addEventListener('note-post', (e) => posts.push((e as CustomEvent<Posted>).detail));
  document.body.append(element);
  await settle();
  const details = element.querySelector('details');
  if (details && !details.open) {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settle();
  }
}

beforeEach(async () => {
  vi.useFakeTimers();
  posts = [];
  await page();
});

afterEach(() => {
  element.remove();
  // What one test typed is no draft of the next.
  for (const id of new Set(posts.map((one) => one.id))) element.kept(id);
  sessionStorage.clear();
  vi.useRealTimers();
});

const last = (): Posted => {
  const found = posts.at(-1);
  if (!found) throw new Error('nothing was posted');
  return found;
};

it('keeps what is typed on while the server is silent', async () => {
  await type('Kort: planning vragen aan IT.');
  await press('Plaats');
  await vi.advanceTimersByTimeAsync(8_500);
  expect(message()).toContain('Nog niet bewaard');
  await type('Kort: planning vragen aan IT. En de burgemeester wil dit op 12 december.');
  element.kept(last().id);
  await settle();
  expect(new Set(posts.map((one) => one.text))).toEqual(new Set(['Kort: planning vragen aan IT.']));
  expect(area().value).toBe('En de burgemeester wil dit op 12 december.');
  expect(message()).toContain('staat nog in het veld');
  const first = last().id;
  await press('Plaats');
  expect(last().text).toBe('En de burgemeester wil dit op 12 december.');
  expect(last().id).not.toBe(first);
  element.kept(last().id);
  await settle();
  expect(area().value).toBe('');
});

it('sends the same under the same name until there is an answer, also from a page that was loaded again', async () => {
  await type('Kort.');
  await press('Plaats');
  await vi.advanceTimersByTimeAsync(17_000);
  expect(posts.length).toBeGreaterThan(2);
  expect(new Set(posts.map((one) => one.id)).size).toBe(1);
  const before = posts.length;
  element.remove();
  await vi.advanceTimersByTimeAsync(20_000);
  await page();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(posts.length).toBe(before + 1);
  expect(last()).toMatchObject({ id: posts[0]?.id, text: 'Kort.' });
  element.kept(last().id);
  await settle();
  expect(area().value).toBe('');
});

it('posts under another name where its own stands for something else', async () => {
  await type('Kort.');
  await press('Plaats');
  const { id } = last();
  element.taken(id, 'iets anders', 'al gebruikt');
  await settle();
  expect(last()).toMatchObject({ note: 0, text: 'Kort.' });
  expect(last().id).not.toBe(id);
  element.kept(last().id);
  await settle();
  expect(area().value).toBe('');
});

it('shows what a note says by now before it is worded over', async () => {
  element.notes = JSON.stringify([mine(5, 'eerste')]);
  await settle();
  await press('Pas aan');
  await type('van hier', 5);
  await press('Bewaar');
  expect(last()).toMatchObject({ note: 5, was: 'eerste', text: 'van hier' });
  element.taken(last().id, 'van elders', 'Je paste deze notitie intussen elders aan.');
  await settle();
  expect(area(5).value).toBe('van hier');
  expect(element.textContent).toContain('van elders');
  await press('Bewaar');
  expect(last()).toMatchObject({ note: 5, was: 'van elders', text: 'van hier' });
  element.kept(last().id);
  await settle();
  expect(element.querySelector('[data-note="5"] textarea')).toBeNull();
});

it('keeps a paste that is too long whole, and says why it does not go', async () => {
  const long = 'x'.repeat(5_218);
  expect(area().maxLength).toBe(-1);
  await type(long);
  await press('Plaats');
  expect(posts).toEqual([]);
  expect(area().value).toBe(long);
  expect(element.querySelector('.db-note-over')?.textContent).toContain('5.218');
  expect(message()).toContain('te lang');
  await type('');
});

it('takes a text of which only a change was said, or nothing at all', async () => {
  area().value = 'Gedicteerd.';
  area().dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  area().value = 'Gedicteerd. En nog iets.';
  // Somebody else's note arrives: drawing must not take the words away.
  element.notes = JSON.stringify([mine(6, 'van een ander')]);
  await settle();
  expect(area().value).toBe('Gedicteerd. En nog iets.');
  area().value = 'Gedicteerd. En nog iets. Op het laatst.';
  dispatchEvent(new Event('pagehide'));
  element.remove();
  await page();
  expect(area().value).toBe('Gedicteerd. En nog iets. Op het laatst.');
  await type('');
});

it('makes a line end of what a slide has there', async () => {
  await type('Dia 3: visie\u000bop dienst\u0000verlening');
  expect(area().value).toBe('Dia 3: visie\nop dienstverlening');
  await type('');
});

it('says how it stands in an element of its own, which nothing translates', async () => {
  await type('Kort.');
  await press('Plaats');
  const before = element.querySelector('.db-note-message span');
  expect(before?.getAttribute('translate')).toBe('no');
  // As a browser does that translates the page.
  before?.replaceChildren(Object.assign(document.createElement('font'), { textContent: 'Saving…' }));
  element.kept(last().id);
  await settle();
  expect(message()).toBe('Bewaard.');
});
