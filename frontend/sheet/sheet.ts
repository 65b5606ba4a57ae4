import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asText, cellLabel, type Column } from '../fields/definition.js';
import { choices, trouble } from '../fields/matrix-parts.js';
import { key, type Place } from '../fields/matrix-place.js';
import type { Member } from '../fields/series.js';
import { dayText } from '../fields/wording.js';
import { keeper } from '../keeper/keeper.js';
import { type Cell, cellKey, type CellView, isMarker, type Json } from '../keeper/types.js';
import { type Area, within } from './area.js';
import { Keyed } from './keyed.js';
import { bar, editor, hint, line, offer, text } from './parts.js';
import type { At, Fit } from './plan.js';
import { isLong, understood, written } from './value.js';

/** Narrower than this each row becomes a card. */
const CARDS_PX = 520;
const PHONE = '(max-width: 560px)';
/** What the column for reading leaves; a table that needs more takes the width of the page. */
const WIDE_PX = 700;
/** A table of so few columns has room for some lines of prose. */
const FEW = 3;

/** Figures that follow from a row, after one of its columns. */
export interface Extra {
  after: string;
  heads: string[];
  cells: (row: Member) => string[];
}

/**
 * A table that behaves like a sheet: one line per row, one cell in the tab order, and keys, paste, copying, filling down and undo as
 * people know them. A cell is text until somebody types in it. What is typed goes to the keeper at once, like in any other field.
 */
export abstract class Sheet extends Keyed {
  private sizes: ResizeObserver | undefined;
  private shows = new Map<string, () => void>();

