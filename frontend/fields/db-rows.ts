import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keeper } from '../keeper/keeper.js';
import { said } from '../keeper/said.js';
import type { Json } from '../keeper/types.js';
import { type Extra, Sheet } from '../sheet/sheet.js';
import { asText, type Column, type Item } from './definition.js';
import type { Member, Series } from './series.js';
import { type Entry, inPeriod, type Line, perYear, reading, type Sum, type Sums, sums, yearColumns } from './totals.js';
import { euro, figure } from './wording.js';

/** A card of more cells than this, or one of more cards than this, is one line until somebody opens it. */
const FEW_CELLS = 4;
const FEW_CARDS = 3;

/** How many of a row's words stand on that line. */
const SAID = 3;

/** Rows that people add themselves: a sheet, or a card per row where there is no room for one. */
export class DbRows extends Sheet {
  static override properties: PropertyDeclarations = { ...Sheet.properties, only: {} };

  /** Ids of the columns to draw, with commas; all where it is empty. */
  declare only: string;

  private readonly unfolded = new Set<string>();

  constructor() {
    super();
    this.only = '';
  }

  protected override get sheetColumns(): Column[] {
    const only = this.only ? this.only.split(',') : null;
    return (this.definition?.columns ?? []).filter((c) => only?.includes(c.id) ?? true);
  }

