import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keeper } from '../keeper/keeper.js';
import { FieldBase } from './field-base.js';
import { clock } from './wording.js';

const EARLY = 'Vul eerst zelf iets in. Zeg daarna dat je klaar bent.';

/**
 * Says that one is ready with a question, of which a first letter is no answer yet: with its button, with Ctrl+Enter in the
 * question, or with the button at the foot (reading/db-guide.ts). It is a cell like any other, and is never taken back.
 */
export class DbReady extends FieldBase {
  /** It was tried while nothing stands. */
  private early = false;
  private unheard: (() => void) | undefined;
  private card: Element | null = null;
  private told = '';

  /** It was said, here or before. */
  get ready(): boolean {
    return this.view.value === true && this.view.phase !== 'invalid' && this.view.phase !== 'unknown';
  }

  /** Something stands, and it wasn't said of it; what was refused is no reason to hold anybody up. */
  get waiting(): boolean {
    return !this.ready && this.message === '' && keeper.filled(this.item, this.holder);
  }

  /** Says it, and shows what one reads from then on below it. */
  sayHere(): void {
    if (!this.say()) return;
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
  }

  /** Says it; false where there is nothing to be ready with. */
  say(): boolean {
    if (this.ready) return true;
    if (!keeper.filled(this.item, this.holder)) return false;
    // The answer first: the server takes no readiness without one.
    keeper.settleItem(this.item, this.holder);
    this.change(true, { soon: true });
    keeper.settle(this.cell);
    return true;
  }

  /** The first open place of each row that isn't filled in whole: a table may be given so. */
  private get left(): { row: string; col: string }[] {
    const d = this.itemDefinition;
    if (!d || (d.kind !== 'grid' && d.kind !== 'check')) return [];
    const columns = d.kind === 'grid' ? (d.columns ?? []).map((c) => c.id) : [''];
    return (d.rows ?? []).flatMap((r) => {
      const col = columns.find((c) => keeper.view({ item: this.item, row: r.id, col: c, holder: this.holder }).value === null);
      return col === undefined ? [] : [{ row: r.id, col }];
    });
  }

  /** How many rows are open, and the way to the first of them; nobody is held up by it. */
  private renderLeft(): TemplateResult | typeof nothing {
    const left = this.left;
    const first = left[0];
    if (!first || !(this.ready || this.waiting)) return nothing;
    return html`<p class="db-ready-left">
      <span>${left.length === 1 ? 'Nog 1 rij open' : `Nog ${left.length} rijen open`}: laat ze zo, of</span>
      <button type="button" class="db-link" @click=${() => void this.lead(first)}>${left.length === 1 ? 'vul ze aan' : 'vul de eerste aan'}</button>
    </p>`;
  }

  private async lead(at: { row: string; col: string }): Promise<void> {
    const grid = this.card?.querySelector<HTMLElement & { unfold?(row: string): Promise<unknown> }>('db-grid');
    await grid?.unfold?.(at.row);
    const field = grid?.querySelector<HTMLElement>(`[slot="${CSS.escape(at.row)}/${CSS.escape(at.col)}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.card = this.closest('.db-item');
    this.card?.addEventListener('keydown', this.pressed);
    if (this.hasUpdated) this.hear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.card?.removeEventListener('keydown', this.pressed);
    this.unheard?.();
    this.unheard = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.item && (!this.unheard || changed.has('item') || changed.has('holder'))) this.hear();
    if (this.waiting || this.ready) this.early = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const now = `${this.ready}/${this.waiting}`;
    if (now === this.told) return;
    this.told = now;
    this.dispatchEvent(new CustomEvent('ready-changed', { bubbles: true, composed: true }));
  }

  private hear(): void {
    this.unheard?.();
    this.unheard = keeper.subscribeItem(this.item, this.holder, () => this.requestUpdate());
  }

  protected override renderControl(): TemplateResult {
    return this.render();
  }

  protected override render(): TemplateResult {
    const complaint = this.message || (this.early ? EARLY : '');
    return html`<div class="db-ready" role="status">
        ${this.ready
          ? html`<p class="db-ready-said" tabindex="-1">
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 13l4 4L19 7" /></svg>
              <span>${this.said()} Aanpassen kan altijd nog.</span>
            </p>`
          : nothing}
        ${complaint ? html`<p class="db-message">${complaint}</p>` : nothing}
      </div>
      ${this.renderLeft()}
      ${this.ready
        ? nothing
        : html`<div class="db-ready-ask">
            <button type="button" class="db-btn" aria-describedby="klaar-${this.item}" @click=${this.clicked}>Klaar</button>
            <kbd class="db-guide-key" aria-hidden="true">Ctrl+Enter</kbd>
            <span class="db-help" id="klaar-${this.item}"><span class="db-ready-how">Klaar? Zeg het hieronder. </span>${this.label}</span>
          </div>`}`;
  }

  private said(): string {
    return this.view.at ? `Klaar gezegd om ${clock(this.view.at)}.` : 'Klaar gezegd.';
  }

  private readonly clicked = (): void => {
    this.try();
    // The button goes: the keyboard stays where it was.
    if (this.ready) void this.updateComplete.then(() => this.querySelector<HTMLElement>('.db-ready-said')?.focus({ preventScroll: true }));
  };

  private try(): void {
    this.early = !this.say();
    this.requestUpdate();
  }

  private readonly pressed = (e: Event): void => {
    const event = e as KeyboardEvent;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
    const mine = event.composedPath().some((one) => {
      const field = one as Partial<FieldBase>;
      return field.item === this.item && field.holder === this.holder;
    });
    if (!mine) return;
    // The first time it says so, and one stays; the next time it leads on (reading/db-guide.ts).
    if (this.waiting) event.preventDefault();
    this.try();
  };
}

if (!customElements.get('db-ready')) customElements.define('db-ready', DbReady);
