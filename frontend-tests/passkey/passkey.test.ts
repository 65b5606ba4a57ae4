import { able, bytes, words } from '../../frontend/passkey/ceremony.js';
import '../../frontend/passkey/db-passkey.js';
import type { DbPasskey } from '../../frontend/passkey/db-passkey.js';
import '../../frontend/passkey/db-passkey-maker.js';
import type { DbPasskeyMaker } from '../../frontend/passkey/db-passkey-maker.js';

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const buffer = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

let answers: [number, unknown][];
let sent: { path: string; body: string; token: string | null }[];
let shown: () => Promise<unknown>;

beforeEach(() => {
  sent = [];
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    sent.push({ path, body: String(init.body ?? ''), token: new Headers(init.headers).get('X-T') });
    const [status, body] = answers.shift() ?? [500, {}];
    return { ok: status < 300, status, json: async () => body };
  });
  vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  shown = async () => ({
    id: '_-8',
    rawId: buffer(255, 239),
    type: 'public-key',
    response: {
      clientDataJSON: buffer(1),
      authenticatorData: buffer(2),
      signature: buffer(3),
      userHandle: buffer(4),
    },
  });
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: () => shown() } });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function login(origin: string): DbPasskey {
  const one = document.createElement('db-passkey') as DbPasskey;
  one.origin = origin;
  document.body.append(one);
  return one;
}

describe('bytes on the wire', () => {
  it('come back as they went, without padding and in letters of an address', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const text = words(all.buffer) ?? '';
    expect(text).toMatch(/^[\w-]+$/);
    expect([...bytes(text)]).toEqual([...all]);
    expect(words(null)).toBeUndefined();
  });
});

describe('logging in', () => {
  it('has no button where the page has another address, or the browser knows no passkeys', () => {
    expect(login('https://elders.example').hidden).toBe(true);
    expect(login(location.origin).hidden).toBe(false);
    vi.stubGlobal('PublicKeyCredential', undefined);
    expect(able(location.origin)).toBe(false);
  });

  it('sends what the authenticator answered, with the token, and goes where somebody was going', async () => {
    answers = [
      [401, { csrf: { header: 'X-T', token: 'abc' } }],
      [200, { challenge: 'AQI', rpId: 'localhost' }],
      [200, { to: 'draaiboek/B.4.1?x=1' }],
    ];
    login(location.origin).querySelector('button')?.click();
    await settle();
    expect(sent.map((one) => one.path)).toEqual(['api/sessie', 'api/sessie/sleutel/vraag', 'api/sessie/sleutel']);
    expect(sent[2]?.token).toBe('abc');
    expect(JSON.parse(sent[2]?.body ?? '')).toMatchObject({
      rawId: '_-8',
      type: 'public-key',
      response: { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw', userHandle: 'BA' },
    });
    expect(String(vi.mocked(location.assign).mock.calls[0]?.[0])).toMatch(/\/draaiboek\/B\.4\.1\?x=1$/);
  });

  it('says what the server says, and can be tried again', async () => {
    answers = [
      [401, { csrf: { header: 'X-T', token: 'abc' } }],
      [200, { challenge: 'AQI' }],
      [401, { message: 'Die is weg.' }],
    ];
    const one = login(location.origin);
    one.querySelector('button')?.click();
    await settle();
    expect(one.querySelector('[role=alert]')?.textContent).toBe('Die is weg.');
    expect(one.querySelector('button')?.disabled).toBe(false);
    expect(location.assign).not.toHaveBeenCalled();
  });

  it('sends nothing when the authenticator is sent away', async () => {
    answers = [
      [401, { csrf: { header: 'X-T', token: 'abc' } }],
      [200, { challenge: 'AQI' }],
    ];
    shown = async () => {
      throw new DOMException('no', 'NotAllowedError');
    };
    const one = login(location.origin);
    one.querySelector('button')?.click();
    await settle();
    expect(sent).toHaveLength(2);
    expect(one.textContent).toContain('afgebroken');
  });
});

describe('making one', () => {
  it('says from which address it could', async () => {
    const one = document.createElement('db-passkey-maker') as DbPasskeyMaker;
    one.origin = 'https://draaiboek.example.org';
    document.body.append(one);
    expect(one.textContent).toContain('https://draaiboek.example.org');
    expect((await one.make('{}')).problem).toContain('https://draaiboek.example.org');
    one.origin = location.origin;
    expect(one.hidden).toBe(true);
  });
});