  protected override rowName(_rows: Member[], i: number): string {
    return `Rij ${i + 1}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const columns = this.sheetColumns;
    const rows = this.rowSeries.shown();
    const first = columns[0];
    const add = html`<button class="db-btn db-rows-add" type="button" @click=${() => void this.add(this.rowSeries, (n) => `Rij ${n}`)}>
      <span aria-hidden="true">+</span> Rij toevoegen
    </button>`;
    const empty = rows.length === 0 && this.proposed === 0;
    return html`
      ${this.narrow ? this.renderPeriods(d, columns, rows) : nothing}
      <div class="db-rows ${this.narrow ? 'db-rows-cards' : ''}">
        ${this.narrow ? nothing : this.renderBar(add)}
        ${empty
          ? html`<p class="db-empty">
              ${this.readonly
                ? 'Hier is nog niets ingevuld.'
                : this.narrow
                  ? 'Nog geen rijen. Kies “Rij toevoegen” en vul in wat je al weet; de rest kan later.'
                  : 'Nog geen rijen. Kies “Rij toevoegen” en vul in wat je al weet, of kopieer een tabel in Excel of Word en kies “Plakken”.'}
            </p>`
          : this.narrow
            ? this.renderCards(d, columns, rows)
            : this.renderSheet(columns, rows, true)}
        ${this.undoLine()} ${this.narrow && !this.readonly ? add : nothing}
        ${first ? this.suggestions(this.rowSeries, d.suggestions, first, 'rij') : nothing} ${this.voice()}
      </div>
      ${this.renderPerYear(columns, rows)} ${this.renderSums(d, columns, rows)}
    `;
  }

  // ---- what follows from the rows ----------------------------------------------------------------------------------

  private read(row: Member): (col: string) => Json {
    return (col) => this.current(row.id, col);
  }

  protected override follows(row: Member, c: Column): { text: string; from: string } | null {
    const totals = this.definition?.totals;
    if (!totals?.carry || c.year === undefined) return null;
    const all = this.definition?.columns ?? [];
    const r = reading(all, totals, this.read(row));
    const i = yearColumns(all).findIndex((one) => one.id === c.id);
    const from = r.from[i];
    return from ? { text: figure(r.amounts[i] ?? 0), from: String(from) } : null;
  }

  protected override get extra(): Extra | null {
    const totals = this.definition?.totals;
    const all = this.definition?.columns ?? [];
    const years = yearColumns(all);
    const last = years.at(-1);
    if (!totals || totals.periods.length === 0 || !last || this.only) return null;
    return {
      after: last.id,
      heads: totals.periods.map((p) => p.label),
      cells: (row) => {
        const r = reading(all, totals, this.read(row));
        return totals.periods.map((p) => dash(r.sign * inPeriod(years.map((c) => c.year ?? 0), r.amounts, p)));
      },
    };
  }

  /** Over which years each period reaches: they don't begin in the same one. */
  protected override renderAboveHead(columns: Column[]): unknown {
    const totals = this.definition?.totals;
    const first = columns.findIndex((c) => c.year !== undefined);
    const years = yearColumns(columns);
    if (!totals || first < 0 || !this.extra) return nothing;
    return totals.periods.map((p) => {
      const before = years.filter((c) => (c.year ?? 0) < p.from).length;
      const in_ = years.filter((c) => (c.year ?? 0) >= p.from && (c.year ?? 0) <= p.to).length;
      const after = columns.length + totals.periods.length - first - before - in_;
      return html`<tr class="db-sheet-periods" aria-hidden="true">
        <td colspan=${first + 1 + before}></td>
        ${in_ > 0 ? html`<td class="db-sheet-period" colspan=${in_}>${p.label.replace(/\s*\d{4}\s*[–-]\s*\d{4}\s*$/, '').toLocaleLowerCase('nl')}</td>` : nothing}
        ${after > 0 ? html`<td colspan=${after}></td>` : nothing}
      </tr>`;
    });
  }

  private found(columns: Column[], rows: Member[]): Sums | null {
    const totals = this.definition?.totals;
    return totals && !this.only ? sums(columns, totals, rows.map((r) => this.read(r))) : null;
  }

  protected override renderFoot(columns: Column[], rows: Member[]): unknown {
    const found = this.found(columns, rows);
    const role = this.readonly ? 'cell' : 'gridcell';
    if (found) {
      const years = yearColumns(columns);
      const first = columns.findIndex((c) => c.year !== undefined);
      const rest = columns.length - first - years.length;
      return html`<tfoot role="rowgroup">
        ${found.perYear.map(
          (l, i) => html`<tr role="row" class=${i === found.perYear.length - 1 ? 'db-years-term' : ''}>
            <th role="rowheader" scope="row" colspan="2">${l.label}${i === found.perYear.length - 1 ? ' (€)' : ''}</th>
            ${first > 1 ? html`<td role="presentation" colspan=${first - 1}></td>` : nothing}
            ${l.amounts.map((a) => html`<td role=${role} data-kind="amount">${dash(a)}</td>`)}
            ${found.perPeriod[i]?.amounts.map((a) => html`<td role=${role} class="db-sheet-sum" data-kind="amount">${dash(a)}</td>`)}
            ${rest > 0 ? html`<td role="presentation" colspan=${rest}></td>` : nothing}
          </tr>`,
        )}
      </tfoot>`;
    }
    if (!columns.some((c) => c.total === 'sum')) return nothing;
    return html`<tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" class="db-sheet-no"><span class="db-sr">Totaal</span></th>
        ${columns.map((c) => (c.total === 'sum' ? this.renderTotal(c, rows) : html`<td role=${role} class="db-rows-blank"></td>`))}
      </tr>
    </tfoot>`;
  }

  // ---- a card per row ----------------------------------------------------------------------------------------------

  // The roles are spelled out because a table whose display is changed loses its own.
  private renderCards(d: Item, columns: Column[], rows: Member[]): TemplateResult {
    const totals = columns.some((c) => c.total === 'sum');
    return html`
      <table role="table" aria-label=${d.title}>
        <tbody role="rowgroup">
          ${repeat(
            rows,
            (r) => r.id,
            (r, i) => {
              const foldable = columns.length > FEW_CELLS || (columns.length > 1 && rows.length > FEW_CARDS);
              const folded = foldable && this.folded(r, columns);
              return html`
                <tr role="row" data-row=${r.id} class=${folded ? 'db-card-folded' : ''}>
                  ${foldable
                    ? html`<th role="rowheader" class="db-card-line">
                        <button type="button" aria-expanded=${folded ? 'false' : 'true'} @click=${() => this.fold(r, folded)}>
                          <span class="db-card-name">${this.rowTitle(r, i, columns)}</span>
                          ${folded ? html`<span class="db-card-rest">${this.rowWords(r, columns)}</span>` : nothing}
                        </button>
                      </th>`
                    : html`<th role="rowheader" class="db-rows-no">${i + 1}</th>`}
                  ${folded
                    ? nothing
                    : columns.map(
                        (c) => html`
                          <td role="cell" data-kind=${c.kind}>
                            <span class="db-rows-label" aria-hidden="true">${c.label}</span>
                            ${this.field(r.id, c, `Rij ${i + 1}`)} ${this.renderFollows(r, c)}
                          </td>
                        `,
                      )}
                  ${this.readonly || folded ? nothing : html`<td role="cell" class="db-rows-tools">${this.tools(this.rowSeries, rows, i, `Rij ${i + 1}`)}</td>`}
                </tr>
              `;
            },
          )}
        </tbody>
        ${totals
          ? html`<tfoot role="rowgroup">
              <tr role="row">
                ${columns.map((c) => (c.total === 'sum' ? this.renderTotal(c, rows) : nothing))}
              </tr>
            </tfoot>`
          : nothing}
      </table>
    `;
  }

  /** Whether a row is one line: it has something to say, nobody opened it, and nothing in it asks for a choice. */
  private folded(r: Member, columns: Column[]): boolean {
    if (this.unfolded.has(r.id)) return false;
    const views = columns.map((c) => keeper.view(this.cell(r.id, c.id)));
    if (views.some((v) => v.conflict !== null || v.phase === 'invalid' || v.phase === 'unknown')) return false;
    return views.some((v) => v.value !== null);
  }

  private fold(r: Member, folded: boolean): void {
    if (folded) this.unfolded.add(r.id);
    else this.unfolded.delete(r.id);
    this.requestUpdate();
  }

  /** What an empty year counts as, as the sheet shows it in its cell. */
  private renderFollows(r: Member, c: Column): TemplateResult | typeof nothing {
    const ghost = this.current(r.id, c.id) === null ? this.follows(r, c) : null;
    return ghost
      ? html`<p class="db-rows-follows" translate="no">${said(`€ ${ghost.text}`)}<span class="db-sr">, leeg en telt mee als in ${ghost.from}</span><span aria-hidden="true"> zoals in ${ghost.from}</span></p>`
      : nothing;
  }

  private rowTitle(r: Member, i: number, columns: Column[]): string {
    const first = columns[0];
    return (first && asText(first, this.current(r.id, first.id))) || `Rij ${i + 1}`;
  }

  /** What else stands in a row, in short: its choices and texts, and what it comes to. */
  private rowWords(r: Member, columns: Column[]): string {
    const words: string[] = [];
    let after: Column | undefined;
    for (const c of columns.slice(1).filter((one) => one.year === undefined)) {
      const text = asText(c, this.current(r.id, c.id));
      // A thing of one year begins and ends in it, and from one year to another is one span.
      if (text === '' || text === words.at(-1)) continue;
      words.push(c.kind === 'year' && after?.kind === 'year' ? `${words.pop() ?? ''}–${text}` : text);
      after = c;
    }
    const sums = this.extra?.cells(r) ?? [];
    const heads = this.extra?.heads ?? [];
    const last = sums.length - 1;
    return [...words.slice(0, SAID), ...(last >= 0 ? [`${heads[last] ?? ''}: € ${sums[last] ?? ''}`] : [])].join(' · ');
  }

  /** A new row begins open. */
  protected override added(id: string, series: Series): void {
    super.added(id, series);
    this.unfolded.add(id);
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

  private sumTable(caption: string, heads: string[], lines: Sum[]): TemplateResult {
    return html`<table class="db-years" role="table">
      <caption>${caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader"><span class="db-sr">Wat</span></th>
          ${heads.map((h) => html`<th role="columnheader">${h}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map(
          (l, i) => html`<tr role="row" class=${i === lines.length - 1 ? 'db-years-term' : ''}>
            <th role="rowheader">${l.label}</th>
            ${l.amounts.map((a, c) => html`<td role="cell" data-label=${heads[c] ?? ''}>${euro(a)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** What it all comes to, before the rows: on a small screen those are many screens long. */
  private renderPeriods(d: Item, columns: Column[], rows: Member[]): TemplateResult | typeof nothing {
    const periods = d.totals?.periods ?? [];
    const found = this.found(columns, rows);
    return found && periods.length > 0 ? this.sumTable('Per periode', periods.map((p) => p.label), found.perPeriod) : nothing;
  }

  /** What the edition says is added up, live: per year, where there is no sheet that shows it, and how it is counted. */
  private renderSums(d: Item, columns: Column[], rows: Member[]): TemplateResult | typeof nothing {
    const totals = d.totals;
    const found = this.found(columns, rows);
    if (!totals || !found) return nothing;
    return html`
      ${this.narrow ? this.sumTable('Per jaar', found.years.map(String), found.perYear) : nothing}
      <p class="db-help db-years-how">
        ${totals.carry ? 'Cursief volgt uit ‘elk jaar’: een leeg jaar telt mee met het laatste bedrag ervoor; typ erover om af te wijken. Vul 0 in waar ze stopt. ' : ''}${found.off
          ? 'Ontvangsten gaan eraf: onder nul komt er meer binnen dan er uitgaat.'
          : ''}
      </p>
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

function dash(n: number): string {
  return n === 0 ? '–' : figure(n);
}

if (!customElements.get('db-rows')) customElements.define('db-rows', DbRows);
