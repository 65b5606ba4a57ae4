import { html, LitElement, type TemplateResult } from 'lit';
import { said } from '../keeper/said.js';

/**
 * The timer of one item. The server says until when it runs, or what is left while it stands still; counting is done here.
 * When time is up it says so and goes on, below zero: nothing is stopped. Read aloud are one minute left and the end, and no
 * second in between.
 */
export class DbTimer extends LitElement {
  static override properties = {
    until: { type: Number },
    now: { type: Number },
    left: { type: Number },
    item: {},
    said: { state: true },
  };

  /** When it is through, in milliseconds since 1970 by the server's clock; 0 while it stands still. */
  declare until: number;
  /** What the server's clock said when it was told. */
  declare now: number;
  /** Seconds that are left while it stands still. */
  declare left: number;
  declare item: string;
  declare private said: string;

  private skew = 0;
  private earlier = Number.NaN;
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.until = 0;
    this.now = 0;
    this.left = 0;
    this.item = '';
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = setInterval(() => this.tick(), 250);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('now') && this.now > 0) this.skew = this.now - Date.now();
    if (changed.has('item') || changed.has('until')) {
      this.earlier = Number.NaN;
      this.said = '';
    }
  }

  private get seconds(): number {
    return this.until > 0 ? Math.round((this.until - Date.now() - this.skew) / 1000) : this.left;
  }

  private tick(): void {
    if (this.until <= 0) return;
    const seconds = this.seconds;
    if (seconds === this.earlier) return;
    const crossed = (mark: number): boolean => this.earlier > mark && seconds <= mark;
    if (crossed(0)) this.said = 'De tijd voor deze vraag is om.';
    else if (crossed(60)) this.said = 'Nog één minuut voor deze vraag.';
    this.earlier = seconds;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const seconds = this.seconds;
    const over = seconds <= 0;
    const text = `${over && seconds < 0 ? '+' : ''}${clock(Math.abs(seconds))}`;
    const still = this.until <= 0;
    const state = over ? 'over' : seconds <= 60 ? 'last' : 'runs';
    const word = over ? 'tijd is om' : still ? 'gepauzeerd' : seconds <= 60 ? 'bijna om' : 'nog';
    return html`
      <div class="db-timer" role="timer" aria-label="Tijd voor deze vraag" data-state=${state} data-still=${String(still)}>
        <span class="db-timer-word" translate="no">${said(word)}</span>
        <span class="db-timer-time" translate="no">${said(text)}</span>
      </div>
      <div class="db-sr" role="status" translate="no">${said(this.said)}</div>
    `;
  }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

if (!customElements.get('db-timer')) customElements.define('db-timer', DbTimer);
