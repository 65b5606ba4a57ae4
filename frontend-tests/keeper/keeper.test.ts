import type { SendOutcome, SessionOutcome } from '../../frontend/keeper/channel.js';
import { type DraftStore, MemoryDrafts } from '../../frontend/keeper/drafts.js';
import { Keeper, type KeeperChannel } from '../../frontend/keeper/keeper.js';
import {
  type Cell,
  type Draft,
  type Json,
  type MutationResult,
  newId,
  READY,
  ROW_MARK,
  type Session,
} from '../../frontend/keeper/types.js';

const ACCOUNT = 7;
const TRAJECT = 3;
const A: Cell = { item: 'A.1', row: '', col: '', holder: 0 };
const B: Cell = { item: 'B.2', row: '', col: '', holder: 0 };
const AT = '2026-11-29T10:00:00Z';

const session = (id = ACCOUNT): Session => ({ account: { id, name: `Account ${id}` }, csrf: { header: 'X', token: 't' }, key: 'k' });

/** Keeps every request until the test answers it. */
class FakeChannel implements KeeperChannel {
  sessions: SessionOutcome = { kind: 'open', session: session() };
  asked = 0;
  wantsCode = false;
  readonly sent: { drafts: Draft[]; keepalive: boolean; answer: (o: SendOutcome) => Promise<void> }[] = [];

  session(): Promise<SessionOutcome> {
    this.asked++;
    return Promise.resolve(this.sessions);
  }

  login(_email: string, _password: string, code = ''): ReturnType<KeeperChannel['login']> {
    return Promise.resolve(
      this.wantsCode && code !== '123456' ? { kind: 'code', message: 'Vul ook de code in.' } : { kind: 'open', session: session() },
    );
  }

  logout(): Promise<void> {
    return Promise.resolve();
  }

  busy(): Promise<void> {
    return Promise.resolve();
  }

  send(_traject: number, _account: number, drafts: Draft[], keepalive: boolean): Promise<SendOutcome> {
    return new Promise((resolve) => {
      const answer = async (o: SendOutcome): Promise<void> => {
        resolve(o);
        await vi.advanceTimersByTimeAsync(0);
      };
      this.sent.push({ drafts, keepalive, answer });
    });
  }

  last(): FakeChannel['sent'][number] {
    const last = this.sent.at(-1);
    if (!last) throw new Error('nothing was sent');
    return last;
  }

  /** The last request, saved with versions from this one on. */
  saved(version: number): Promise<void> {
    const { drafts, answer } = this.last();
    return answer(results(drafts.map((d, i) => ({ mutation: d.mutation, status: 'saved', version: version + i, at: AT }))));
  }
}

/** Outlives a page, as far as the keeper can tell. */
class FakeDisk implements DraftStore {
  readonly durable = true;
  private readonly kept = new MemoryDrafts();

  change(remove: string[], put: Draft[]): Promise<void> {
    return this.kept.change(remove, put);
  }

  list(account: number, traject: number): Promise<Draft[]> {
    return this.kept.list(account, traject);
  }

  clear(account: number): Promise<void> {
    return this.kept.clear(account);
  }
}

const results = (list: MutationResult[]): SendOutcome => ({ kind: 'results', results: list });
const saved = (drafts: Draft[]): SendOutcome => results(drafts.map((d) => ({ mutation: d.mutation, status: 'saved', version: 1, at: AT })));

let channel: FakeChannel;
let disk: DraftStore;

async function page(store: DraftStore = disk, through: FakeChannel = channel): Promise<Keeper> {
  const keeper = new Keeper(through, { possible: true, open: () => Promise.resolve(store) });
  keeper.configure(TRAJECT, ACCOUNT);
  await vi.advanceTimersByTimeAsync(1_000);
  return keeper;
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const values = (): Json[] => channel.sent.flatMap((s) => s.drafts.map((d) => d.value));

function orphan(over: Partial<Draft> = {}): Draft {
  const touched = Date.now() - 600_000;
  return {
    mutation: newId(),
    account: ACCOUNT,
    traject: TRAJECT,
    tab: 'gone',
    touched,
    cell: A,
    base: 1,
    value: 'left behind',
    source: 'typed',
    seq: 1,
    after: null,
    blocked: null,
    ...over,
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(AT) });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  localStorage.clear();
  channel = new FakeChannel();
  disk = new FakeDisk();
});

