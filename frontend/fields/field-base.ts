import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../keeper/db-conflict.js';
import { type EditOptions, keeper } from '../keeper/keeper.js';
import { watchSilent } from '../keeper/reread.js';
import { said } from '../keeper/said.js';
import { clean, oneLine } from '../keeper/clean.js';
import type { Cell, CellView, Json } from '../keeper/types.js';
import { asText, type CellDefinition, cellLabel, edition, findCell, findItem, type Item } from './definition.js';
import { turn } from './turn.js';
import { clock, device } from './wording.js';

/**
 * One cell. The server sets where it is and what it knows; what is typed goes to the keeper and never over the Flow
 * connection. Draws Vaadin's own components in its light DOM, where the theme reaches them.
 */
export abstract class FieldBase extends LitElement {
  static override properties = {
    item: {},
    row: {},
    col: {},
    holder: { type: Number },
    version: { type: Number },
    value: {},
    readonly: { type: Boolean },
    by: {},
    at: {},
    label: {},
    rowLabel: { attribute: 'row-label' },
    inGrid: { type: Boolean, attribute: 'in-grid', reflect: true },
    definition: { attribute: false },
  };

  declare item: string;
  declare row: string;
  declare col: string;
  declare holder: number;
  declare version: number;
  /** JSON text of what the server has; "" is nothing. */
  declare value: string;
  declare readonly: boolean;
  declare by: string;
  declare at: string;
  declare label: string;
  /** The name of a row that the edition doesn't know. */
  declare rowLabel: string;
  /** A table around it shows the headings: then the label is only spoken. */
  declare inGrid: boolean;
  declare definition: CellDefinition | null;

  protected view: CellView;
  protected itemDefinition: Item | null = null;
  private unsubscribe: (() => void) | undefined;
  private lastSaved = '';
  private readonly silent = watchSilent(this, (sure) => {
    if (!this.readonly) this.reread(sure);
  });
  /** What was put in the control, the last of it first: the browser may still hold the one before. */
  private drawn: string[] = [];

  constructor() {
    super();
    this.item = '';
    this.row = '';
    this.col = '';
    this.holder = 0;
    this.version = 0;
    this.value = '';
    this.readonly = false;
    this.by = '';
    this.at = '';
    this.label = '';
    this.rowLabel = '';
    this.inGrid = false;
    this.definition = null;
    this.view = keeper.view(this.cell);
    this.addEventListener('focusin', () => keeper.focused(this.item));
    this.addEventListener('focusout', () => keeper.settle(this.cell));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get cell(): Cell {
    return { item: this.item, row: this.row, col: this.col, holder: this.holder };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.silent.start();
    if (this.hasUpdated) this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silent.stop();
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.item) return;
    const moved = ['item', 'row', 'col', 'holder'].some((p) => changed.has(p));
    if (moved) {
      this.definition = null;
      this.lastSaved = '';
      void this.define();
    }
    if (moved || changed.has('version') || changed.has('value') || changed.has('by') || changed.has('at')) {
      keeper.observe(this.cell, this.version, this.parsed(), this.by, this.at);
    }
    if (moved || !this.unsubscribe) this.listen();
    this.view = keeper.view(this.cell);
  }

  private listen(): void {
    this.unsubscribe?.();
    this.unsubscribe = keeper.subscribe(this.cell, () => this.keeperSaid());
  }

  private keeperSaid(): void {
    const view = keeper.view(this.cell);
    const settled = this.view.conflict !== null && view.conflict === null;
    this.view = view;
    if (settled) void this.updateComplete.then(() => this.takeFocusBack());
    if (view.phase === 'saved' && view.at !== this.lastSaved) {
      this.lastSaved = view.at;
      this.dispatchEvent(
        new CustomEvent('cell-saved', { bubbles: true, composed: true, detail: { item: this.item, cell: this.cell, version: view.version } }),
      );
    }
    this.requestUpdate();
  }

