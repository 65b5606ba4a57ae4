import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keeper } from '../keeper/keeper.js';
import type { Cell, Json } from '../keeper/types.js';
import { Sheet } from '../sheet/sheet.js';
import type { Column, Option } from './definition.js';
import { legend, nothingYet, picker, state, trouble } from './matrix-parts.js';
import { full, letter, lower, type Place } from './matrix-place.js';
import type { Member } from './series.js';

/** Rows and columns that people add, with a choice at each crossing: a sheet whose heads are typed as well. */
export class DbMatrix extends Sheet {
  private get head(): Column {
    return this.definition?.columns?.[0] ?? { id: '', label: 'Rij', kind: 'text' };
  }

  private get across(): Column {
    return this.definition?.across ?? { id: '', label: 'Kolom', kind: 'text' };
  }

  private get options(): Option[] {
    return this.definition?.options ?? [];
  }

  protected override rowName(all: Member[], i: number): string {
    return this.text(all[i]?.id ?? '', this.head.id) || `${this.head.label} ${i + 1}`;
  }

  private columnName(all: Member[], i: number): string {
    return this.text(all[i]?.id ?? '', this.across.id) || `${this.across.label} ${i + 1}`;
  }

  private chosen(row: string, col: string): Option | undefined {
    const value = this.current(row, col);
    return this.options.find((o) => o.id === value);
  }

  /** What is still to be done in a row, in words; '' when nothing is. */
  protected override verdict(row: string): string {
    const columns = this.columnSeries.shown();
    const one = this.options.find((o) => o.id === this.definition?.exactlyOne);
    if (!one || columns.length === 0) return '';
    const times = columns.filter((c) => this.current(row, c.id) === one.id).length;
    return times === 1 ? '' : `${times === 0 ? 'nog geen' : 'meer dan één'} ${letter(one)}`;
  }

  protected override get heads(): boolean {
    return true;
  }

  protected override get sheetColumns(): Column[] {
    const all = this.columnSeries.shown();
    return [this.head, ...all.map((m, i) => ({ id: m.id, label: this.columnName(all, i), kind: 'choice' as const, options: this.options }))];
  }

  protected override cellAt(p: Place): Cell {
    return p.row === '' ? this.cell(p.col, this.across.id) : this.cell(p.row, p.col);
  }

  protected override defOf(p: Place, c: Column): Column {
    return p.row === '' ? this.across : c;
  }

  protected override nameOf(p: Place): string {
    const rows = this.rowSeries.shown();
    const columns = this.columnSeries.shown();
    const column = p.col === this.head.id ? '' : this.columnName(columns, columns.findIndex((c) => c.id === p.col));
    if (p.row === '') return column;
    const row = this.rowName(rows, rows.findIndex((r) => r.id === p.row));
    return column ? `${row}, ${column}` : row;
  }

  protected override showing(c: Column, value: Json): string {
    const o = c.options?.find((one) => one.id === value);
    return o ? letter(o) : super.showing(c, value);
  }

  protected override spoken(p: Place): string {
    const o = this.chosen(p.row, p.col);
    return `${this.nameOf(p)}: ${o ? full(o) : 'leeg'}`;
  }

  protected override announced(p: Place, value: Json): string {
    const verdict = this.verdict(p.row);
    return `${super.announced(p, value)}${verdict ? `. Deze rij heeft ${verdict}.` : ''}`;
  }

  protected override troubled(c: Cell): string {
    const rows = this.rowSeries.shown();
    const columns = this.columnSeries.shown();
    const row = rows.findIndex((r) => r.id === c.row);
    const col = columns.findIndex((x) => x.id === c.col || x.id === c.row);
    return [row >= 0 ? this.rowName(rows, row) : '', col >= 0 ? this.columnName(columns, col) : ''].filter(Boolean).join(' – ');
  }