afterEach(() => vi.useRealTimers());

describe('sending', () => {
  it('waits for a pause, and writes the draft before that', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een', {});
    await pass(300);
    expect(channel.sent).toHaveLength(0);
    expect((await disk.list(ACCOUNT, TRAJECT)).map((d) => d.value)).toEqual(['een']);
    await pass(600);
    expect(values()).toEqual(['een']);
    await channel.saved(1);
    expect(keeper.view(A)).toMatchObject({ phase: 'saved', version: 1, dirty: false });
    expect(await disk.list(ACCOUNT, TRAJECT)).toEqual([]);
  });

  it('saves who types on without a pause within eight seconds', async () => {
    const keeper = await page();
    for (let i = 0; i < 90; i++) {
      keeper.edit(A, 0, 'x'.repeat(i + 1));
      await pass(100);
    }
    expect(channel.sent).toHaveLength(1);
  });

  it('has one mutation of a cell in flight, and the later one takes the acknowledged version as its base', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    keeper.edit(A, 0, 'een twee');
    await pass(5_000);
    expect(channel.sent).toHaveLength(1);
    // Somebody else's version is pushed meanwhile: it must not become the base.
    keeper.observe(A, 9, 'van een ander', 'Ander', AT);
    await channel.saved(4);
    expect(channel.sent).toHaveLength(2);
    expect(channel.last().drafts[0]).toMatchObject({ value: 'een twee', base: 4 });
  });

  it('sends exactly the same again after a lost answer, whatever was typed since', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    const first = channel.last().drafts[0];
    await channel.last().answer({ kind: 'failed', answered: false });
    expect(keeper.status()).toMatchObject({ phase: 'offline', durable: true });
    keeper.edit(A, 0, 'een twee');
    await pass(900);
    expect(channel.sent).toHaveLength(1);
    await pass(500);
    expect(channel.last().drafts[0]).toEqual(first);
    await channel.saved(1);
    expect(channel.last().drafts[0]).toMatchObject({ value: 'een twee', base: 1 });
  });

  it('says after six seconds without an answer that it takes longer, for as long as it does', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    await pass(5_900);
    expect(keeper.status().phase).toBe('busy');
    await pass(200);
    expect(keeper.status()).toMatchObject({ phase: 'slow', durable: true, unsent: 1 });
    keeper.edit(A, 0, 'een twee');
    expect(keeper.view(A).value).toBe('een twee');
    await channel.saved(1);
    expect(keeper.status().phase).toBe('busy');
    await pass(900);
    await channel.saved(2);
    expect(keeper.status()).toMatchObject({ phase: 'idle', unsent: 0 });
    await pass(10_000);
    expect(keeper.status().phase).toBe('idle');
  });

  it('says so of the first answer as well, and never that it stands on a disk that keeps nothing', async () => {
    let open: (outcome: SessionOutcome) => void = () => undefined;
    channel.session = () => new Promise((resolve) => (open = resolve));
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(6_100);
    expect(keeper.status()).toMatchObject({ phase: 'slow', durable: false });
    open({ kind: 'failed', answered: false });
    await pass(1);
    expect(keeper.status().phase).toBe('offline');
  });

  it('keeps what got no word in an answer', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    await channel.last().answer(results([]));
    expect(keeper.view(A).dirty).toBe(true);
    await pass(1_500);
    expect(channel.sent).toHaveLength(2);
  });

  it('forgets what was typed and taken back before it left', async () => {
    const keeper = await page();
    keeper.observe(A, 2, 'oud', '', AT);
    keeper.edit(A, 2, 'oude');
    keeper.edit(A, 2, 'oud');
    await pass(2_000);
    expect(channel.sent).toHaveLength(0);
    expect(await disk.list(ACCOUNT, TRAJECT)).toEqual([]);
  });

  it('never sends what is blocked, and keeps it', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'abc', { blocked: 'Geen getal.' });
    await pass(20_000);
    expect(channel.sent).toHaveLength(0);
    expect(keeper.view(A)).toMatchObject({ phase: 'invalid', message: 'Geen getal.' });
    expect(await disk.list(ACCOUNT, TRAJECT)).toHaveLength(1);
  });

  it('sends each alone when one spoils it for all', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'goed');
    keeper.edit(B, 0, 'slecht');
    await pass(900);
    expect(channel.last().drafts).toHaveLength(2);
    await channel.last().answer({ kind: 'refused', message: 'Nee.' });
    const alone = channel.sent.slice(1);
    expect(alone.map((s) => s.drafts.length)).toEqual([1, 1]);
    await alone[1]?.answer({ kind: 'refused', message: 'Nee.' });
    expect(keeper.view(A).phase).toBe('saving');
    expect(keeper.view(B)).toMatchObject({ phase: 'invalid', message: 'Nee.' });
  });
});

