import { collect, MAX_BYTES, sendable } from './batch.js';
import { Channel } from './channel.js';
import { cleanValue } from './clean.js';
import { DiskDrafts, type DraftStore, MemoryDrafts } from './drafts.js';
import { type Listener, Listeners } from './listeners.js';
import { localStorageGet, localStorageSet, sessionStorageGet, sessionStorageSet } from './remembered.js';
import { holdTab, liveTabs } from './tabs.js';
import type { KeeperPhase, KeeperStatus, EditOptions, Offer } from './status.js';
import {
  type Cell,
  type CellPhase,
  cellKey,
  type CellView,
  type Conflict,
  type Draft,
  isMarker,
  isReady,
  type Json,
  newId,
  placedBy,
  same,
  type Session,
  type Source,
} from './types.js';
import { complaining, Entry, plain, weight, type Work } from './work.js';

export type { EditOptions, KeeperPhase, KeeperStatus, Offer } from './status.js';

const PERSIST_MS = 250;
const PAUSE_MS = 800;
/** Somebody who types on without a pause still sees their text saved now and then. */
const LONGEST_MS = 8_000;
/** How long an unfinished entry may look wrong before it is called wrong. */
const QUIET_MS = 1_500;
/** Who pauses shorter than this is still typing. */
const TYPING_MS = 1_500;
/** Browsers allow 64 KB over all keepalive requests of a page together. */
const KEEPALIVE_BYTES = 60_000;
const MAX_WIRES = 4;
/** Who waits longer than this for an answer is told; the request goes on, and fails of itself much later. */
const SLOW_MS = 6_000;
/** Often enough for who looks along: the server lets go after twice this. */
const BUSY_MS = 4_000;
/** The last one again and again: longer would be waited for by who watches the line. */
const BACKOFF_S = [1, 2, 4, 8, 10];
/** Without locks a draft's tab counts as gone when it hasn't written for this long. */
const ORPHAN_AGE_MS = 120_000;

/** What is asked of the server's side; a test answers in its place. */
export type KeeperChannel = Pick<Channel, 'session' | 'login' | 'logout' | 'send' | 'busy'>;

/** Where a store that outlives the page comes from. */
export interface Disk {
  readonly possible: boolean;
  open(key: string): Promise<DraftStore>;
}

/**
 * Keeps what people type until the server has it: draft first, then sending, one mutation per cell at a time, and
 * nothing is forgotten before it is acknowledged. One per page; it knows nothing of how fields look.
 */
export class Keeper {
  traject = 0;
  account = 0;
  /** My name as others read it, so that a version of mine from elsewhere is known; '' where that can't be said. */
  me = '';
  offers: Offer[] = [];

  private readonly tab = newId();
  private readonly entries = new Map<string, Entry>();
  private readonly ears = new Listeners();
  private session: Session | null = null;
  private store: DraftStore | null = null;
  private storeFailed = false;
  private sharedComputer = false;
  private loginNeeded = false;
  private otherAccount: string | null = null;
  private reloadWhenDone = false;
  private reloadHeld = false;
  private failures = 0;
  private answered = false;
  private retryAt = 0;
  private wires = 0;
  /** How many requests somebody has been told of that they take long. */
  private late = 0;
  private csrfTried = false;
  private opening: Promise<void> | null = null;
  private lastTyped = 0;
  private seq = 0;
  private lastSavedAt = '';
  private persistTimer: ReturnType<typeof setTimeout> | undefined;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private reloadTimer: ReturnType<typeof setTimeout> | undefined;
  private offeredFor = '';
  private focusedItem = '';
  private leaving = false;
  private busyItem = '';
  private busyTold = 0;

