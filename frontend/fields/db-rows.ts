import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asText, type Column, type Item } from './definition.js';
import { Growing, type Member } from './growing.js';
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
    let sum = 0;
    const split = new Map<string, number>();
    const per = this.definition?.columns?.find((x) => x.id === c.per);
    for (const r of rows) {
      const n = this.current(r.id, c.id);
      if (typeof n !== 'number') continue;
      sum += n;
      if (!per) continue;
      const key = asText(per, this.current(r.id, per.id)) || 'zonder jaar';
      split.set(key, (split.get(key) ?? 0) + n);
    }
    return html`
      <td role="cell" class="db-total">
        <span class="db-rows-label">${c.label}</span>
        <strong>Totaal ${write(sum)}</strong>
        ${split.size > 0
          ? html`<ul>
              ${[...split].sort(([a], [b]) => a.localeCompare(b)).map(([year, n]) => html`<li>${year}: ${write(n)}</li>`)}
            </ul>`
          : nothing}
      </td>
    `;
  }
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