describe('being ready', () => {
  const mine = (row: string, col: string): Cell => ({ item: 'C.3', row, col, holder: 12 });
  const ready = mine('', READY);

  it('knows whether anything stands to be ready with', async () => {
    const keeper = await page();
    expect(keeper.filled('C.3', 12)).toBe(false);
    keeper.observe(mine('', ''), 2, null, '', AT);
    keeper.observe(ready, 1, true, '', AT);
    keeper.edit(mine('r1', ROW_MARK), 0, 1);
    keeper.edit(mine('r1', 'naam'), 0, '  ');
    expect(keeper.filled('C.3', 12)).toBe(false);
    keeper.edit(mine('r1', 'naam'), 0, 'Kassa');
    expect(keeper.filled('C.3', 12)).toBe(true);
    expect(keeper.filled('C.3', 13)).toBe(false);
    keeper.edit(mine('r1', ROW_MARK), 0, null);
    expect(keeper.filled('C.3', 12)).toBe(false);
    keeper.observe(mine('', 'tekst'), 1, 'ernaast', '', AT);
    expect(keeper.filled('C.3', 12)).toBe(true);
  });

  it('never overtakes the answer that one is ready with', async () => {
    const keeper = await page();
    keeper.edit(mine('r1', 'naam'), 0, 'Kassa');
    keeper.edit(mine('r2', 'naam'), 0, 'Loket');
    await pass(100);
    keeper.settleItem('C.3', 12);
    keeper.edit(ready, 0, true, { soon: true });
    keeper.settle(ready);
    await pass(20_000);
    expect(values()).toEqual(['Kassa', 'Loket']);
    await channel.sent[0]?.answer(saved(channel.sent[0].drafts));
    await channel.sent[1]?.answer(saved(channel.sent[1].drafts));
    expect(values()).toEqual(['Kassa', 'Loket', true]);
    expect(channel.last().drafts[0]?.cell).toEqual(ready);
  });

  it('goes along with the answer when the page goes', async () => {
    const keeper = await page();
    keeper.edit(mine('', ''), 0, 'een');
    keeper.settleItem('C.3', 12);
    keeper.edit(ready, 0, true);
    dispatchEvent(new Event('pagehide'));
    expect(channel.last().drafts.map((d) => d.value)).toEqual(['een', true]);
  });
});

describe('conflict', () => {
  async function collided(): Promise<Keeper> {
    const keeper = await page();
    keeper.edit(A, 0, 'mijn');
    await pass(900);
    const { mutation } = channel.last().drafts[0] as Draft;
    await channel.last().answer(results([{ mutation, status: 'conflict', version: 5, value: 'hun', by: 'Ander', at: AT }]));
    return keeper;
  }

  it('asks, and sends nothing of that cell meanwhile', async () => {
    const keeper = await collided();
    keeper.edit(A, 5, 'mijn en meer');
    await pass(20_000);
    expect(channel.sent).toHaveLength(1);
    expect(keeper.view(A).conflict).toMatchObject({ mine: 'mijn en meer', theirs: 'hun', version: 5 });
    expect(await disk.list(ACCOUNT, TRAJECT)).not.toEqual([]);
  });

  it('puts mine first and theirs on top when theirs is chosen', async () => {
    const keeper = await collided();
    keeper.takeTheirs(A);
    await channel.saved(6);
    await channel.saved(7);
    expect(channel.sent.slice(1).map((s) => s.drafts[0])).toMatchObject([
      { value: 'mijn', base: 5, source: 'conflict' },
      { value: 'hun', base: 6, source: 'conflict' },
    ]);
    expect(keeper.view(A)).toMatchObject({ value: 'hun', dirty: false });
  });

  it('is none when both say the same', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'gelijk');
    await pass(900);
    const { mutation } = channel.last().drafts[0] as Draft;
    await channel.last().answer(results([{ mutation, status: 'conflict', version: 5, value: 'gelijk', by: 'Ander', at: AT }]));
    expect(keeper.view(A)).toMatchObject({ conflict: null, dirty: false });
  });
});

