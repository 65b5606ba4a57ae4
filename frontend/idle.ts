import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { said } from './keeper/said.js';

/** So long before the end it is asked whether somebody is still there (WCAG 2.2.1). */
const WARN_S = 120;
const PING_MS = 60_000;
const TICK_MS = 5_000;
const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const;

/**
 * Tells the server that somebody is at work, and asks "are you still there" before it ends a session in which nothing
 * happens. The server knows best: another tab of the same session may be busy.
 */
export class DbIdle extends LitElement {
  static override properties = {
    limit: { type: Number },
    phase: { state: true },
    left: { state: true },
  };

  declare limit: number;
  declare private phase: 'ok' | 'warning' | 'ended';
  declare private left: number;

  private told = Date.now();
  private nextAsk = 0;
  private busy = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.limit = 3600;
    this.phase = 'ok';
    this.left = WARN_S;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    ACTIVITY.forEach((type) => addEventListener(type, this.activity, { capture: true, passive: true }));
    this.timer = setInterval(() => void this.tick(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    ACTIVITY.forEach((type) => removeEventListener(type, this.activity, { capture: true }));
    clearInterval(this.timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get warn(): number {
    return Math.min(WARN_S, this.limit / 2);
  }

  private readonly activity = (): void => {
    // While it is asked, only the answer counts: a nudge of the mouse would hide the question from who must read it.
    if (this.phase === 'warning') return;
    if (Date.now() - this.told >= Math.min(PING_MS, (this.limit * 1000) / 4)) void this.tell();
  };

  private async tell(): Promise<void> {
    this.told = Date.now();
    const status = await this.get('api/sessie');
    if (status?.status === 401) this.end();
    else if (status?.ok) this.phase = 'ok';
  }

  private async tick(): Promise<void> {
    const now = Date.now();
    if (this.phase === 'ended' || this.busy || now < this.nextAsk) return;
    if (now - this.told < (this.limit - this.warn) * 1000) return;
    this.busy = true;
    const response = await this.get('api/sessie/rust');
    this.busy = false;
    this.nextAsk = Date.now() + TICK_MS;
    if (response?.status === 401) {
      this.end();
    } else if (response?.ok) {
      const { seconds } = (await response.json()) as { seconds: number };
      this.left = seconds;
      if (seconds > this.warn) {
        this.told = Date.now() - (this.limit - seconds) * 1000;
        this.phase = 'ok';
      } else {
        this.phase = 'warning';
      }
    }
  }

  private async get(url: string): Promise<Response | null> {
    try {
      return await fetch(url, { cache: 'no-store', credentials: 'same-origin', redirect: 'error' });
    } catch {
      return null;
    }
  }

  private end(): void {
    if (this.phase === 'ended') return;
    // Where there are drafts, the keeper lets the person log in without leaving the page.
    const taken = !dispatchEvent(new Event('draaiboek-afgemeld', { cancelable: true }));
    this.phase = taken ? 'ok' : 'ended';
    if (taken) this.told = Date.now();
  }

  private readonly goOn = (event: Event): void => {
    event.preventDefault();
    this.phase = 'ok';
    this.nextAsk = 0;
    void this.tell();
  };

  private readonly leave = (): void => {
    document.querySelector<HTMLElement>('[data-logout]')?.click();
  };

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    if (this.phase === 'ok') {
      if (dialog.open) dialog.close();
    } else if (!dialog.open) {
      dialog.showModal();
    }
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="db-dialog db-idle-dialog"
      role="alertdialog"
      aria-labelledby="db-idle-title"
      aria-describedby="db-idle-text"
      @cancel=${this.phase === 'ended' ? this.reload : this.goOn}
    >
      ${this.phase === 'warning' ? this.question() : this.phase === 'ended' ? this.over() : nothing}
    </dialog>`;
  }

  private question(): TemplateResult {
    const minutes = Math.ceil(this.left / 60);
    return html`
      <h2 id="db-idle-title">Ben je er nog?</h2>
      <p id="db-idle-text" aria-live="polite" translate="no">
        ${said(`Hier gebeurde een tijdje niets. Over ${minutes <= 1 ? 'minder dan een minuut' : `${minutes} minuten`} word je afgemeld. Wat je typte, is bewaard.`)}
      </p>
      <div class="db-actions">
        <button class="db-btn db-btn-primary" type="button" autofocus @click=${this.goOn}>Verder werken</button>
        <button class="db-btn" type="button" @click=${this.leave}>Afmelden</button>
      </div>
    `;
  }

  private over(): TemplateResult {
    return html`
      <h2 id="db-idle-title">Je bent afgemeld</h2>
      <p id="db-idle-text">Er gebeurde hier te lang niets, of je werd elders afgemeld. Meld je opnieuw aan om verder te werken.</p>
      <div class="db-actions">
        <button class="db-btn db-btn-primary" type="button" autofocus @click=${this.reload}>Opnieuw aanmelden</button>
      </div>
    `;
  }

  private readonly reload = (): void => location.reload();
}

customElements.define('db-idle', DbIdle);