  constructor() {
    super();
    this.narrow = matchMedia(PHONE).matches;
    this.addEventListener('focusin', () => keeper.focused(this.item));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes = new ResizeObserver(([e]) => {
      if (e && e.contentRect.width > 0) this.narrow = e.contentRect.width < CARDS_PX;
      this.edges();
    });
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes?.disconnect();
    this.shows.forEach((stop) => stop());
    this.shows.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    for (const c of this.open()) {
      // Says that this page shows the cell, also while no field of it is drawn.
      if (!this.shows.has(cellKey(c))) this.shows.set(cellKey(c), keeper.subscribe(c, () => undefined));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // By what is in it and not by how it came out, which would depend on itself.
    const needed = this.sheetColumns.reduce((sum, c, i) => sum + room(c, i), 34) + 112 * (this.extra?.heads.length ?? 0);
    this.toggleAttribute('data-wide', needed > WIDE_PX && !this.narrow);
    this.edges();
  }

  /** What an empty cell stands for, and where that is from. */
  protected follows(_row: Member, _c: Column): { text: string; from: string } | null {
    return null;
  }

  protected get extra(): Extra | null {
    return null;
  }

  protected renderAboveHead(_columns: Column[]): unknown {
    return nothing;
  }

  /** How many rows would be added by what is about to be pasted. */
  protected get proposed(): number {
    return Math.max(0, this.pasting?.added ?? 0);
  }

  protected renderFoot(_columns: Column[], _rows: Member[]): unknown {
    return nothing;
  }

  /** What is said of a row as a whole; '' for nothing. */
  protected verdict(_row: string): string {
    return '';
  }

  /** What a cell is called aloud where its headings don't say it. */
  protected spoken(_p: Place): string | typeof nothing {
    return nothing;
  }

  protected open(): Cell[] {
    return keeper.cellsOf(this.item, this.holder).filter((c) => c.row !== '' && !isMarker(c));
  }

  protected renderSheet(columns: Column[], rows: Member[], numbered: boolean): TemplateResult {
    const stop = this.stop0(columns, rows);
    const chosen = this.area();
    const extra = this.extra;
    const role = this.readonly ? 'table' : 'grid';
    const pasted = this.pastedCells();
    return html`<div class="db-sheet-frame"><div class="db-sheet-scroll" tabindex=${this.readonly ? 0 : nothing} role=${this.readonly ? 'region' : nothing} aria-label=${this.readonly ? this.definition?.title : nothing} @scroll=${this.edges}>
      <table
        class="db-sheet ${!this.heads && columns.length <= FEW && columns.some(isLong) ? 'db-sheet-roomy' : ''}"
        role=${role}
        aria-label=${this.definition?.title}
        aria-multiselectable=${this.readonly ? nothing : 'true'}
        aria-describedby=${this.readonly ? nothing : `${this.item}-${this.holder}-toetsen`}
        @keydown=${this.pressed}
        @focusin=${this.arrived}
        @focusout=${this.left}
        @mousedown=${this.clicked}
        @mouseover=${this.drawnOver}
        @click=${this.chose}
        @dblclick=${this.doubled}
        @input=${this.typed}
      >
        <thead role="rowgroup">
          ${this.renderAboveHead(columns)}
          <tr role="row">
            ${numbered ? html`<th role="columnheader" class="db-sheet-no" scope="col"><span aria-hidden="true">#</span><span class="db-sr">Rij</span></th>` : nothing}
            ${columns.map(
              (c, i) => html`${this.renderHead(c, i, stop)}${extra?.after === c.id ? extra.heads.map((h) => html`<th role="columnheader" class="db-sheet-sum" data-kind="amount">${h}</th>`) : nothing}`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            rows,
            (r) => r.id,
            (r, i) => html`<tr role="row" data-row=${r.id}>
              ${numbered ? html`<th role="rowheader" class="db-sheet-no" scope="row" aria-label=${this.rowName(rows, i)}>${i + 1}</th>` : nothing}
              ${columns.map(
                (c, j) => html`${this.renderCell(r, i, c, j, stop, chosen, pasted.get(`${i}/${j}`))}${extra?.after === c.id
                  ? extra.cells(r).map((s) => html`<td role=${this.readonly ? 'cell' : 'gridcell'} class="db-sheet-sum" data-kind="amount">${s}</td>`)
                  : nothing}`,
              )}
            </tr>`,
          )}
          ${this.renderPasted(columns, rows, numbered, pasted)}
        </tbody>
        ${this.renderFoot(columns, rows)}
      </table>
    </div></div>
    ${this.renderOffer(rows)}
    ${this.readonly ? nothing : html`${line(this.item, this.at(), this.lineOf(), () => this.past(this.place ?? this.placeOf({ row: 0, col: 0 })))} ${this.renderTrouble(rows)} ${hint(`${this.item}-${this.holder}-toetsen`)} ${this.renderMenu(rows)}`}`;
  }

  private renderHead(c: Column, i: number, stop: string): TemplateResult {
    // The first column of a table with named columns is a heading of its own.
    if (!this.heads || i === 0) {
      return html`<th role="columnheader" scope="col" data-col=${c.id} data-kind=${c.kind} class=${i === 0 ? 'db-sheet-first' : ''} title=${c.help ?? nothing}>${c.label}</th>`;
    }
    const place = { row: '', col: c.id };
    return html`<th
      role="columnheader"
      scope="col"
      class="db-matrix-head"
      data-row=${c.id}
      data-place=${key(place)}
      aria-label=${this.nameOf(place)}
      tabindex=${this.readonly ? nothing : stop === key(place) ? 0 : -1}
    >
      ${this.inside(place, c, this.nameOf(place), this.text(c.id, this.cellAt(place).col) === '')}
    </th>`;
  }

  private renderCell(r: Member, i: number, c: Column, j: number, stop: string, chosen: Area | null, fit: { text: string; why: string } | undefined): TemplateResult {
    const place = { row: r.id, col: c.id };
    const view = keeper.view(this.cellAt(place));
    const at = { row: i, col: j };
    const wrong = view.phase === 'invalid' || view.phase === 'unknown';
    const ghost = view.value === null && !fit ? this.follows(r, c) : null;
    const naming = this.heads && j === 0;
    const verdict = naming ? this.verdict(r.id) : '';
    const name = naming ? this.nameOf(place) : fit ? fit.text : this.showing(c, view.value);
    const classes = [
      j === 0 ? 'db-sheet-first' : '',
      naming ? 'db-matrix-head' : this.heads ? 'db-matrix-cell' : '',
      chosen && within(at, chosen) && (chosen.top !== chosen.bottom || chosen.left !== chosen.right) ? 'db-sheet-chosen' : '',
      fit ? (fit.why ? 'db-sheet-misfit' : 'db-sheet-fit') : '',
    ].join(' ');
    const inner = html`${this.inside(place, c, name, naming && this.text(r.id, c.id) === '', ghost)}${verdict ? html`<span class="db-pill warn db-matrix-verdict">${verdict}</span>` : nothing}`;
    const selected = this.readonly ? nothing : String(chosen !== null && within(at, chosen));
    const tab = this.readonly ? nothing : stop === key(place) ? 0 : -1;
    const label = naming ? `${name}${verdict ? `: ${verdict}` : ''}` : this.spoken(place);
    return naming
      ? html`<th role="rowheader" scope="row" class=${classes} data-place=${key(place)} data-col=${c.id} data-phase=${view.phase} aria-label=${label} aria-selected=${selected} tabindex=${tab}>${inner}</th>`
      : html`<td
          role=${this.readonly ? 'cell' : 'gridcell'}
          class=${classes}
          data-place=${key(place)}
          data-col=${c.id}
          data-kind=${c.kind}
          data-phase=${view.phase}
          data-one=${this.heads ? (view.value !== null && view.value === this.definition?.exactlyOne ? 'yes' : 'no') : nothing}
          aria-label=${label}
          aria-selected=${selected}
          aria-invalid=${wrong || fit?.why ? 'true' : nothing}
          aria-haspopup=${this.readonly || c.kind !== 'choice' ? nothing : 'menu'}
          tabindex=${tab}
        >
          ${inner}
        </td>`;
  }

  private inside(place: Place, c: Column, name: string, nameless: boolean, ghost: { text: string; from: string } | null = null): unknown {
    const e = this.editing;
    if (e && e.place.row === place.row && e.place.col === place.col) {
      const d = this.defOf(place, c);
      const typed = this.draw(e.typing ?? written(d, keeper.view(this.cellAt(place)).value));
      const message = keeper.view(this.cellAt(place)).message;
      return editor(d, typed, this.nameOf(place), message || understood(d, typed), message !== '', (day) => this.take(dayText(day)));
    }
    if (ghost) return html`<span class="db-sheet-text db-sheet-ghost"><span aria-hidden="true">${ghost.text}</span><span class="db-sr">leeg, telt mee als ${ghost.text} uit ${ghost.from}</span></span>`;
    return text(name, this.heads, nameless, this.readonly);
  }

  private renderMenu(rows: Member[]): TemplateResult {
    const p = this.menu;
    const c = p ? this.columnAt(p) : undefined;
    const options = c?.options ?? [];
    const now = p ? keeper.view(this.cellAt(p)) : null;
    const pick = (value: string | null) => () => {
      if (!p) return;
      this.closeMenu();
      this.put(p, value);
    };
    const label = p ? `${this.rowName(rows, rows.findIndex((r) => r.id === p.row))}, ${c?.label ?? ''}` : this.definition?.title;
    return html`<div class="db-matrix-menu" popover role="menu" aria-label=${label} @keydown=${this.inMenu} @toggle=${this.toggled}>
      ${choices(options, options.find((o) => o.id === now?.value), pick)}
      ${p && (now?.version ?? 0) > 0 ? html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.past(p)}>Geschiedenis</button>` : nothing}
    </div>`;
  }

  /** Two texts to choose from, and what could not be kept. */
  private renderTrouble(rows: Member[]): unknown {
    return this.open()
      .filter((c) => {
        const v = keeper.view(c);
        return v.conflict || v.phase === 'invalid' || v.phase === 'unknown';
      })
      .map((c) => trouble(this.definition, c, keeper.view(c), this.troubled(c, rows)));
  }

  protected troubled(c: Cell, rows: Member[]): string {
    return cellLabel(this.definition, c.row, c.col, this.rowName(rows, rows.findIndex((r) => r.id === c.row)));
  }

  protected renderBar(addRow: TemplateResult): TemplateResult | typeof nothing {
    if (this.readonly) return nothing;
    const rows = this.rowSeries.shown();
    const p = this.place;
    const i = rows.findIndex((r) => r.id === p?.row);
    const tools = p && i >= 0 ? this.tools(this.rowSeries, rows, i, this.rowName(rows, i)) : p ? this.columnTools(p) : nothing;
    return bar({
      add: addRow,
      tools,
      empty: rows.length === 0,
      undo: this.steps.last,
      // One's own rows aren't in the workbook.
      traject: this.holder === 0 ? keeper.traject : 0,
      item: this.item,
      undone: () => this.say(this.steps.undo()),
      copy: () => void this.copyAll(),
      paste: () => void this.pasteHere(),
    });
  }

  protected columnTools(_p: Place): unknown {
    return nothing;
  }

  private lineOf(): { label: string; text: string; view: CellView } | null {
    const p = this.place;
    const c = p ? this.columnAt(p) : undefined;
    if (!p || !c || this.narrow) return null;
    const view = keeper.view(this.cellAt(p));
    return { label: this.nameOf(p), text: asText(this.defOf(p, c), view.value), view };
  }

  /** Shows on which sides there is more. */
  protected readonly edges = (): void => {
    const box = this.querySelector<HTMLElement>('.db-sheet-scroll');
    const frame = box?.parentElement;
    if (!box || !frame) return;
    frame.toggleAttribute('data-left', box.scrollLeft > 1);
    frame.toggleAttribute('data-right', box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
  };

  /** The one cell that Tab comes to: where the person was, or else the first. */
  private stop0(columns: Column[], rows: Member[]): string {
    if (this.place && this.at()) return key(this.place);
    const col = columns[this.heads && columns.length > 1 ? 1 : 0]?.id ?? '';
    return key({ row: rows[0]?.id ?? '', col: rows.length === 0 ? (columns[1]?.id ?? '') : col });
  }

  private pastedCells(): Map<string, { text: string; why: string }> {
    const found = new Map<string, { text: string; why: string }>();
    const columns = this.sheetColumns;
    for (const f of this.pasting?.fits ?? []) {
      const c = columns[f.col];
      if (c) found.set(`${f.row}/${f.col}`, { text: this.showing(c, f.value), why: '' });
    }
    for (const m of this.pasting?.misfits ?? []) found.set(`${m.row}/${m.col}`, { text: m.typed, why: m.why });
    return found;
  }

  private renderPasted(columns: Column[], rows: Member[], numbered: boolean, pasted: Map<string, { text: string; why: string }>): unknown {
    const extra = this.extra;
    return Array.from({ length: this.proposed }, (_, n) => html`<tr role="row" class="db-sheet-new">
      ${numbered ? html`<th role="rowheader" class="db-sheet-no" aria-label="Nieuwe rij"><span aria-hidden="true">+</span></th>` : nothing}
      ${columns.map((c, j) => {
        const fit = pasted.get(`${rows.length + n}/${j}`);
        return html`<td role="gridcell" class="${j === 0 ? 'db-sheet-first' : ''} ${fit?.why ? 'db-sheet-misfit' : 'db-sheet-fit'}" data-kind=${c.kind}>${fit ? text(fit.text, false, false, false) : nothing}</td>
          ${extra?.after === c.id ? extra.heads.map(() => html`<td role="gridcell" class="db-sheet-sum"></td>`) : nothing}`;
      })}
    </tr>`);
  }

  private renderOffer(rows: Member[]): unknown {
    const found = this.pasting;
    if (!found) return nothing;
    const name = (at: At): string => `${at.row < rows.length ? this.rowName(rows, at.row).replace(/^Rij (?=\d)/, 'rij ') : `rij ${at.row + 1}`} – ${this.sheetColumns[at.col]?.label ?? ''}`;
    const close = (): void => {
      this.pasting = null;
      void this.focusPlace(this.place ?? this.placeOf({ row: 0, col: 0 }));
    };
    const shown = (at: At, value: Json): string => {
      const c = this.sheetColumns[at.col];
      return c ? this.showing(c, value) : '';
    };
    const was = (f: Fit): string => {
      const value = this.current(rows[f.row]?.id ?? '', this.sheetColumns[f.col]?.id ?? '');
      return f.row >= rows.length || value === null || JSON.stringify(value) === JSON.stringify(f.value) ? '' : shown(f, value);
    };
    return offer(found, name, was, (f) => shown(f, f.value), () => this.insert(found, close), close);
  }

  protected override async focusField(id: string): Promise<void> {
    if (this.narrow) return super.focusField(id);
    const isRow = this.rowSeries.shown().some((r) => r.id === id);
    this.begin(isRow ? { row: id, col: this.sheetColumns[0]?.id ?? '' } : { row: '', col: id }, false);
  }

  protected override cameBack(id: string): void {
    if (this.narrow) super.cameBack(id);
    else void this.focusPlace(this.rowSeries.shown().some((r) => r.id === id) ? { row: id, col: this.sheetColumns[0]?.id ?? '' } : { row: '', col: id });
  }

  protected override toolsOf(id: string): HTMLElement | null {
    return this.narrow ? super.toolsOf(id) : this.querySelector<HTMLElement>('.db-sheet-tools');
  }
}

/** About what a column needs. */
function room(c: Column, i: number): number {
  if (i === 0) return 190;
  switch (c.kind) {
    case 'text':
      return c.lines === 1 ? 120 : 150;
    case 'amount':
    case 'year':
    case 'percent':
      return 64;
    case 'date':
      return 104;
    default:
      return 92;
  }
}