describe('session', () => {
  it('keeps everything while a login is asked for, and sends it afterwards', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    await channel.last().answer({ kind: 'login' });
    expect(keeper.status().phase).toBe('login');
    keeper.edit(B, 0, 'twee');
    await pass(20_000);
    expect(channel.sent).toHaveLength(1);
    await keeper.login('a@b.be', 'x');
    await pass(100);
    expect(values()).toEqual(['een', 'een', 'twee']);
  });

  it('says that a code is asked for as well, and keeps everything until it is given', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    await channel.last().answer({ kind: 'login' });
    channel.wantsCode = true;
    expect(await keeper.login('a@b.be', 'x')).toEqual({ ok: false, message: 'Vul ook de code in.', seconds: 0, code: true });
    await pass(5_000);
    expect(channel.sent).toHaveLength(1);
    expect(await keeper.login('a@b.be', 'x', '123456')).toMatchObject({ ok: true });
    await pass(100);
    expect(values()).toEqual(['een', 'een']);
  });

  it('sends nothing of one person in the session of another', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    channel.sessions = { kind: 'open', session: session(8) };
    await keeper.checkSession();
    await pass(20_000);
    expect(channel.sent).toHaveLength(0);
    expect(keeper.status().phase).toBe('other-account');
    expect(await disk.list(ACCOUNT, TRAJECT)).toHaveLength(1);
  });

  it('fetches a new token once, and sends the same again', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(900);
    const first = channel.last().drafts;
    const asked = channel.asked;
    await channel.last().answer({ kind: 'csrf' });
    expect(channel.asked).toBe(asked + 1);
    expect(channel.last().drafts).toEqual(first);
    expect(channel.sent).toHaveLength(2);
  });
});

describe('two tabs', () => {
  it('offers the draft of a tab that is gone, as it was sent', async () => {
    const draft = orphan();
    await disk.change([], [draft]);
    const keeper = await page();
    expect(keeper.offers).toMatchObject([{ cell: A, value: 'left behind' }]);
    expect(channel.sent).toHaveLength(0);
    keeper.acceptAllOffers();
    await pass(10);
    expect(channel.last().drafts[0]).toMatchObject({ mutation: draft.mutation, base: 1 });
  });

  it('leaves the draft of a tab that still writes alone', async () => {
    await disk.change([], [orphan({ touched: Date.now() - 5_000 })]);
    expect((await page()).offers).toEqual([]);
  });

  it('leaves the draft of another account alone', async () => {
    await disk.change([], [orphan({ account: 8 })]);
    expect((await page()).offers).toEqual([]);
  });

  it('keeps nothing on the disk from the moment that another tab calls the computer shared', async () => {
    const keeper = await page();
    keeper.edit(A, 0, 'een');
    await pass(300);
    dispatchEvent(new StorageEvent('storage', { key: `draaiboek-gedeeld-${ACCOUNT}`, newValue: '1' }));
    await pass(100);
    expect(await disk.list(ACCOUNT, TRAJECT)).toEqual([]);
    expect(keeper.status()).toMatchObject({ shared: true });
  });
});

describe('storage', () => {
  it('that never answers holds up no sending', async () => {
    const silent: DraftStore = {
      durable: true,
      change: () => new Promise(() => undefined),
      list: () => new Promise(() => undefined),
      clear: () => new Promise(() => undefined),
    };
    const keeper = await page(silent);
    keeper.edit(A, 0, 'een');
    await pass(900);
    await channel.saved(1);
    expect(keeper.view(A).phase).toBe('saved');
  });

  it('that fails is said, and what is unsent counts as at risk', async () => {
    const broken = new FakeDisk();
    broken.change = () => Promise.reject(new Error('full'));
    const keeper = await page(broken);
    keeper.edit(A, 0, 'een');
    await pass(300);
    expect(keeper.status()).toMatchObject({ durable: false, canStore: false });
  });
});
