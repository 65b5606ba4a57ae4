import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Column, type Item } from './definition.js';
import { Growing } from './growing.js';
import type { Member } from './series.js';
import { type Entry, type Line, perYear } from './totals.js';
import { euro, figure } from './wording.js';

/** What the reading column leaves for the columns themselves; above it each row becomes a card. */
const TABLE_PX = 620;

/** Rows that people add themselves. */
export class DbRows extends Growing {
  static override properties: PropertyDeclarations = { ...Growing.properties, only: {} };

  /** Ids of the columns to draw, with commas; all where it is empty. */
  declare only: string;

  constructor() {
    super();
    this.only = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const only = this.only ? this.only.split(',') : null;
    const columns = (d.columns ?? []).filter((c) => only?.includes(c.id) ?? true);
    const rows = this.rowSeries.shown();
    const cards = columns.reduce((sum, c) => sum + room(c), 0) > TABLE_PX;
    const first = columns[0];
    return html`
      <div class="db-rows ${cards ? 'db-rows-cards' : 'db-rows-table'}">
        ${rows.length === 0
          ? html`<p class="db-empty">
              ${this.readonly ? 'Hier is nog niets ingevuld.' : 'Nog geen rijen. Kies “Rij toevoegen” en vul in wat je al weet; de rest kan later.'}
            </p>`
          : this.renderTable(d, columns, rows)}
        ${this.undoLine()}
        ${this.readonly
          ? nothing
          : html`<button class="db-btn db-rows-add" type="button" @click=${() => void this.add(this.rowSeries, (n) => `Rij ${n}`)}>
              <span aria-hidden="true">+</span> Rij toevoegen
            </button>`}
        ${first ? this.suggestions(this.rowSeries, d.suggestions, first, 'rij') : nothing} ${this.voice()}
      </div>
      ${this.renderPerYear(columns, rows)}
    `;
  }

  // The roles are spelled out because a table whose display is changed on a phone loses its own.
  private renderTable(d: Item, columns: Column[], rows: Member[]): TemplateResult {
    const totals = columns.some((c) => c.total === 'sum');
    return html`
      <table role="table" aria-label=${d.title}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" class="db-rows-no"><span class="db-sr">Rij</span></th>
            ${columns.map((c) => html`<th role="columnheader" data-kind=${c.kind}>${c.label}</th>`)}
            ${this.readonly ? nothing : html`<th role="columnheader" class="db-rows-tools"><span class="db-sr">Rij schikken</span></th>`}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            rows,
            (r) => r.id,
            (r, i) => html`
              <tr role="row" data-row=${r.id}>
                <th role="rowheader" class="db-rows-no">${i + 1}</th>
                ${columns.map(
                  (c) => html`
                    <td role="cell" data-kind=${c.kind}>
                      <span class="db-rows-label" aria-hidden="true">${c.label}</span>
                      ${this.field(r.id, c, `Rij ${i + 1}`)}
                    </td>
                  `,
                )}
                ${this.readonly ? nothing : html`<td role="cell" class="db-rows-tools">${this.tools(this.rowSeries, rows, i, `Rij ${i + 1}`)}</td>`}
              </tr>
            `,
          )}
        </tbody>
        ${totals ? this.renderTotals(columns, rows) : nothing}
      </table>
    `;
  }

  private renderTotals(columns: Column[], rows: Member[]): TemplateResult {
    return html`
      <tfoot role="rowgroup">
        <tr role="row">
          <th role="rowheader" class="db-rows-no"><span class="db-sr">Totaal</span></th>
          ${columns.map((c) => (c.total === 'sum' ? this.renderTotal(c, rows) : html`<td role="cell" class="db-rows-blank"></td>`))}
          ${this.readonly ? nothing : html`<td role="cell" class="db-rows-blank"></td>`}
        </tr>
      </tfoot>
    `;
  }

  private renderTotal(c: Column, rows: Member[]): TemplateResult {
    const write = c.kind === 'amount' ? euro : c.kind === 'percent' ? (n: number) => `${figure(n)} %` : figure;
    const sum = rows.reduce((n, r) => n + (this.amount(r, c) ?? 0), 0);
    return html`
      <td role="cell" class="db-total">
        <span class="db-rows-label">${c.label}</span>
        <strong>${c.recurring ? 'Samen per jaar' : 'Totaal'} ${write(sum)}</strong>
      </td>
    `;
  }