  /** The button that was just pressed is gone with its panel; the keyboard goes on in the field. */
  private takeFocusBack(): void {
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  private async define(): Promise<void> {
    const e = await edition();
    await turn(this);
    this.itemDefinition = findItem(e, this.item);
    this.definition = findCell(this.itemDefinition, this.row, this.col);
  }

  private parsed(): Json {
    if (!this.value) return null;
    try {
      return JSON.parse(this.value) as Json;
    } catch {
      return null;
    }
  }

  /** The whole name, also where the screen shows it as row and column headings. */
  protected get fullName(): string {
    if (this.inGrid) return cellLabel(this.itemDefinition, this.row, this.col, this.rowLabel);
    return this.label || cellLabel(this.itemDefinition, this.row, this.col, this.rowLabel);
  }

  /** The question itself stands above its field as a heading, and a table has its headings: then it is only spoken. */
  protected get labelHidden(): boolean {
    return this.inGrid || (!this.label && this.row === '' && this.col === '');
  }

  protected get visibleLabel(): string {
    return this.labelHidden ? '' : this.fullName;
  }

  protected get spokenLabel(): string | null {
    return this.labelHidden ? this.fullName : null;
  }

  /** Takes what stands in the control without an `input` event having said so; for who has a control with text. */
  protected reread(_sure: boolean): void {
    /* nothing by default */
  }

  /** Notes what is put in the control. */
  protected draw(text: string): string {
    if (this.drawn[0] !== text) this.drawn = [text, ...this.drawn.slice(0, 1)];
    return text;
  }

  /**
   * What stands in the control, where it is something else than is known here; null where it isn't.
   *
   * @param sure the control itself said that it changed
   */
  protected unsaid(known: string, sure: boolean): string | null {
    const control = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
    if (!control || this.isUpdatePending) return null;
    const text = control.value;
    const one = control instanceof HTMLInputElement;
    const same = (other: string): boolean => (one ? oneLine(other).replaceAll('\n', '') : clean(other)) === text || other === text;
    return [known, ...this.drawn.slice(0, sure ? 1 : 2)].some(same) ? null : text;
  }

  protected change(value: Json, options: EditOptions = {}): void {
    keeper.edit(this.cell, this.view.version, value, options);
  }

  /** Takes a value that the person asked for elsewhere on the page. */
  adopt(value: Json): void {
    if (!this.readonly) this.change(value, { soon: true });
  }

  /** The message that the control shows itself, next to what was typed. */
  protected get message(): string {
    return this.view.phase === 'invalid' || this.view.phase === 'unknown' ? this.view.message : '';
  }

  protected abstract renderControl(d: CellDefinition): TemplateResult;

  protected renderReadonly(d: CellDefinition): TemplateResult {
    const text = asText(d, this.view.value);
    return html`
      ${this.labelHidden
        ? html`<span class="db-sr">${this.fullName}: </span>`
        : this.fullName
          ? html`<div class="db-read-label">${this.fullName}</div>`
          : nothing}
      <div class="db-read" dir="auto">${text || html`<span class="db-read-empty">nog niet ingevuld</span>`}</div>
    `;
  }

  protected override render(): TemplateResult {
    const d = this.definition;
    if (!d) return html`<div class="db-field-wait" aria-busy="true"></div>`;
    return html`
      <div class="db-field-body">${this.readonly ? this.renderReadonly(d) : this.renderControl(d)}</div>
      ${this.view.conflict
        ? html`<db-conflict .cell=${this.cell} .conflict=${this.view.conflict} .definition=${d} .label=${this.fullName}></db-conflict>`
        : nothing}
      ${this.renderFoot()}
    `;
  }

  protected renderExtra(): TemplateResult | typeof nothing {
    return nothing;
  }

  private renderFoot(): TemplateResult {
    const v = this.view;
    return html`
      <div class="db-field-foot">
        <span class="db-field-state" data-phase=${v.phase} translate="no">${this.saidState(v)}</span>
        ${this.readonly ? nothing : this.renderExtra()}
        ${v.phase === 'unknown'
          ? html`<button class="db-link" type="button" @click=${() => void this.copyOut()}>Kopieer de tekst</button>`
          : nothing}
        ${v.version > 0
          ? html`<button
              class="db-icon-btn"
              type="button"
              tabindex="-1"
              title=${v.by && v.at ? `Geschiedenis (${v.by}, ${clock(v.at)})` : 'Geschiedenis'}
              aria-label=${`Geschiedenis van ${this.fullName}`}
              @click=${this.history}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4.5l3 2" /></svg>
            </button>`
          : nothing}
      </div>
    `;
  }

  private saidState(v: CellView): unknown {
    const text = this.stateText(v);
    // A column of figures has no room for a sentence under each.
    return text === '' ? nothing : said(text, this.inGrid && v.phase === 'saved' ? 'bewaard om ' : '');
  }

  private stateText(v: CellView): string {
    switch (v.phase) {
      case 'saving':
      case 'typing':
        return '…';
      case 'stored':
        return `op ${device()} bewaard`;
      case 'waiting':
        return 'nog niet bewaard';
      case 'saved':
        return this.inGrid ? clock(v.at) : `bewaard om ${clock(v.at)}`;
      case 'conflict':
        return 'twee versies: kies';
      case 'invalid':
      case 'unknown':
        return 'niet bewaard';
      case 'clean':
        return !this.inGrid && v.by && v.at && v.version > 0 ? `${v.by}, ${clock(v.at)}` : '';
    }
  }

  private async copyOut(): Promise<void> {
    await navigator.clipboard?.writeText(asText(this.definition, this.view.value)).catch(() => undefined);
  }

  private readonly history = (): void => {
    this.dispatchEvent(new CustomEvent('history-requested', { bubbles: true, composed: true, detail: { ...this.cell } }));
  };
}
