import type { Draft } from './types.js';

/** Where drafts wait for the server's acknowledgement. */
export interface DraftStore {
  /** Whether a draft outlives this page. */
  readonly durable: boolean;
  /** Removes and writes in one transaction, so that no crash leaves a follow-up without its new base. */
  change(remove: string[], put: Draft[]): Promise<void>;
  list(account: number, traject: number): Promise<Draft[]>;
  /** Forgets everything of one account, in every traject. */
  clear(account: number): Promise<void>;
}

/** For a shared computer, or a connection on which the browser offers no encryption. */
export class MemoryDrafts implements DraftStore {
  readonly durable = false;
  private readonly kept = new Map<string, Draft>();

  change(remove: string[], put: Draft[]): Promise<void> {
    remove.forEach((id) => this.kept.delete(id));
    put.forEach((d) => this.kept.set(d.mutation, d));
    return Promise.resolve();
  }

  list(account: number, traject: number): Promise<Draft[]> {
    return Promise.resolve([...this.kept.values()].filter((d) => d.account === account && d.traject === traject));
  }

  clear(account: number): Promise<void> {
    for (const d of [...this.kept.values()]) if (d.account === account) this.kept.delete(d.mutation);
    return Promise.resolve();
  }
}

/** The clear part is what finding and cleaning needs without a key; what somebody wrote, and where, is in `data`. */
interface Sealed {
  mutation: string;
  account: number;
  traject: number;
  tab: string;
  touched: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const STORE = 'drafts';
/** Some browsers now and then never answer; whoever types or logs out must not wait for that. */
const ANSWER_MS = 4_000;

/** Drafts in IndexedDB, encrypted with a key that only the server has and hands out after login. */
export class DiskDrafts implements DraftStore {
  readonly durable = true;
  /** One after the other: encryption is asynchronous, and an older text must not be written over a newer one. */
  private tail: Promise<unknown> = Promise.resolve();
  /** Until when what waited behind something without an answer is refused, instead of waiting as long again. */
  private silentUntil = 0;

  private constructor(
    private readonly db: IDBDatabase,
    private readonly key: CryptoKey,
  ) {}

  static get possible(): boolean {
    return typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && crypto.subtle !== undefined;
  }

  static async open(base64Key: string): Promise<DiskDrafts> {
    const raw = Uint8Array.from(atob(base64Key), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('draaiboek', 1);
      setTimeout(() => reject(new Error('indexedDB')), ANSWER_MS);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore(STORE, { keyPath: 'mutation' });
        store.createIndex('account', 'account');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    });
    // A newer page that upgrades the database must not hang on this one.
    db.onversionchange = () => db.close();
    return new DiskDrafts(db, key);
  }

  change(remove: string[], put: Draft[]): Promise<void> {
    return this.queue(async () => {
      const sealed = await Promise.all(put.map((d) => this.seal(d)));
      await this.run('readwrite', (store) => {
        remove.forEach((id) => store.delete(id));
        sealed.forEach((s) => store.put(s));
      });
    });
  }

  list(account: number, traject: number): Promise<Draft[]> {
    return this.queue(async () => {
      let request: IDBRequest<Sealed[]> | undefined;
      await this.run('readonly', (store) => {
        request = store.index('account').getAll(account) as IDBRequest<Sealed[]>;
      });
      const found = (request?.result ?? []).filter((s) => s.traject === traject);
      const opened = await Promise.all(found.map((s) => this.unseal(s)));
      return opened.filter((d): d is Draft => d !== null);
    });
  }

  clear(account: number): Promise<void> {
    return this.queue(() =>
      this.run('readwrite', (store) => {
        const request = store.index('account').getAllKeys(account);
        request.onsuccess = () => request.result.forEach((id) => store.delete(id));
      }),
    );
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.tail.then(work, work);
    this.tail = next.catch(() => undefined);
    return next;
  }

  private run(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> {
    if (Date.now() < this.silentUntil) return Promise.reject(new Error('indexedDB'));
    return new Promise((resolve, reject) => {
      const tx = this.db.transaction(STORE, mode);
      work(tx.objectStore(STORE));
      const patience = setTimeout(() => {
        this.silentUntil = Date.now() + ANSWER_MS;
        reject(new Error('indexedDB'));
        try {
          // What is called failed must not happen after all.
          tx.abort();
        } catch {
          // It happened just now.
        }
      }, ANSWER_MS);
      const refuse = () => {
        clearTimeout(patience);
        reject(tx.error ?? new Error('indexedDB'));
      };
      tx.oncomplete = () => {
        clearTimeout(patience);
        resolve();
      };
      tx.onabort = refuse;
      tx.onerror = refuse;
    });
  }

  private async seal(d: Draft): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const { mutation, account, traject, tab, touched } = d;
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: this.bound(d) },
      this.key,
      new TextEncoder().encode(JSON.stringify(d)),
    );
    return { mutation, account, traject, tab, touched, iv, data };
  }

  private async unseal(s: Sealed): Promise<Draft | null> {
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: s.iv, additionalData: this.bound(s) }, this.key, s.data);
      return JSON.parse(new TextDecoder().decode(plain)) as Draft;
    } catch {
      // Written with another key, so not ours to read; it may be readable again later, so it stays.
      return null;
    }
  }

  /** Ties the text to its owner: a record whose account or traject was changed by hand no longer opens. */
  private bound(d: { mutation: string; account: number; traject: number }): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(`${d.account}/${d.traject}/${d.mutation}`);
  }
}