  protected override columnTools(p: Place): unknown {
    const all = this.columnSeries.shown();
    const i = all.findIndex((c) => c.id === p.col);
    return i < 0 ? nothing : this.tools(this.columnSeries, all, i, this.columnName(all, i), true);
  }

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const rows = this.rowSeries.shown();
    const columns = this.columnSeries.shown();
    const empty = rows.length === 0 && columns.length === 0;
    const add = html`<button class="db-btn db-rows-add" type="button" @click=${() => void this.add(this.rowSeries, (n) => `${this.head.label} ${n}`)}>
        <span aria-hidden="true">+</span> ${this.head.label} toevoegen
      </button>
      <button class="db-btn db-rows-add" type="button" @click=${() => void this.add(this.columnSeries, (n) => `${this.across.label} ${n}`)}>
        <span aria-hidden="true">+</span> ${this.across.label} toevoegen
      </button>`;
    return html`
      <div class="db-matrix">
        ${this.narrow ? nothing : this.renderBar(add)}
        ${empty
          ? nothingYet(this.readonly, lower(this.head.label), lower(this.across.label))
          : html`${legend(this.options)} ${this.narrow ? html`${this.renderCards(rows, columns)} ${this.renderCardTrouble()}` : this.renderSheet(this.sheetColumns, rows, false)}`}
        ${this.renderState(rows, columns)} ${this.undoLine()}
        ${this.readonly
          ? nothing
          : html`${this.narrow ? html`<div class="db-matrix-add">${add}</div>` : nothing}
              ${this.suggestions(this.rowSeries, d.suggestions, this.head, lower(this.head.label))}
              ${this.suggestions(this.columnSeries, d.acrossSuggestions, this.across, lower(this.across.label))}`}
        ${this.voice()}
      </div>
    `;
  }

  private renderState(rows: Member[], columns: Member[]): TemplateResult | typeof nothing {
    const one = this.options.find((o) => o.id === this.definition?.exactlyOne);
    if (rows.length > 0 && columns.length === 0 && !this.readonly) {
      return html`<p class="db-help db-matrix-state">Voeg nu een ${lower(this.across.label)} toe: dan verschijnen de vakjes.</p>`;
    }
    if (!one || rows.length === 0 || columns.length === 0) return nothing;
    return state(one, this.head.label, rows.length, rows.filter((r) => this.verdict(r.id) !== '').length);
  }

  private renderCards(rows: Member[], columns: Member[]): TemplateResult {
    const names = columns.map((_, i) => this.columnName(columns, i));
    return html`
      ${this.readonly
        ? nothing
        : html`<details class="db-matrix-columns" ?open=${rows.length === 0}>
            <summary>${this.across.label}: namen en volgorde <span class="db-suggest-count">(${columns.length})</span></summary>
            ${repeat(
              columns,
              (c) => c.id,
              (c, i) =>
                html`<div class="db-matrix-line" data-row=${c.id}>
                  ${this.field(c.id, this.across, `${this.across.label} ${i + 1}`)} ${this.tools(this.columnSeries, columns, i, names[i] ?? '')}
                </div>`,
            )}
          </details>`}
      ${repeat(
        rows,
        (r) => r.id,
        (r, i) => {
          const name = this.rowName(rows, i);
          const verdict = this.verdict(r.id);
          return html`<section class="db-matrix-card" data-row=${r.id} aria-label=${name}>
            <div class="db-matrix-line">
              ${this.readonly ? html`<strong dir="auto">${name}</strong>` : html`${this.field(r.id, this.head, `${this.head.label} ${i + 1}`)} ${this.tools(this.rowSeries, rows, i, name)}`}
            </div>
            ${verdict ? html`<p class="db-pill warn db-matrix-verdict">${verdict}</p>` : nothing}
            ${columns.map((c, j) => this.renderPick(r.id, c.id, name, names[j] ?? ''))}
          </section>`;
        },
      )}
    `;
  }

  private renderPick(row: string, col: string, rowName: string, name: string): TemplateResult {
    const o = this.chosen(row, col);
    if (this.readonly) return html`<p class="db-matrix-pick"><span dir="auto">${name}</span> <strong>${o ? full(o) : '–'}</strong></p>`;
    return picker(this.options, o, {
      id: `${this.item}-${this.holder}-${row}-${col}`,
      name,
      rowName,
      chosen: (value) => this.put({ row, col }, value),
      history: keeper.view(this.cell(row, col)).version > 0 ? () => this.past({ row, col }) : undefined,
    });
  }

  /** On cards the names have their fields, which speak for themselves; a choice hasn't. */
  private renderCardTrouble(): unknown {
    return this.open()
      .filter((c) => c.col !== this.head.id && c.col !== this.across.id)
      .filter((c) => {
        const v = keeper.view(c);
        return v.conflict !== null || v.phase === 'invalid' || v.phase === 'unknown';
      })
      .map((c) => trouble(this.definition, c, keeper.view(c), this.troubled(c)));
  }
}

if (!customElements.get('db-matrix')) customElements.define('db-matrix', DbMatrix);
