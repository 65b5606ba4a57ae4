import '../../frontend/upload/db-upload.js';
import type { DbUpload } from '../../frontend/upload/db-upload.js';

interface Sent {
  url: string;
  token: string;
  name: string;
}

let element: DbUpload;
let sent: Sent[];
let held: FakeRequest[];
let answers: { status: number; body: unknown }[];
let told: unknown[];

class FakeRequest {
  status = 0;
  response: unknown = null;
  responseType = '';
  upload: { onprogress: ((e: unknown) => void) | null } = { onprogress: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  private url = '';
  private token = '';

  open(_method: string, url: string): void {
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    if (name === 'X-CSRF') this.token = value;
  }

  send(file: File): void {
    sent.push({ url: this.url, token: this.token, name: file.name });
    if (held.length > 0) {
      held.push(this);
      return;
    }
    const answer = answers.shift();
    if (!answer) {
      this.onerror?.();
      return;
    }
    this.status = answer.status;
    this.response = answer.body;
    this.onload?.();
  }

  abort(): void {
    this.onabort?.();
  }
}

const message = (): string => element.querySelector('.db-message')?.textContent?.trim() ?? '';

async function choose(...files: File[]): Promise<void> {
  const input = element.querySelector<HTMLInputElement>('input');
  if (!input) throw new Error('no field');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change'));
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await element.updateComplete;
}

const file = (name: string, size = 3): File => new File(['x'.repeat(size)], name);

beforeEach(async () => {
  sent = [];
  answers = [];
  held = [];
  told = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  vi.stubGlobal('fetch', () =>
    Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ csrf: { header: 'X-CSRF', token: 'geheim' } }) }),
  );
  document.body.innerHTML =
    '<db-upload to="api/ergens" label="Kies een lijst" hint="csv, hoogstens 10 bytes" accept=".csv" most="10" large="Te groot."></db-upload>';
  const made = document.querySelector<DbUpload>('db-upload');
  if (!made) throw new Error('no element');
  element = made;
  element.addEventListener('opgeladen', (event) => told.push((event as CustomEvent).detail));
  await element.updateComplete;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('sends each file with the token and tells once what was answered last', async () => {
  answers = [
    { status: 200, body: { lijst: 'een' } },
    { status: 200, body: { lijst: 'twee' } },
  ];
  await choose(file('a.csv'), file('b.csv'));
  expect(sent).toEqual([
    { url: 'api/ergens', token: 'geheim', name: 'a.csv' },
    { url: 'api/ergens', token: 'geheim', name: 'b.csv' },
  ]);
  expect(told).toEqual([{ lijst: 'twee' }]);
  expect(message()).toBe('');
});

it('sends nothing that is too large and says so', async () => {
  await choose(file('a.csv', 11));
  expect(sent).toEqual([]);
  expect(told).toEqual([]);
  expect(message()).toBe('Te groot.');
});

it('says what the server says, and tells of what was taken in before', async () => {
  answers = [
    { status: 204, body: null },
    { status: 400, body: { message: 'Dit is geen afbeelding.' } },
  ];
  await choose(file('a.png'), file('b.png'), file('c.png'));
  expect(sent.map((one) => one.name)).toEqual(['a.png', 'b.png']);
  expect(told).toEqual([null]);
  expect(message()).toBe('Dit is geen afbeelding.');
});

it('says that there is no connection, and takes the same file again', async () => {
  await choose(file('a.csv'));
  expect(message()).toContain('geen verbinding');
  answers = [{ status: 200, body: null }];
  await choose(file('a.csv'));
  expect(told).toEqual([null]);
  expect(message()).toBe('');
});

it('says beforehand what fits, in a button that is a label, and afterwards what was taken', async () => {
  const input = element.querySelector<HTMLInputElement>('input');
  const label = element.querySelector('label');
  expect(label?.textContent).toBe('Kies een lijst');
  expect(label?.getAttribute('for')).toBe(input?.id);
  const hint = element.querySelector(`#${input?.getAttribute('aria-describedby') ?? ''}`);
  expect(hint?.textContent).toBe('csv, hoogstens 10 bytes');
  answers = [{ status: 200, body: null }];
  await choose(file('a.csv'));
  expect(element.querySelector('[role=status]')?.textContent).toContain('Verstuurd: a.csv.');
});

it('names what it sends, and lets go of it when told to', async () => {
  held = [new FakeRequest()];
  await choose(file('groot.csv'));
  expect(element.querySelector('[role=status]')?.textContent).toContain('groot.csv');
  element.querySelector<HTMLButtonElement>('button')?.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await element.updateComplete;
  expect(told).toEqual([]);
  expect(message()).toBe('');
  expect(element.querySelector('[role=status]')?.textContent).toContain('Het versturen is gestopt.');
});

it('cannot be taken back any more when all of it left', async () => {
  held = [new FakeRequest()];
  await choose(file('groot.csv'));
  expect(element.querySelector('button')).not.toBeNull();
  held[1]?.upload.onprogress?.({ lengthComputable: true, loaded: 5, total: 5 });
  await element.updateComplete;
  expect(element.querySelector('button')).toBeNull();
  expect(element.querySelector('[role=status]')?.textContent).toContain('wordt gelezen');
});

it('sends the name along where it is asked to', async () => {
  element.named = true;
  answers = [{ status: 200, body: null }];
  await choose(file('a b.csv'));
  expect(sent[0]?.url).toBe('api/ergens?naam=a%20b.csv');
});
