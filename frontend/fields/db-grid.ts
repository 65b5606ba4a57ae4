import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keeper } from '../keeper/keeper.js';
import { said } from '../keeper/said.js';
import { type Axis, type Column, edition, findItem, type Item, type Row } from './definition.js';
import { GridPaste } from '../sheet/grid-paste.js';
import { turn } from './turn.js';
import { figure } from './wording.js';

/** A running sum is spoken when the figures have come to rest. */
const SPEAK_MS = 900;

/** Where fields stand below each other whatever they are. */
const PHONE = '(max-width: 520px)';

/** The corners in the order of the rows: at the high end of x or not, of y or not. */
const CORNERS = [
  { x: 'low', y: 'high' },
  { x: 'high', y: 'high' },
  { x: 'low', y: 'low' },
  { x: 'high', y: 'low' },
] as const;

/**
 * Lays out the fields of an item with fixed rows and columns, which the server puts in as children with
 * `slot="{row}/{col}"`. Each field exists once: as a table where there is room, as one card per row where there isn't,
 * and with several columns of prose always as a block per row, because prose in narrow columns can't be read.
 */
export class DbGrid extends LitElement {
  static override properties = { item: {}, holder: { type: Number }, folding: { type: Boolean }, definition: { state: true }, said: { state: true } };

