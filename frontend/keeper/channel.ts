import type { Draft, MutationResult, Session } from './types.js';

export type SessionOutcome = { kind: 'open'; session: Session } | { kind: 'login' } | { kind: 'failed'; answered: boolean };

export type LoginOutcome =
  | { kind: 'open'; session: Session }
  | { kind: 'refused'; message: string }
  /** The password is right, and this account asks for a code as well. */
  | { kind: 'code'; message: string }
  | { kind: 'wait'; message: string; seconds: number }
  | { kind: 'failed' };

export type SendOutcome =
  | { kind: 'results'; results: MutationResult[] }
  | { kind: 'login' }
  | { kind: 'other-account' }
  | { kind: 'csrf' }
  | { kind: 'refused'; message: string }
  /** `answered`: the server did say something, only nothing that helps. */
  | { kind: 'failed'; answered: boolean };

/** After this long without an answer the fate of a request is unknown, and the same mutations are sent again. */
const TIMEOUT_MS = 15_000;

interface ErrorBody {
  error?: string;
  message?: string;
  seconds?: number;
  csrf?: Session['csrf'];
}

/** The REST side: knows addresses, headers and status codes, and nothing about fields. */
export class Channel {
  private csrf: Session['csrf'] | null = null;

  async session(): Promise<SessionOutcome> {
    const response = await this.call('api/sessie', { method: 'GET' });
    if (response === null) return { kind: 'failed', answered: false };
    const body = await this.body<Session & ErrorBody>(response);
    if (response.ok && body?.account) {
      this.csrf = body.csrf;
      return { kind: 'open', session: body };
    }
    if (response.status === 401) {
      this.csrf = body?.csrf ?? null;
      return { kind: 'login' };
    }
    return { kind: 'failed', answered: true };
  }

  async login(email: string, password: string, code = ''): Promise<LoginOutcome> {
    for (let attempt = 0; attempt < 2; attempt++) {
      // A login needs a token of the present session, and the one we have usually went with the lost one.
      await this.session();
      const response = await this.call('api/sessie', { method: 'POST', body: JSON.stringify({ email, password, code }) });
      if (response === null) return { kind: 'failed' };
      const body = await this.body<Session & ErrorBody>(response);
      if (response.ok && body?.account) {
        this.csrf = body.csrf;
        return { kind: 'open', session: body };
      }
      // To who isn't logged in, a token that doesn't fit is one more reason to say so.
      if (response.status === 403 || body?.error === 'aangemeld-nodig') continue;
      if (response.status === 429) {
        return { kind: 'wait', message: body?.message ?? 'Te veel pogingen na elkaar. Wacht even.', seconds: body?.seconds ?? 30 };
      }
      if (response.status === 401 || response.status === 400) {
        if (body?.csrf) this.csrf = body.csrf;
        if (body?.error === 'code') return { kind: 'code', message: body.message ?? 'Vul ook de code uit je app in.' };
        return { kind: 'refused', message: body?.message ?? 'Dit e-mailadres en wachtwoord horen niet bij elkaar.' };
      }
      return { kind: 'failed' };
    }
    return { kind: 'failed' };
  }

  async logout(): Promise<void> {
    await this.call('api/sessie', { method: 'DELETE' });
    this.csrf = null;
  }

  async send(traject: number, account: number, drafts: Draft[], keepalive: boolean): Promise<SendOutcome> {
    const response = await this.call('api/antwoorden', {
      method: 'POST',
      keepalive,
      body: Channel.encode(traject, account, drafts),
    });
    if (response === null) return { kind: 'failed', answered: false };
    const body = await this.body<ErrorBody & { results?: MutationResult[] }>(response);
    if (Array.isArray(body?.results)) return { kind: 'results', results: body.results };
    switch (response.status) {
      case 401:
        return body?.error === 'ander-account' ? { kind: 'other-account' } : { kind: 'login' };
      case 403:
        return { kind: 'csrf' };
      case 400:
        return { kind: 'refused', message: body?.message ?? 'De server begreep deze wijziging niet.' };
      case 413:
        return { kind: 'refused', message: body?.message ?? 'Dit is te groot om in één keer te bewaren. Kort het in.' };
      default:
        return { kind: 'failed', answered: true };
    }
  }

  /** Somebody types in what is written together; colleagues may know, and nothing hangs on it. */
  async busy(traject: number, item: string): Promise<void> {
    if (this.csrf) await this.call('api/bezig', { method: 'POST', body: JSON.stringify({ traject, item }) });
  }

  static encode(traject: number, account: number, drafts: Draft[]): string {
    const mutations = drafts.map((d) => ({
      mutation: d.mutation,
      item: d.cell.item,
      row: d.cell.row,
      col: d.cell.col,
      holder: d.cell.holder,
      base: d.base,
      value: d.value,
      source: d.source,
    }));
    return JSON.stringify({ traject, account, mutations });
  }

  private async call(url: string, init: RequestInit): Promise<Response | null> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (init.body !== undefined) headers['Content-Type'] = 'application/json';
    if (init.method !== 'GET' && this.csrf) headers[this.csrf.header] = this.csrf.token;
    try {
      // A redirect would be some proxy's or login page's, never an answer of this API.
      const response = await fetch(url, {
        ...init,
        headers,
        signal: abort.signal,
        redirect: 'error',
        cache: 'no-store',
        credentials: 'same-origin',
      });
      // The body may be cut off as well: it counts as no answer while the timer still runs.
      const text = await response.text();
      return new Response([204, 205, 304].includes(response.status) ? null : text, { status: response.status });
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  private async body<T>(response: Response): Promise<T | null> {
    try {
      return (await response.json()) as T;
    } catch {
      return null;
    }
  }
}
