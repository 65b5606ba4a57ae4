import { take } from '../../frontend/downloads.js';

let link: HTMLAnchorElement;
const told = (): string => document.querySelector('.db-file-told')?.textContent ?? '';

const answer = (status: number, headers: Record<string, string>, body = ''): Response => new Response(body, { status, headers });
const file = (): Response =>
  answer(200, { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="nota.pdf"' }, 'pdf');

beforeEach(() => {
  document.body.innerHTML = '<p><a href="api/rapporten/1.pdf">Pdf</a></p>';
  link = document.querySelector('a') as HTMLAnchorElement;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a file that is made', () => {
  it('is asked once, says so when it takes long, and is saved under its own name', async () => {
    let come: (one: Response) => void = () => undefined;
    const asked = vi.fn(() => new Promise<Response>((resolve) => (come = resolve)));
    vi.stubGlobal('fetch', asked);
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const first = take(link);
    expect(await take(link)).toBe(false);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(link.getAttribute('aria-busy')).toBe('true');
    expect(told()).toBe('');
    vi.advanceTimersByTime(500);
    expect(told()).toContain('wordt gemaakt');
    come(file());
    expect(await first).toBe(true);
    expect(names).toEqual(['nota.pdf']);
    expect(told()).toBe('');
    expect(link.hasAttribute('aria-busy')).toBe(false);
  });

  it('says in words why it does not come', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(answer(429, { 'content-type': 'application/json' }, '{"error":"druk","message":"Even geduld."}')),
    );
    expect(await take(link)).toBe(false);
    expect(told()).toBe('Even geduld.');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
    expect(await take(link)).toBe(false);
    expect(told()).toContain('antwoordt niet');
    expect(link.hasAttribute('aria-busy')).toBe(false);
  });

  it('leaves a page to log in to the browser', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    vi.stubGlobal('fetch', () => Promise.resolve(answer(401, { 'content-type': 'application/json' }, '{}')));
    expect(await take(link)).toBe(false);
    vi.stubGlobal('fetch', () => Promise.resolve(answer(200, { 'content-type': 'text/html' }, '<h1>Aanmelden</h1>')));
    expect(await take(link)).toBe(false);
    expect(assign).toHaveBeenCalledTimes(2);
  });
});