  declare item: string;
  declare holder: number;
  /** Whether its blocks fold wherever it stands: around one screen a group works on one row at a time. */
  declare folding: boolean;
  declare private definition: Item | null;
  declare private said: string;
  private loaded = '';
  private stop: (() => void) | undefined;
  private speech: ReturnType<typeof setTimeout> | undefined;
  private observer: MutationObserver | undefined;
  private readonly narrow = matchMedia(PHONE).matches;
  /** Which blocks are open on a phone; until somebody chose, the first that isn't filled in. */
  private unfolded: Set<string> | null = null;
  private readonly paste = new GridPaste(this, () => ({ rows: this.definition?.rows ?? [], columns: this.gridColumns }));

  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .row {
      display: grid;
      gap: 12px 14px;
      padding: 14px 0;
      border-top: 1px solid var(--db-line);
      align-items: start;
    }
    .rowhead {
      font-weight: 600;
    }
    .rowhead small,
    .collabel small {
      display: block;
      font-weight: 400;
      color: var(--db-soft);
      font-size: 0.875rem;
      text-wrap: pretty;
    }
    .fold {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
      width: 100%;
      min-height: 44px;
      padding: 0 24px 0 0;
      border: 0;
      background: none;
      color: var(--db-ink);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .fold::after {
      content: '▾';
      position: absolute;
      right: 0;
      color: var(--db-own);
    }
    .fold[aria-expanded='true']::after {
      content: '▴';
    }
    .fold:focus-visible {
      outline: 2px solid var(--db-focus);
      outline-offset: 2px;
    }
    .fold > span {
      color: var(--db-soft);
      font-size: 0.875rem;
      font-weight: 400;
    }
    .rowhead summary {
      font-size: 0.875rem;
      font-weight: 400;
      color: var(--db-soft);
      min-height: 24px;
      cursor: pointer;
    }
    .collabel {
      display: block;
      font-size: 0.875rem;
      font-weight: 600;
      color: var(--db-soft);
      margin-bottom: 4px;
    }
    .cell {
      min-width: 0;
    }
    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .head {
      display: none;
    }
    .list .row {
      gap: 8px;
    }
    /* A block per row: its name above, its cells beside each other as far as they fit. */
    .blocks .row {
      background: var(--db-paper);
      border: 1px solid var(--db-line);
      border-radius: 12px;
      padding: 16px 18px;
      margin-top: 14px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    }
    .blocks .rowhead,
    .blocks .cell.wide {
      grid-column: 1 / -1;
    }
    /* Fields beside each other begin at the same height, however long what stands above them is. */
    .blocks .cell.prose {
      display: grid;
      grid-row: span 2;
      grid-template-rows: subgrid;
      row-gap: 4px;
    }
    .blocks .cell.prose > .collabel {
      margin: 0;
    }
    /* Where two stand beside each other, a third takes the line. */
    @container (min-width: 450px) and (max-width: 668px) {
      .blocks .cell.prose:nth-child(even):not(:has(+ .prose)) {
        grid-column: 1 / -1;
      }
    }
    .blocks .rowhead {
      font-size: 1.0625rem;
    }
    .blocks .row:has(.fold[aria-expanded='false']) {
      margin-top: 8px;
      padding-block: 2px;
    }
    /* What is agreed is a table where one's own answer is, also beside a scroll bar. */
    @container (min-width: 496px) {
      .table .head,
      .table .row {
        display: grid;
        grid-template-columns: minmax(120px, 1.2fr) repeat(var(--columns, 3), minmax(0, 1fr));
      }
      .table .head {
        gap: 14px;
        padding: 0 0 8px;
        font-size: 0.875rem;
        font-weight: 600;
        color: var(--db-soft);
        align-items: end;
      }
      .table .rowhead {
        padding-top: 8px;
      }
      .table .collabel {
        display: none;
      }
      .c1 { --columns: 1; }
      .c2 { --columns: 2; }
      .c3 { --columns: 3; }
      .c4 { --columns: 4; }
      .c5 { --columns: 5; }
      .c6 { --columns: 6; }
      .c7 { --columns: 7; }
      .c8 { --columns: 8; }
    }
    .db-sheet-offer {
      margin-top: 12px;
      padding: 8px 12px;
      border: 1px solid var(--db-warn);
      border-radius: var(--db-radius);
      background: var(--db-warn-tint);
    }
    .db-sheet-offer :is(p, ul) {
      margin: 0 0 6px;
      padding: 0;
      list-style: none;
    }
    .db-btn {
      min-height: 34px;
      margin-right: 8px;
      padding: 4px 12px;
      border: 1px solid var(--db-own);
      border-radius: var(--db-radius);
      background: var(--db-card);
      color: var(--db-own);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    .db-btn-primary {
      background: var(--db-own);
      color: var(--db-on-own);
    }
    .sums p {
      margin: 12px 0 0;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .quadrants {
      display: grid;
      gap: 12px;
    }
    .quadrant {
      background: var(--db-paper);
      border: 1px solid var(--db-line);
      border-radius: 12px;
      padding: 14px 16px;
      min-width: 0;
    }
    .quadrant .rowhead {
      font-size: 1.0625rem;
    }
    .quadrant .cell {
      margin-top: 10px;
    }
    .corner {
      color: var(--db-soft);
      font-size: 0.875rem;
      font-weight: 600;
    }
    .note {
      margin-top: 4px;
      color: var(--db-soft);
      font-size: 0.875rem;
      text-wrap: pretty;
    }
    .axis {
      display: none;
      color: var(--db-soft);
      font-size: 0.875rem;
      text-align: center;
    }
    .axis strong {
      color: var(--db-ink);
    }
    @container (min-width: 441px) {
      .quadrants {
        grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr);
      }
      .axis {
        display: flex;
        justify-content: space-between;
        gap: 10px;
      }
      .axis.x {
        grid-column: 2 / -1;
        border-top: 2px solid var(--db-edge);
        padding-top: 6px;
      }
      .axis.y {
        grid-row: 1 / span 2;
        writing-mode: vertical-rl;
        rotate: 180deg;
        border-left: 2px solid var(--db-edge);
        padding-left: 6px;
      }
    }
    @container (max-width: 495.9px) {
      .table .row {
        background: var(--db-paper);
        border: 1px solid var(--db-line);
        border-radius: 12px;
        padding: 14px 16px;
        margin-top: 12px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr));
      }
      .table .rowhead,
      .table .wide,
      .table .prose {
        grid-column: 1 / -1;
      }
    }
  `;

  constructor() {
    super();
    this.item = '';
    this.holder = 0;
    this.folding = false;
    this.definition = null;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Flow adds the fields when it likes; each must know that its headings stand around it.
    this.observer = new MutationObserver(() => this.claim());
    this.observer.observe(this, { childList: true });
    this.claim();
    this.addEventListener('focusin', this.settle);
    if (this.hasUpdated) this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusin', this.settle);
    this.observer?.disconnect();
    this.stop?.();
    this.stop = undefined;
    clearTimeout(this.speech);
  }

  private listen(): void {
    this.stop?.();
    this.stop = undefined;
    if (!this.summed.length && !this.foldable) return;
    this.stop = keeper.subscribeItem(this.item, this.holder, () => {
      this.requestUpdate();
      clearTimeout(this.speech);
      if (!this.summed.length) return;
      this.speech = setTimeout(() => {
        // Nobody wants to hear a sum of figures that are only being drawn.
        if (this.matches(':focus-within')) this.said = this.summed.map((c) => this.sum(c)).join('. ');
      }, SPEAK_MS);
    });
  }

  /** A list of statements has no columns of its own: one answer to each, below its sentence. */
  private get gridColumns(): Column[] {
    const d = this.definition;
    const options = d?.cell?.options ?? d?.options;
    return d?.columns?.length ? d.columns : [{ id: '', label: '', kind: 'choice', ...(options ? { options } : {}) }];
  }

  private get summed(): Column[] {
    return (this.definition?.columns ?? []).filter((c) => c.addsTo !== undefined);
  }

  /** How far a column is from what it should come to. It may differ: nothing is refused for it. */
  private sum(c: Column): string {
    const wanted = c.addsTo ?? 0;
    const rows = this.definition?.rows ?? [];
    const total = rows.reduce((n, r) => {
      const value = keeper.view({ item: this.item, row: r.id, col: c.id, holder: this.holder }).value;
      return typeof value === 'number' ? n + value : n;
    }, 0);
    const name = this.summed.length > 1 ? `${c.label}: samen` : 'Samen';
    const left = wanted - total;
    const rest = left > 0 ? `: nog ${figure(left)} % te verdelen` : left < 0 ? `: ${figure(-left)} % te veel` : '';
    return `${name} ${figure(total)} %${rest}`;
  }

  private claim(): void {
    // An attribute, because it also reaches a field whose class isn't loaded yet.
    for (const child of this.children) if (child.slot) child.setAttribute('in-grid', '');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('definition') || changed.has('holder')) this.listen();
    if (this.item && this.item !== this.loaded) {
      this.loaded = this.item;
      const wanted = this.item;
      void edition().then(async (e) => {
        await turn(this);
        if (this.item === wanted) this.definition = findItem(e, wanted);
      });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const columns = this.gridColumns;
    if (d.layout === 'quadrants' && d.axes) return html`${this.renderQuadrants(d, d.axes, columns)} ${this.renderSums()} ${this.paste.render()}`;
    const { layout } = this;
    const open = this.foldable ? this.opened : null;
    return html`
      <div class="${layout} c${columns.length}" role="table" aria-label=${d.title}>
        <div class=${layout === 'table' ? 'head' : 'hidden'} role="row">
          <span role="columnheader"><span class="hidden">Onderdeel</span></span>
          ${columns.map((c) => html`<span role="columnheader">${c.label || 'Antwoord'}</span>`)}
        </div>
        ${(d.rows ?? []).map(
          (r) => html`
            <div class="row" role="row">
              <div class="rowhead" role="rowheader">${open ? this.renderFold(r, open) : r.label}${open?.has(r.id) === false ? nothing : this.renderHelp(r, layout === 'blocks')}</div>
              ${open?.has(r.id) === false ? nothing : columns.map((c) => this.renderCell(r.id, c))}
            </div>
          `,
        )}
      </div>
      ${this.renderSums()} ${this.paste.render()}
    `;
  }

  private get layout(): 'list' | 'blocks' | 'table' {
    const columns = this.gridColumns;
    const prose = columns.filter((c) => c.kind === 'text' && c.lines !== 1).length;
    return !this.definition?.columns?.length ? 'list' : prose > 2 || columns.length > 8 ? 'blocks' : 'table';
  }

  /** On a phone, and where it is asked for, a block is a line until somebody opens it: several of them with prose are many screens long. */
  private get foldable(): boolean {
    return (this.narrow || this.folding) && this.layout === 'blocks' && (this.definition?.rows?.length ?? 0) > 1;
  }

  private filled(row: string): number {
    return this.gridColumns.filter((c) => keeper.view({ item: this.item, row, col: c.id, holder: this.holder }).value !== null).length;
  }

  /** The blocks that are open: also those in which something asks for a choice. */
  private get opened(): Set<string> {
    const rows = this.definition?.rows ?? [];
    const columns = this.gridColumns;
    const first = rows.find((r) => this.filled(r.id) < columns.length);
    const open = new Set(this.unfolded ?? (first ? [first.id] : []));
    for (const r of rows) {
      const views = columns.map((c) => keeper.view({ item: this.item, row: r.id, col: c.id, holder: this.holder }));
      if (views.some((v) => v.conflict !== null || v.phase === 'invalid' || v.phase === 'unknown')) open.add(r.id);
    }
    return open;
  }

  /** Opens the block of a row, where blocks fold. */
  async unfold(row: string): Promise<void> {
    if (this.foldable) {
      this.unfolded = new Set(this.opened).add(row);
      this.requestUpdate();
    }
    await this.updateComplete;
  }

  /** What is open stays so once somebody works in it, also when its last field is filled in. */
  private readonly settle = (): void => {
    if (this.foldable) this.unfolded ??= this.opened;
  };

  private renderFold(r: Row, open: Set<string>): TemplateResult {
    const here = open.has(r.id);
    const toggle = (): void => {
      const all = new Set(this.unfolded ?? this.opened);
      if (here) all.delete(r.id);
      else all.add(r.id);
      this.unfolded = all;
      this.requestUpdate();
    };
    return html`<button class="fold" type="button" aria-expanded=${here ? 'true' : 'false'} @click=${toggle}>
      ${r.label}<span>${said(`${this.filled(r.id)} van ${this.gridColumns.length} ingevuld`)}</span>
    </button>`;
  }

  /** On a phone the field comes first: what a row stands for is one line, until somebody asks. */
  private renderHelp(r: Row, block: boolean): TemplateResult | typeof nothing {
    if (!r.help) return nothing;
    return block && matchMedia(PHONE).matches
      ? html`<details><summary>Wat is dat?</summary><small>${r.help}</small></details>`
      : html` <small>${r.help}</small>`;
  }

  private renderSums(): TemplateResult | typeof nothing {
    if (this.summed.length === 0) return nothing;
    return html`
      <div class="sums">${this.summed.map((c) => html`<p translate="no">${said(this.sum(c))}</p>`)}</div>
      <div class="hidden" role="status" aria-live="polite" translate="no">${said(this.said)}</div>
    `;
  }

  private renderQuadrants(d: Item, axes: { x: Axis; y: Axis }, columns: Column[]): TemplateResult {
    return html`
      <div class="quadrants" role="group" aria-label=${d.title}>
        <div class="axis y" aria-hidden="true"><span>${axes.y.low}</span><strong>${axes.y.label}</strong><span>${axes.y.high}</span></div>
        ${(d.rows ?? []).slice(0, CORNERS.length).map((r, i) => this.renderQuadrant(r, i, axes, columns))}
        <div class="axis x" aria-hidden="true"><span>${axes.x.low}</span><strong>${axes.x.label}</strong><span>${axes.x.high}</span></div>
      </div>
    `;
  }

  private renderQuadrant(r: Row, i: number, axes: { x: Axis; y: Axis }, columns: Column[]): TemplateResult {
    const corner = CORNERS[i] ?? CORNERS[0];
    return html`
      <div class="quadrant" role="group" aria-labelledby="q${i}" aria-describedby="p${i}">
        <div class="rowhead" id="q${i}">${r.label}</div>
        <div class="corner" id="p${i}">${axes.y[corner.y]}, ${decapital(axes.x[corner.x])}</div>
        ${r.help ? html`<div class="note">${r.help}</div>` : nothing}
        ${columns.map(
          (c) => html`<div class="cell">
            ${c.label ? html`<span class="collabel" aria-hidden="true">${c.label}</span>` : nothing}
            <slot name="${r.id}/${c.id}"></slot>
          </div>`,
        )}
      </div>
    `;
  }

  private renderCell(row: string, c: Column): TemplateResult {
    // Short buttons beside each other need no column of their own between columns of prose.
    const shape = c.kind === 'choice' || c.kind === 'multi' ? 'wide' : c.kind === 'text' ? 'prose' : '';
    return html`
      <div class="cell ${shape}" role="cell">
        ${c.label
          ? html`<span class="collabel" aria-hidden="true">${c.label}${c.help ? html` <small>${c.help}</small>` : nothing}</span>`
          : nothing}
        <slot name="${row}/${c.id}"></slot>
      </div>
    `;
  }
}

function decapital(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('nl') + text.slice(1);
}

if (!customElements.get('db-grid')) customElements.define('db-grid', DbGrid);
