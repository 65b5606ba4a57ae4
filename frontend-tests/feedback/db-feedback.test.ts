import '../../frontend/feedback/db-feedback.js';
import type { DbFeedback } from '../../frontend/feedback/db-feedback.js';

type Sent = Record<string, unknown> & { id: string };

let element: DbFeedback;
let sent: { type: string; detail: Sent }[];

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
  await element.updateComplete;
}

const thread = (over: Record<string, unknown> = {}): unknown => ({
  id: 9,
  soort: 'VRAAG',
  soortLabel: 'Vraag',
  stand: 'OPEN',
  standLabel: 'Wacht op antwoord',
  wacht: true,
  vraag: '',
  href: '',
  gever: 'Eik',
  ontvanger: 'Polder',
  ikKreeg: true,
  kant: 2,
  door: 'An',
  tekst: 'Wat bedoelen jullie?',
  voorstel: '',
  besluit: '',
  beslistDoor: '',
  op: 'nu',
  open: true,
  reacties: [],
  ...over,
});

function field(which: string): HTMLTextAreaElement {
  const found = element.querySelector<HTMLTextAreaElement>(which);
  if (!found) throw new Error(`no ${which}`);
  return found;
}

async function type(which: string, text: string): Promise<void> {
  field(which).value = text;
  field(which).dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function press(label: string): Promise<void> {
  [...element.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)?.click();
  await settle();
}

const last = (): { type: string; detail: Sent } => {
  const found = sent.at(-1);
  if (!found) throw new Error('nothing was sent');
  return found;
};

beforeEach(async () => {
  vi.useFakeTimers();
  sent = [];
  element = document.createElement('db-feedback') as DbFeedback;
  Object.assign(element, {
    account: 7,
    tweeling: 3,
    item: 'b41-budget',
    aan: 2,
    stappen: true,
    kan: true,
    open: true,
    mij: 'Eik',
    zij: 'Polder',
  });
  element.threads = JSON.stringify([thread()]);
  for (const kind of ['fb-give', 'fb-reply', 'fb-state', 'fb-note']) {
    element.addEventListener(kind, (e) => sent.push({ type: kind, detail: (e as CustomEvent<Sent>).detail }));
  }
  document.body.append(element);
  await settle();
});

afterEach(async () => {
  for (const one of sent) element.kept(one.detail.id, '');
  await settle();
  for (const area of element.querySelectorAll('textarea')) {
    area.value = '';
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await settle();
  element.remove();
  sessionStorage.clear();
  vi.useRealTimers();
});

it('keeps what is typed on while the server is silent, remark and suggestion each', async () => {
  await type('[data-kind=OPMERKING]', 'De planning is dun.');
  await type('[data-kind=VOORSTEL]', 'Zet er een stap bij.');
  await press('Plaats met voorstel');
  await vi.advanceTimersByTimeAsync(8_500);
  await type('[data-kind=OPMERKING]', 'De planning is dun. En het budget ook.');
  await type('[data-kind=VOORSTEL]', 'Zet er een stap bij. Of twee.');
  element.kept(last().detail.id, 'Geplaatst.');
  await settle();
  expect(sent.map((one) => [one.detail.text, one.detail.suggestion])).toEqual([
    ['De planning is dun.', 'Zet er een stap bij.'],
    ['De planning is dun.', 'Zet er een stap bij.'],
  ]);
  expect(field('[data-kind=OPMERKING]').value).toBe('En het budget ook.');
  expect(field('[data-kind=VOORSTEL]').value).toBe('Of twee.');
});

it('gives under another name where its own stands for something else', async () => {
  await type('[data-kind=OPMERKING]', 'De planning is dun.');
  await type('[data-kind=VOORSTEL]', 'Zet er een stap bij.');
  await press('Plaats met voorstel');
  const { id } = last().detail;
  element.taken(id, 'al gebruikt');
  await settle();
  expect(last().detail).toMatchObject({ text: 'De planning is dun.', suggestion: 'Zet er een stap bij.' });
  expect(last().detail.id).not.toBe(id);
});

it('opens the field of what waits for who came to answer it, and calls it answering there only', async () => {
  Element.prototype.scrollIntoView = vi.fn();
  element.threads = JSON.stringify([thread({ id: 8, wacht: false, stand: 'BEANTWOORD' }), thread()]);
  element.answer = 9;
  await settle();
  expect(document.activeElement?.id).toBe('draad-9-reageer');
  expect(element.querySelector('label[for="draad-9-reageer"]')?.textContent).toBe('Jullie antwoord');
  const words = (id: number): string[] =>
    [...element.querySelectorAll(`[data-thread="${id}"] .db-note-actions button`)].map((one) => one.textContent?.trim() ?? '');
  expect(words(9)).toEqual(['Beantwoord', 'Al besproken', 'Neem mee', 'Sluit']);
  expect(words(8)[0]).toBe('Reageer');
});

it('keeps the rest of a reply, and the whole of a reason', async () => {
  await press('Beantwoord');
  await type('#draad-9-reageer', 'Sinds 2024.');
  await press('Plaats jullie antwoord');
  await type('#draad-9-reageer', 'Sinds 2024. Met het meerjarenplan.');
  element.kept(last().detail.id, 'Geplaatst.');
  await settle();
  expect(field('#draad-9-reageer').value).toBe('Met het meerjarenplan.');
  await type('#draad-9-reageer', '');
  await press('Sluit');
  await type('#draad-9-sluiten', 'Besproken.');
  await press('Sluit met deze reden');
  await type('#draad-9-sluiten', 'Besproken. Op 3 december.');
  element.kept(last().detail.id, 'Gesloten.');
  await settle();
  expect(field('#draad-9-sluiten').value).toBe('Besproken. Op 3 december.');
});

it('takes its own note for its own when only the answer was lost', async () => {
  const note = `textarea[id="b41-budget-luister-2"]`;
  await type(note, 'Ik hoor twijfel.');
  await vi.advanceTimersByTimeAsync(1_600);
  await vi.advanceTimersByTimeAsync(8_100);
  await type(note, 'Ik hoor twijfel. En trots.');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(last().detail).toMatchObject({ base: 0, text: 'Ik hoor twijfel. En trots.' });
  element.noteElsewhere(last().detail.id, 1, 'Ik hoor twijfel.');
  await settle();
  expect(element.querySelector('.db-fb-elsewhere')).toBeNull();
  expect(last().detail).toMatchObject({ base: 1, text: 'Ik hoor twijfel. En trots.' });
  element.noteKept(last().detail.id, 2);
  await settle();
});

it('keeps a paste that is too long whole, and sees a text that only changed', async () => {
  const long = 'x'.repeat(4_100);
  field('[data-kind=VRAAG]').value = long;
  field('[data-kind=VRAAG]').dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await press('Stel de vraag');
  expect(sent).toEqual([]);
  expect(field('[data-kind=VRAAG]').value).toBe(long);
  expect(element.querySelector('.db-note-over')?.textContent).toContain('4.100');
});