  private amount(r: Member, c: Column): number | null {
    const n = this.current(r.id, c.id);
    return typeof n === 'number' ? n : null;
  }

  /** What falls in each year, live: from the amounts that say in which year they fall or begin. */
  private renderPerYear(columns: Column[], rows: Member[]): TemplateResult | typeof nothing {
    const summed = columns.filter((c) => c.total === 'sum' && c.per);
    const per = columns.find((c) => c.id === summed[0]?.per);
    if (!per || summed.length === 0) return nothing;
    const recurring = summed.map((c) => c.recurring === true);
    const entries = rows.map((r) => ({ year: this.amount(r, per), amounts: summed.map((c) => this.amount(r, c)) }));
    const found = perYear(entries, recurring);
    const together = summed.length > 1;
    const cells = (l: Line): TemplateResult => html`
      ${summed.map((c, i) => html`<td role="cell" data-label=${c.label}>${euro(l.amounts[i] ?? 0)}</td>`)}
      ${together ? html`<td role="cell" data-label="Samen">${euro(l.together)}</td>` : nothing}
    `;
    return html`
      ${found
        ? html`<table class="db-years" role="table">
            <caption>Per jaar en per bestuursperiode</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader">${per.label}</th>
                ${summed.map((c) => html`<th role="columnheader">${c.label}</th>`)} ${together ? html`<th role="columnheader">Samen</th>` : nothing}
              </tr>
            </thead>
            ${found.terms.map(
              ({ term, years }) => html`<tbody role="rowgroup">
                ${years.map((y) => html`<tr role="row"><th role="rowheader">${y.from}</th>${cells(y)}</tr>`)}
                <tr role="row" class="db-years-term"><th role="rowheader">Bestuursperiode ${term.from}–${term.to}</th>${cells(term)}</tr>
              </tbody>`,
            )}
          </table>`
        : nothing}
      ${this.renderUndated(entries, summed, rows, columns)}
      ${found
        ? html`<p class="db-help db-years-how">
            ${recurring.includes(true)
              ? `Zo is geteld: een eenmalig bedrag in het jaar van zijn rij, een jaarlijks bedrag vanaf dat jaar elk jaar opnieuw tot en met ${found.until}, het einde van de bestuursperiode van het laatste jaar in de tabel.`
              : 'Zo is geteld: elk bedrag in het jaar van zijn rij.'}
          </p>`
        : nothing}
    `;
  }

  private renderUndated(entries: Entry[], summed: Column[], rows: Member[], columns: Column[]): TemplateResult | typeof nothing {
    const first = columns[0];
    const left = rows.flatMap((r, i) => {
      const e = entries[i];
      if (!e || e.year !== null || e.amounts.every((a) => !a)) return [];
      const name = first ? this.text(r.id, first.id) : '';
      const amounts = summed.flatMap((c, j) => (e.amounts[j] ? [`${euro(e.amounts[j] ?? 0)} ${plain(c.label)}`] : []));
      return [`rij ${i + 1}${name ? ` (${name})` : ''}: ${amounts.join(', ')}`];
    });
    return left.length === 0
      ? nothing
      : html`<p class="db-years-undated"><strong>Nog zonder jaar, dus hierboven niet meegeteld:</strong> ${left.join('; ')}.</p>`;
  }
}

/** A column's label within a sentence: "Eenmalig (€)" as "eenmalig". */
function plain(label: string): string {
  return label.replace(/\s*\(€\)/, '').toLocaleLowerCase('nl');
}

/** About what a column needs to be typed in with comfort. */
function room(c: Column): number {
  switch (c.kind) {
    case 'text':
      return c.lines === 1 ? 200 : 300;
    case 'year':
      return 90;
    case 'percent':
      return 110;
    case 'tick':
      return 70;
    case 'choice':
    case 'multi':
      return 220;
    default:
      return 150;
  }
}

if (!customElements.get('db-rows')) customElements.define('db-rows', DbRows);