  constructor(
    private readonly channel: KeeperChannel = new Channel(),
    private readonly disk: Disk = DiskDrafts,
  ) {
    holdTab(this.tab);
    addEventListener('online', () => this.retryNow());
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', (e) => {
      if (e.persisted) void this.checkSession();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        void this.persist();
        this.flush({ keepalive: true, now: true });
      } else {
        this.retryNow();
      }
    });
    addEventListener('beforeunload', (e) => {
      if (!this.leaving && this.atRisk()) e.preventDefault();
    });
    addEventListener('storage', (e) => {
      // Another tab of this account switched: this one must not go on writing to the disk.
      if (this.account > 0 && e.key === this.sharedKey()) void this.setShared(e.newValue === '1', false);
    });
  }

  /** Says whose page this is. Everything before it waits in memory. */
  configure(traject: number, account: number): void {
    if (traject === this.traject && account === this.account) return;
    this.traject = traject;
    if (account !== this.account) {
      if (this.account > 0) {
        // Another person on the same page: what the first one hadn't saved stays theirs, on the disk.
        void this.persist();
        this.entries.clear();
        this.offers = [];
        this.otherAccount = null;
        this.loginNeeded = false;
      }
      this.offeredFor = '';
      this.account = account;
      this.session = null;
      this.store = null;
      this.sharedComputer = localStorageGet(this.sharedKey()) === '1';
    }
    for (const [key, entry] of [...this.entries]) {
      if (entry.traject === 0 && traject > 0) {
        this.entries.delete(key);
        const moved = new Entry(entry.cell, traject);
        Object.assign(moved, { version: entry.version, value: entry.value, by: entry.by, at: entry.at, work: entry.work });
        moved.work.forEach((w) => {
          w.traject = traject;
          w.account = account;
        });
        this.entries.set(this.key(entry.cell), moved);
      }
    }
    if (traject > 0 && account > 0) void this.open();
  }

  // ---- what fields use -------------------------------------------------------------------------------------------

  subscribe(cell: Cell, listener: Listener): () => void {
    return this.ears.subscribe(cell, listener);
  }

  /** Anything about any cell of an item: for totals, and for rows that only exist here. */
  subscribeItem(item: string, holder: number, listener: Listener): () => void {
    return this.ears.subscribeItem(item, holder, listener);
  }

  /** The cells of an item that this page knows of, saved or not. */
  cellsOf(item: string, holder: number): Cell[] {
    return [...this.entries.values()]
      .filter((e) => e.traject === this.traject && e.cell.item === item && e.cell.holder === holder)
      .map((e) => e.cell);
  }

  /** Whether anything stands that this holder answered, saved or not. */
  filled(item: string, holder: number): boolean {
    const all = [...this.entries.values()].filter((e) => e.traject === this.traject && e.cell.item === item && e.cell.holder === holder);
    const gone = new Set(all.flatMap((e) => (isMarker(e.cell) && e.newest === null ? [e.cell.row] : [])));
    return all.some((e) => !isMarker(e.cell) && !isReady(e.cell) && !gone.has(e.cell.row) && !gone.has(e.cell.col) && !empty(e.newest));
  }

  /** No reason to wait any longer for anything of an item. */
  settleItem(item: string, holder: number): void {
    this.cellsOf(item, holder).forEach((cell) => this.settle(cell));
  }

  onStatus(listener: Listener): () => void {
    return this.ears.onStatus(listener);
  }

  /** What the server pushed. Older news than what is known here, our own echo included, changes nothing. */
  observe(cell: Cell, version: number, value: Json, by: string, at: string): void {
    const e = this.entry(cell);
    if (version < e.version) return;
    if (version > e.version) e.savedAt = '';
    e.version = version;
    e.value = value;
    e.by = by;
    e.at = at;
    if (e.conflict && version > e.conflict.version) e.conflict = { ...e.conflict, theirs: value, version, by, at };
    this.tell(e);
    // On a slow machine a draft is found before the field has said what the server has.
    const said = this.offers.filter((o) => this.answersItself(o));
    if (said.length === 0) return;
    this.offers = this.offers.filter((o) => !said.includes(o));
    this.flush({});
    this.tellStatus();
  }

  view(cell: Cell): CellView {
    const e = this.entries.get(this.key(cell));
    if (!e) return { phase: 'clean', value: null, dirty: false, version: 0, by: '', at: '', message: '', conflict: null };
    return {
      phase: this.phase(e),
      value: e.newest,
      dirty: e.work.length > 0,
      version: e.version,
      by: e.by,
      at: e.savedAt || e.at,
      message: e.work[e.work.length - 1]?.blocked ?? '',
      conflict: e.conflict,
    };
  }

  /**
   * Takes a change. `base` is the version that the field showed when it was made.
   */
  edit(cell: Cell, base: number, typed: Json, options: EditOptions = {}): void {
    const value = cleanValue(typed);
    const e = this.entry(cell);
    const blocked = options.blocked ?? null;
    this.lastTyped = Date.now();
    this.busy(cell);
    e.savedAt = '';
    const last = e.work[e.work.length - 1];
    if (e.work.length === 0 && blocked === null && same(value, e.value)) return;
    e.refusal = null;
    if (last && e.work.length === 1 && !last.sent && !last.pinned && !e.conflict && same(value, e.value)) {
      // Typed and taken back before anything left: there is nothing to keep.
      e.work = [];
      void this.write([last.mutation], []);
      this.tell(e);
      return;
    }
    const wait = options.soon ? 200 : PAUSE_MS;
    if (last && !last.sent && !last.pinned && last.source === 'typed') {
      last.value = value;
      last.blocked = blocked;
      last.touched = Date.now();
      last.changes++;
      last.due = Math.min(Date.now() + wait, last.started + LONGEST_MS);
    } else {
      // What could not be sent is replaced by this; left in front it would hold this up for ever.
      const gone = e.work.filter((w) => w.blocked !== null).map((w) => w.mutation);
      e.work = e.work.filter((w) => w.blocked === null);
      this.append(e, Math.max(base, e.version), value, 'typed', blocked, wait);
      if (gone.length > 0) void this.write(gone, []);
    }
    if (blocked !== null) {
      const newest = e.work[e.work.length - 1] as Work;
      newest.due = options.quiet ? Date.now() + QUIET_MS : 0;
      if (options.quiet) setTimeout(() => this.tell(e), QUIET_MS + 20);
    }
    if (e.conflict) e.conflict = { ...e.conflict, mine: value };
    this.persistSoon();
    this.schedule();
    this.tell(e);
  }

  /** Tells that somebody types in what is written together; what is one's own is nobody's business. */
  private busy(cell: Cell): void {
    if (cell.holder !== 0 || this.loginNeeded || !this.session) return;
    if (cell.item === this.busyItem && Date.now() - this.busyTold < BUSY_MS) return;
    this.busyItem = cell.item;
    this.busyTold = Date.now();
    void this.channel.busy(this.traject, cell.item);
  }

  /** The field lost focus: no reason to wait any longer. */
  settle(cell: Cell): void {
    if (this.busyItem !== '' && cell.holder === 0 && cell.item === this.busyItem) {
      this.busyItem = '';
      if (!this.loginNeeded) void this.channel.busy(this.traject, '');
    }
    const e = this.entries.get(this.key(cell));
    if (!e || e.work.length === 0) return;
    e.work.forEach((w) => (w.due = 0));
    void this.persist();
    this.flush({});
    this.tell(e);
  }

  focused(item: string): void {
    this.focusedItem = item;
  }

  // ---- conflicts -------------------------------------------------------------------------------------------------

  keepMine(cell: Cell): void {
    this.resolve(cell, (e, c) => this.append(e, c.version, c.mine, 'conflict', null, 0));
  }

  /** Mine goes in first and theirs on top of it, so that the history holds both and either can be restored. */
  takeTheirs(cell: Cell): void {
    this.resolve(cell, (e, c) => {
      this.append(e, c.version, c.mine, 'conflict', null, 0);
      this.append(e, c.version + 1, c.theirs, 'conflict', null, 0);
    });
  }

  merge(cell: Cell, value: Json): void {
    this.resolve(cell, (e, c) => this.append(e, c.version, value, 'conflict', null, 0));
  }

  private resolve(cell: Cell, act: (e: Entry, c: Conflict) => void): void {
    const e = this.entries.get(this.key(cell));
    if (!e?.conflict) return;
    const conflict = e.conflict;
    const old = e.work.map((w) => w.mutation);
    e.conflict = null;
    e.work = [];
    act(e, conflict);
    void this.write(old, e.work);
    this.flush({});
    this.tell(e);
  }

  // ---- drafts of tabs that are gone ------------------------------------------------------------------------------

  acceptOffer(id: string): void {
    const offer = this.offers.find((o) => o.id === id);
    if (!offer) return;
    // A cell of a row that doesn't exist yet needs the row as well.
    const taken = this.offers.filter((o) => o === offer || (isMarker(o.cell) && placedBy(offer.cell, o.cell)));
    this.offers = this.offers.filter((o) => !taken.includes(o));
    taken.forEach((o) => this.adopt(o));
    this.flush({});
    this.tellStatus();
  }

  /** What people are asked about: a new row goes without saying where something was typed in it. */
  get shownOffers(): Offer[] {
    return this.offers.filter((o) => !isMarker(o.cell) || !this.offers.some((x) => !isMarker(x.cell) && placedBy(x.cell, o.cell)));
  }

  acceptAllOffers(): void {
    const offers = this.offers;
    this.offers = [];
    offers.forEach((o) => this.adopt(o));
    this.flush({});
    this.tellStatus();
  }

  async discardOffers(ids: string[]): Promise<void> {
    const gone = this.offers.filter((o) => ids.includes(o.id));
    this.offers = this.offers.filter((o) => !gone.includes(o));
    this.tellStatus();
    await this.write(
      gone.flatMap((o) => o.chain.map((d) => d.mutation)),
      [],
    );
  }

  /** Cells with an open question that no field on this page shows. */
  homeless(): Cell[] {
    return [...this.entries.values()]
      .filter((e) => e.traject === this.traject && (e.conflict || e.refusal) && !this.ears.hasField(e.cell))
      .map((e) => e.cell);
  }

  /** Gives up what was typed in a cell and goes back to what the server has. */
  discard(cell: Cell): void {
    const e = this.entries.get(this.key(cell));
    if (!e || e.onWire) return;
    const gone = e.work.map((w) => w.mutation);
    if (e.conflict) {
      e.version = e.conflict.version;
      e.value = e.conflict.theirs;
    }
    e.work = [];
    e.conflict = null;
    e.refusal = null;
    void this.write(gone, []);
    this.tell(e);
  }

  /** The server says what the draft says: it only needs to be acknowledged to go away. */
  private saidAlready(offer: Offer): boolean {
    const e = this.entries.get(this.key(offer.cell));
    return e !== undefined && e.version > 0 && e.work.length === 0 && same(e.value, offer.value);
  }

  /**
   * The server has the very next version, and its text begins with all of the draft: the last words travelled with a page that
   * was going, and this browser had no time left to note them. A draft that emptied the field is asked about as ever.
   */
  private contained(offer: Offer): boolean {
    const e = this.entries.get(this.key(offer.cell));
    const [draft, ...later] = offer.chain;
    if (e === undefined || e.work.length > 0 || draft === undefined || later.length > 0 || draft.blocked !== null) return false;
    const { value, version } = e;
    return (
      version === draft.base + 1 &&
      typeof value === 'string' &&
      typeof draft.value === 'string' &&
      draft.value !== '' &&
      value.startsWith(draft.value)
    );
  }

  /** Settles a draft about which there is nothing to ask. */
  private answersItself(offer: Offer): boolean {
    if (this.saidAlready(offer)) {
      this.adopt(offer);
      return true;
    }
    if (this.contained(offer)) {
      void this.write(
        offer.chain.map((d) => d.mutation),
        [],
      );
      return true;
    }
    return false;
  }

  private adopt(offer: Offer): void {
    const e = this.entry(offer.cell);
    const chain = offer.chain.map((d, i): Work => ({
      ...d,
      tab: this.tab,
      // It may have been sent, so it goes as it is; one that was never fit to send comes back to be corrected.
      sent: d.blocked === null,
      pinned: i === 0 && d.blocked === null,
      due: 0,
      started: 0,
      changes: 1,
      stored: 0,
    }));
    if (offer.blocked !== null) e.refusal = 'invalid';
    // Typed meanwhile in this page: the draft waits behind it, and the server then says that both exist.
    e.work.push(...chain);
    this.tell(e);
    this.persistSoon();
  }

  private async findOrphans(): Promise<void> {
    const mark = `${this.account}/${this.traject}`;
    const store = this.store;
    if (store === null || !store.durable || this.offeredFor === mark) return;
    this.offeredFor = mark;
    const first = await store.list(this.account, this.traject).catch(() => []);
    if (first.length === 0) return;
    // Time for a request that left with the previous page to arrive, and for the fields to say what the server has.
    await new Promise((r) => setTimeout(r, 700));
    const drafts = await store.list(this.account, this.traject).catch(() => []);
    const alive = await liveTabs();
    const chains = new Map<string, Draft[]>();
    for (const d of drafts.sort((a, b) => a.seq - b.seq)) {
      const gone = alive ? !alive.has(d.tab) : Date.now() - d.touched > ORPHAN_AGE_MS;
      if (d.tab === this.tab || !gone) continue;
      const id = `${d.tab}\u0000${cellKey(d.cell)}`;
      chains.set(id, [...(chains.get(id) ?? []), d]);
    }
    if (mark !== `${this.account}/${this.traject}`) return;
    for (const [id, chain] of chains) {
      const last = chain[chain.length - 1] as Draft;
      const offer: Offer = { id, cell: last.cell, value: last.value, touched: last.touched, blocked: last.blocked, chain };
      if (!this.answersItself(offer)) this.offers.push(offer);
    }
    this.flush({});
    this.tellStatus();
  }

  // ---- session ---------------------------------------------------------------------------------------------------

  /** Asks the server who we are; called when something on the page says that the session may be gone. */
  async checkSession(): Promise<void> {
    this.reloadWhenDone = true;
    this.opening = null;
    this.session = null;
    await this.open();
  }

  async login(email: string, password: string, code = ''): Promise<{ ok: boolean; message: string; seconds: number; code?: boolean }> {
    const outcome = await this.channel.login(email, password, code);
    switch (outcome.kind) {
      case 'open':
        // Whatever the server kept for this page went with the old session.
        this.reloadWhenDone = true;
        await this.enter(outcome.session);
        return { ok: true, message: '', seconds: 0 };
      case 'wait':
        return { ok: false, message: outcome.message, seconds: outcome.seconds };
      case 'refused':
        return { ok: false, message: outcome.message, seconds: 0 };
      case 'code':
        return { ok: false, message: outcome.message, seconds: 0, code: true };
      case 'failed':
        return { ok: false, message: 'De server antwoordt niet. Probeer het zo dadelijk opnieuw.', seconds: 0 };
    }
  }

  /** Saves what can be saved and forgets this account on this computer. False: something could not be saved. */
  async prepareLogout(evenIfUnsent: boolean): Promise<boolean> {
    for (const e of this.entries.values()) e.work.forEach((w) => (w.due = 0));
    this.retryAt = 0;
    this.flush({});
    const end = Date.now() + 5_000;
    while (this.unsent().length > 0 && Date.now() < end && !this.loginNeeded) await new Promise((r) => setTimeout(r, 50));
    if ((this.unsent().length > 0 || this.offers.length > 0) && !evenIfUnsent) return false;
    await this.store?.clear(this.account).catch(() => undefined);
    this.entries.clear();
    this.offers = [];
    this.leaving = true;
    return true;
  }

  logout(): Promise<void> {
    return this.channel.logout();
  }

  get csrfToken(): string {
    return this.session?.csrf.token ?? '';
  }

  /** "Gedeelde computer": nothing on this disk, and nothing left on it. */
  async setShared(shared: boolean, remember = true): Promise<void> {
    if (shared === this.sharedComputer) return;
    this.sharedComputer = shared;
    if (remember) localStorageSet(this.sharedKey(), shared ? '1' : null);
    if (shared) {
      for (const e of this.entries.values()) e.work.forEach((w) => (w.due = 0));
      this.flush({});
      const disk = this.store;
      this.store = new MemoryDrafts();
      if (disk?.durable) await disk.clear(this.account).catch(() => undefined);
    } else if (this.session) {
      await this.openStore(this.session.key);
    }
    for (const e of this.entries.values()) e.work.forEach((w) => (w.stored = 0));
    await this.persist();
    this.tellStatus();
  }

  retryNow(): void {
    this.retryAt = 0;
    // Also while a login is asked for: another tab may have logged in meanwhile.
    if (this.session === null && this.account > 0) void this.open();
    this.flush({});
  }

  private open(): Promise<void> {
    this.opening ??= this.openOnce().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async openOnce(): Promise<void> {
    const outcome = await this.heard(this.channel.session());
    if (outcome.kind === 'open') {
      await this.enter(outcome.session);
    } else if (outcome.kind === 'login') {
      // Somebody may have logged in while this was on its way.
      if (this.session === null) this.needLogin();
    } else {
      this.failed(outcome.answered);
    }
  }

  private async enter(session: Session): Promise<void> {
    this.failures = 0;
    this.retryAt = 0;
    this.loginNeeded = false;
    if (session.account.id !== this.account) {
      // Somebody else sits here now: nothing of the first person is sent, shown to them or thrown away.
      this.session = null;
      this.otherAccount = session.account.name;
      this.tellAll();
      return;
    }
    this.otherAccount = null;
    this.session = session;
    if (this.store === null) await this.openStore(session.key);
    // Neither sending nor a login waits for a disk that doesn't answer.
    void this.persist();
    this.flush({});
    this.tellAll();
    this.reloadIfDone();
    void this.findOrphans();
  }

  private async openStore(key: string): Promise<void> {
    this.storeFailed = false;
    if (this.sharedComputer || !this.disk.possible) {
      this.store = new MemoryDrafts();
      return;
    }
    try {
      this.store = await this.disk.open(key);
    } catch {
      // A private window, a full disk or one that doesn't answer: go on without, and say so.
      this.store = new MemoryDrafts();
      this.storeFailed = true;
    }
  }

  private needLogin(): void {
    this.session = null;
    this.loginNeeded = true;
    // What the server kept for this page went with the session, whoever logs in again and where.
    this.reloadWhenDone = true;
    this.tellAll();
  }

  // ---- drafts ----------------------------------------------------------------------------------------------------

  private append(e: Entry, base: number, value: Json, source: Source, blocked: string | null, wait: number): void {
    const now = Date.now();
    this.seq = Math.max(this.seq + 1, now * 1000);
    e.work.push({
      mutation: newId(),
      account: this.account,
      traject: e.traject,
      tab: this.tab,
      touched: now,
      cell: e.cell,
      base,
      value,
      source,
      seq: this.seq,
      after: e.work[e.work.length - 1]?.mutation ?? null,
      blocked,
      sent: false,
      pinned: false,
      due: now + wait,
      started: now,
      changes: 1,
      stored: 0,
    });
  }

  private persistSoon(): void {
    // Not pushed back by further typing: the text must be on disk within a second, pause or no pause.
    this.persistTimer ??= setTimeout(() => void this.persist(), PERSIST_MS);
  }

  private async persist(): Promise<void> {
    clearTimeout(this.persistTimer);
    this.persistTimer = undefined;
    const put = [...this.entries.values()].flatMap((e) => e.work).filter((w) => w.stored < w.changes);
    if (put.length > 0) await this.write([], put);
  }

  private async write(remove: string[], put: Work[]): Promise<void> {
    const store = this.store;
    if (store === null || this.account === 0) return;
    const marks = put.map((w) => w.changes);
    try {
      await store.change(remove, put.map(plain));
      put.forEach((w, i) => (w.stored = Math.max(w.stored, marks[i] ?? 0)));
      this.storeFailed = false;
    } catch {
      this.storeFailed = true;
    }
    if (put.length > 0) this.tellAll();
  }

  // ---- sending ---------------------------------------------------------------------------------------------------

  private schedule(): void {
    clearTimeout(this.flushTimer);
    const heads = [...this.entries.values()].flatMap((e) => {
      const head = e.work[0];
      return head && sendable(e, head) && !e.onWire ? [head.due] : [];
    });
    if (heads.length === 0 && !(this.session === null && this.retryAt > 0)) return;
    const at = Math.max(Math.min(...heads, Infinity), this.retryAt);
    const wait = Number.isFinite(at) ? at : this.retryAt;
    this.flushTimer = setTimeout(() => this.tick(), Math.max(0, wait - Date.now()) + 5);
  }

  private tick(): void {
    if (this.session === null) {
      if (!this.loginNeeded && this.otherAccount === null && this.account > 0 && Date.now() >= this.retryAt) void this.open();
      return;
    }
    this.flush({});
  }

  /** `now`: don't wait for the pause; `again`: also what is already on its way, because this page is going. */
  private flush(options: { keepalive?: boolean; now?: boolean; again?: boolean }): void {
    if (this.session === null || this.loginNeeded || this.otherAccount !== null) return;
    if (!options.keepalive && Date.now() < this.retryAt) {
      this.schedule();
      return;
    }
    let budget = KEEPALIVE_BYTES;
    for (;;) {
      if (this.wires >= MAX_WIRES && !options.again) break;
      const batch = collect(this.entries, options, options.keepalive ? budget : MAX_BYTES);
      if (batch.length === 0) break;
      if (options.keepalive) budget -= batch.reduce((n, e) => n + weight(e.work[0] as Work), 200);
      void this.post(batch, options.keepalive === true);
      // With `again` nothing is marked off, so a second round would find the same.
      if (options.again) break;
    }
    this.schedule();
  }

  /** An answer of the server, however long it takes; where that is long, the line says so meanwhile. */
  private async heard<T>(answer: Promise<T>): Promise<T> {
    let late = 0;
    const timer = setTimeout(() => {
      late = 1;
      this.late++;
      this.tellStatus();
    }, SLOW_MS);
    const said = await answer;
    clearTimeout(timer);
    this.late -= late;
    return said;
  }

  private async post(batch: Entry[], keepalive: boolean): Promise<void> {
    const heads = batch.map((e) => e.work[0] as Work);
    batch.forEach((e) => (e.onWire = true));
    heads.forEach((w) => (w.sent = true));
    this.wires++;
    batch.forEach((e) => this.tell(e));
    // Written before or together with leaving: what the server may have must be known here too.
    void this.persist();
    const traject = (batch[0] as Entry).traject;
    const { session } = this;
    const outcome = await this.heard(this.channel.send(traject, this.account, heads.map(plain), keepalive));
    this.wires--;
    batch.forEach((e) => (e.onWire = false));
    switch (outcome.kind) {
      case 'results': {
        this.failures = 0;
        this.retryAt = 0;
        this.csrfTried = false;
        const results = new Map(outcome.results.map((r) => [r.mutation, r]));
        for (let i = 0; i < batch.length; i++) {
          const e = batch[i] as Entry;
          const w = heads[i] as Work;
          // Sent twice (once with keepalive) and answered already.
          if (e.work[0] !== w) continue;
          const r = results.get(w.mutation);
          if (!r) {
            // No word about this one: it must not be sent again at full speed.
            this.failed(true);
            continue;
          }
          e.alone = false;
          if (r.status === 'saved') this.acknowledged(e, w, r.version, r.at);
          else if (r.status === 'conflict') this.collided(e, w, { mine: null, theirs: r.value, version: r.version, by: r.by, at: r.at });
          else this.refused(e, w, r.status, r.message);
        }
        break;
      }
      case 'login':
        // Of a session that was lost, while a new one is there already: what comes next knows better.
        if (this.session === session) this.needLogin();
        break;
      case 'other-account':
      case 'csrf':
        if (this.csrfTried) {
          this.csrfTried = false;
          this.failed(true);
        } else {
          this.csrfTried = true;
          this.session = null;
          await this.open();
        }
        break;
      case 'refused':
        // One of them spoils it for all: send each alone, and the guilty one gets the message.
        if (batch.length > 1) batch.forEach((e) => (e.alone = true));
        else if ((batch[0] as Entry).work[0] === heads[0]) this.refused(batch[0] as Entry, heads[0] as Work, 'invalid', outcome.message);
        break;
      case 'failed':
        this.failed(outcome.answered);
        // A server that keeps stumbling may stumble over one of them: the others needn't wait for it.
        if (outcome.answered && this.failures > 2) batch.forEach((e) => (e.alone = true));
        break;
    }
    batch.forEach((e) => this.tell(e));
    this.flush({});
    this.reloadIfDone();
  }

  private acknowledged(e: Entry, w: Work, version: number, at: string): void {
    e.work.shift();
    if (version >= e.version) {
      e.version = version;
      e.value = w.value;
      e.by = '';
      e.at = at;
    }
    const next = e.work[0];
    const put: Work[] = [];
    if (next) {
      // The base is what was just acknowledged, never what was pushed meanwhile: that may be somebody else's.
      if (!next.pinned) next.base = version;
      next.after = null;
      next.changes++;
      put.push(next);
    } else {
      e.savedAt = at;
    }
    this.lastSavedAt = at;
    void this.write([w.mutation], put);
  }

  private collided(e: Entry, w: Work, c: Conflict): void {
    if (c.version > e.version || e.version === 0) {
      e.version = c.version;
      e.value = c.theirs;
      e.by = c.by;
      e.at = c.at;
    }
    // A refused choice for theirs is no choice any more: ask again, with my own text as mine.
    const decided = w.source === 'conflict' && e.work.slice(1).some((x) => x.source === 'conflict');
    const mine = decided ? w.value : e.newest;
    const last = decided ? w : (e.work[e.work.length - 1] as Work);
    const gone = e.work.filter((x) => x !== last).map((x) => x.mutation);
    if (same(mine, c.theirs)) {
      e.work = [];
      e.savedAt = c.at;
      this.lastSavedAt = c.at;
      void this.write([...gone, last.mutation], []);
      return;
    }
    // Only the newest text is kept: it holds the earlier ones, and none of them was ever committed.
    last.after = null;
    last.base = w.base;
    last.changes++;
    e.work = [last];
    e.conflict = { ...c, mine };
    void this.write(gone, [last]);
  }

  private refused(e: Entry, w: Work, status: 'invalid' | 'unknown', message: string): void {
    const next = e.work[1];
    if (next && !next.pinned) {
      next.base = w.base;
      next.after = null;
      next.changes++;
      e.work.shift();
      void this.write([w.mutation], [next]);
      return;
    }
    w.blocked = message;
    w.due = 0;
    // Nothing of it was committed, so further typing may go on in the same mutation.
    w.sent = false;
    w.source = 'typed';
    w.pinned = false;
    w.changes++;
    e.refusal = status;
    void this.write([], [w]);
  }

  private failed(answered: boolean): void {
    this.answered = answered;
    const wait = BACKOFF_S[Math.min(this.failures, BACKOFF_S.length - 1)] ?? 10;
    this.failures++;
    // Not all pages at the same moment, when a server comes back.
    this.retryAt = Date.now() + wait * (800 + 400 * Math.random());
    this.schedule();
    this.tellAll();
  }

  private leave(): void {
    void this.persist();
    this.flush({ keepalive: true, now: true, again: true });
  }

  private reloadIfDone(): void {
    if (!this.reloadWhenDone || this.session === null) return;
    if ([...this.entries.values()].some((e) => e.work.length > 0)) return;
    // What somebody types while a page goes and comes lands nowhere: wait for a pause.
    if (this.typingNow()) {
      this.reloadTimer ??= setTimeout(() => {
        this.reloadTimer = undefined;
        this.reloadIfDone();
      }, PAUSE_MS);
      return;
    }
    // A page that loses its session over and over must not reload over and over.
    const last = Number(sessionStorageGet('draaiboek-herladen') ?? 0);
    if (Date.now() - last < 10_000) {
      this.reloadHeld = true;
      this.tellStatus();
      return;
    }
    this.reload();
  }

  reload(): void {
    sessionStorageSet('draaiboek-herladen', String(Date.now()));
    const url = new URL(location.href);
    if (this.focusedItem) url.searchParams.set('item', this.focusedItem);
    if (url.href === location.href) location.reload();
    else location.replace(url);
  }

  // ---- status ----------------------------------------------------------------------------------------------------

  status(): KeeperStatus {
    const all = [...this.entries.values()].filter((e) => e.work.length > 0);
    const conflicts = all.filter((e) => e.conflict);
    const blocked = all.filter((e) => !e.conflict && e.work.some(complaining));
    let phase: KeeperPhase = 'idle';
    if (this.otherAccount !== null) phase = 'other-account';
    else if (this.loginNeeded) phase = 'login';
    else if (conflicts.length > 0) phase = 'conflict';
    else if (this.failures > 0) phase = 'offline';
    else if (blocked.length > 0) phase = 'refused';
    else if (all.length > 0) phase = this.late > 0 ? 'slow' : 'busy';
    else if (this.reloadHeld) phase = 'stale';
    else if (this.offers.length > 0) phase = 'offers';
    const asking = phase === 'conflict' ? conflicts : blocked;
    return {
      phase,
      savedAt: this.lastSavedAt,
      cells: asking.map((e) => e.cell),
      message: blocked[0]?.work.find(complaining)?.blocked ?? '',
      answered: this.answered,
      durable: !this.atRisk(),
      canStore: this.disk.possible && !this.storeFailed,
      shared: this.sharedComputer,
      unsent: all.length,
      account: this.otherAccount ?? this.session?.account.name ?? '',
      reloadNeeded: this.reloadWhenDone,
      typingNow: this.typingNow(),
    };
  }

  private phase(e: Entry): CellPhase {
    if (e.conflict) return 'conflict';
    const last = e.work[e.work.length - 1];
    if (last) {
      if (complaining(last)) return e.refusal ?? 'invalid';
      if (this.failures > 0 || this.loginNeeded || this.otherAccount !== null) {
        return this.store?.durable && last.stored >= last.changes ? 'stored' : 'waiting';
      }
      return e.onWire ? 'saving' : 'typing';
    }
    return e.savedAt ? 'saved' : 'clean';
  }

  private typingNow(): boolean {
    return Date.now() - this.lastTyped < TYPING_MS;
  }

  private unsent(): Entry[] {
    return [...this.entries.values()].filter((e) => e.work.length > 0);
  }

  private atRisk(): boolean {
    const work = this.unsent().flatMap((e) => e.work);
    return work.length > 0 && (!this.store?.durable || this.storeFailed);
  }

  private sharedKey(): string {
    return `draaiboek-gedeeld-${this.account}`;
  }

  private key(cell: Cell): string {
    return `${this.traject}\u0000${cellKey(cell)}`;
  }

  private entry(cell: Cell): Entry {
    const key = this.key(cell);
    let e = this.entries.get(key);
    if (!e) {
      e = new Entry({ item: cell.item, row: cell.row, col: cell.col, holder: cell.holder }, this.traject);
      this.entries.set(key, e);
    }
    return e;
  }

  private tell(e: Entry): void {
    if (e.traject === this.traject) {
      this.ears.tellCell(e.cell);
      this.ears.tellItem(e.cell);
    }
    this.tellStatus();
  }

  private tellAll(): void {
    for (const e of this.unsent()) if (e.traject === this.traject) this.ears.tellCell(e.cell);
    this.tellStatus();
  }

  private tellStatus(): void {
    this.ears.tellStatus();
  }
}

function empty(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

/** The one of this page. */
export const keeper = new Keeper();
