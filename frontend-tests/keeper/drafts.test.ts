import 'fake-indexeddb/auto';
import { DiskDrafts } from '../../frontend/keeper/drafts.js';
import { type Draft, newId } from '../../frontend/keeper/types.js';

const KEY = btoa('0123456789abcdef0123456789abcdef');
const OTHER = btoa('fedcba9876543210fedcba9876543210');

const draft = (over: Partial<Draft> = {}): Draft => ({
  mutation: newId(),
  account: 7,
  traject: 3,
  tab: 't',
  touched: 1,
  cell: { item: 'A', row: '', col: '', holder: 0 },
  base: 0,
  value: 'een geheim',
  source: 'typed',
  seq: 1,
  after: null,
  blocked: null,
  ...over,
});

function raw(): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('draaiboek', 1);
    open.onerror = () => reject(new Error('open'));
    open.onsuccess = () => {
      const all = open.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => resolve(all.result as Record<string, unknown>[]);
    };
  });
}

afterEach(async () => {
  vi.useRealTimers();
  const d = await DiskDrafts.open(KEY);
  await d.clear(7);
  await d.clear(8);
});

it('gives back what was written, per account and traject', async () => {
  const drafts = await DiskDrafts.open(KEY);
  const mine = draft();
  await drafts.change([], [mine, draft({ account: 8 }), draft({ traject: 4 })]);
  expect(await drafts.list(7, 3)).toEqual([mine]);
});

it('writes no word of it in the clear', async () => {
  const drafts = await DiskDrafts.open(KEY);
  await drafts.change([], [draft()]);
  const [row] = await raw();
  expect(Object.keys(row ?? {}).sort()).toEqual(['account', 'data', 'iv', 'mutation', 'tab', 'touched', 'traject']);
  expect(new TextDecoder('latin1').decode(row?.['data'] as ArrayBuffer)).not.toContain('geheim');
});

it('leaves what another key wrote where it is', async () => {
  await (await DiskDrafts.open(OTHER)).change([], [draft()]);
  expect(await (await DiskDrafts.open(KEY)).list(7, 3)).toEqual([]);
  expect(await (await DiskDrafts.open(OTHER)).list(7, 3)).toHaveLength(1);
});

it('keeps the newest when several are written at once', async () => {
  const drafts = await DiskDrafts.open(KEY);
  const mutation = newId();
  await Promise.all(Array.from({ length: 20 }, (_, i) => drafts.change([], [draft({ mutation, value: `v${i}` })])));
  expect((await drafts.list(7, 3)).map((d) => d.value)).toEqual(['v19']);
});

it('forgets one account and no other', async () => {
  const drafts = await DiskDrafts.open(KEY);
  await drafts.change([], [draft(), draft({ account: 8 })]);
  await drafts.clear(7);
  expect(await drafts.list(7, 3)).toEqual([]);
  expect(await drafts.list(8, 3)).toHaveLength(1);
});
