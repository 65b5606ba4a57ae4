import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keeper } from '../keeper/keeper.js';
import { type Cell, type Json, newId } from '../keeper/types.js';
import './db-choice.js';
import './db-date.js';
import './db-multi.js';
import './db-number.js';
import './db-text.js';
import './db-tick.js';
import { asText, type Column, edition, findItem, type Item } from './definition.js';
import { euro, figure } from './wording.js';

interface ServerRow {
  id: string;
  position: number | null;
  markerVersion: number;
}

interface ServerCell {
  row: string;
  col: string;
  version: number;
  value: Json;
  by?: string;
  at?: string;
}

interface ShownRow {
  id: string;
  position: number;
}

/** What the reading column leaves for the columns themselves; above it each row becomes a card. */
const TABLE_PX = 620;
/** A colleague's view of the rows may still be on its way when a removal is undone here. */
const REVIVE_MS = 10_000;

/**
 * Rows that people add themselves. Draws all fields itself, by row id, so that a row that somebody is typing in never
 * has to be swapped for one that the server sends: the server only says which rows and values it has.
 */
export class DbRows extends LitElement {
  static override properties = {
    item: {},
    holder: { type: Number },
    rows: {},
    cells: {},
    readonly: { type: Boolean },
    definition: { state: true },
    removed: { state: true },
    said: { state: true },
  };

  declare item: string;
  declare holder: number;
  /** JSON: [{id, position, markerVersion}]. */
  declare rows: string | ServerRow[];
  /** JSON: [{row, col, version, value, by, at}]. */
  declare cells: string | ServerCell[];
  declare readonly: boolean;
  declare private definition: Item | null;
  declare private removed: { id: string; position: number; number: number } | null;
  declare private said: string;

  private known = new Map<string, ServerCell>();
  private serverRows = new Set<string>();
  /** Left out by the server since: removed by somebody else. */
  private gone = new Set<string>();
  private revived = new Map<string, number>();
  private loaded = '';
  private stop: (() => void) | undefined;

  constructor() {
    super();
    this.item = '';
    this.holder = 0;
    this.rows = '[]';
    this.cells = '[]';
    this.readonly = false;
    this.definition = null;
    this.removed = null;
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    this.stop = undefined;
  }

  private listen(): void {
    this.stop?.();
    this.stop = keeper.subscribeItem(this.item, this.holder, () => this.requestUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.item && this.item !== this.loaded) {
      this.loaded = this.item;
      const wanted = this.item;
      void edition().then((e) => {
        if (this.item === wanted) this.definition = findItem(e, wanted);
      });
    }
    if (changed.has('cells')) this.known = new Map(list<ServerCell>(this.cells).map((c) => [`${c.row}/${c.col}`, c]));
    if (changed.has('rows')) {
      const rows = list<ServerRow>(this.rows);
      const ids = new Set(rows.map((r) => r.id));
      for (const id of this.serverRows) if (!ids.has(id)) this.gone.add(id);
      for (const r of rows) {
        this.gone.delete(r.id);
        keeper.observe(this.marker(r.id), r.markerVersion, r.position, '', '');
      }
      this.serverRows = ids;
    }
    if (!this.stop || changed.has('item') || changed.has('holder')) this.listen();
  }

  private marker(row: string): Cell {
    return { item: this.item, row, col: '#', holder: this.holder };
  }

  private shownRows(): ShownRow[] {
    const ids = new Set(
      keeper
        .cellsOf(this.item, this.holder)
        .filter((c) => c.col === '#')
        .map((c) => c.row),
    );
    const shown: ShownRow[] = [];
    for (const id of ids) {
      const view = keeper.view(this.marker(id));
      if (typeof view.value !== 'number') continue;
      const justRevived = Date.now() - (this.revived.get(id) ?? 0) < REVIVE_MS;
      if (this.gone.has(id) && !view.dirty && !justRevived) continue;
      shown.push({ id, position: view.value });
    }
    return shown.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }

  // ---- drawing ---------------------------------------------------------------------------------------------------

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const columns = d.columns ?? [];
    const rows = this.shownRows();
    const cards = columns.reduce((sum, c) => sum + room(c), 0) > TABLE_PX;
    return html`
      <div class="db-rows ${cards ? 'db-rows-cards' : 'db-rows-table'}">
        ${rows.length === 0
          ? html`<p class="db-empty">
              ${this.readonly ? 'Hier is nog niets ingevuld.' : 'Nog geen rijen. Kies “Rij toevoegen” en vul in wat je al weet; de rest kan later.'}
            </p>`
          : this.renderTable(d, columns, rows)}
        ${this.removed
          ? html`<p class="db-undo">
              Rij ${this.removed.number} verwijderd –
              <button class="db-link" type="button" @click=${this.undo}>ongedaan maken</button>
            </p>`
          : nothing}
        ${this.readonly
          ? nothing
          : html`<button class="db-btn db-rows-add" type="button" @click=${this.add}>
              <span aria-hidden="true">+</span> Rij toevoegen
            </button>`}
        <div class="db-sr" role="status" aria-live="polite">${this.said}</div>
      </div>
    `;
  }

  // The roles are spelled out because a table whose display is changed on a phone loses its own.
  private renderTable(d: Item, columns: Column[], rows: ShownRow[]): TemplateResult {
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
                      ${this.renderField(r.id, c, `Rij ${i + 1}`)}
                    </td>
                  `,
                )}
                ${this.readonly ? nothing : this.renderTools(rows, i)}
              </tr>
            `,
          )}
        </tbody>
        ${totals ? this.renderTotals(columns, rows) : nothing}
      </table>
    `;
  }

  private renderTools(rows: ShownRow[], i: number): TemplateResult {
    const n = i + 1;
    return html`
      <td role="cell" class="db-rows-tools">
        <div>
          <button class="db-icon-btn" data-tool="up" type="button" title="Omhoog" aria-label=${`Rij ${n} omhoog`} ?disabled=${i === 0} @click=${() => void this.move(rows, i, -1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 19V5M6 11l6-6 6 6" /></svg>
          </button>
          <button class="db-icon-btn" data-tool="down" type="button" title="Omlaag" aria-label=${`Rij ${n} omlaag`} ?disabled=${i === rows.length - 1} @click=${() => void this.move(rows, i, 1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M6 13l6 6 6-6" /></svg>
          </button>
          <button class="db-icon-btn" type="button" title="Verwijderen" aria-label=${`Rij ${n} verwijderen`} @click=${() => void this.takeAway(rows, i)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5" /></svg>
          </button>
        </div>
      </td>
    `;
  }

  private renderField(row: string, c: Column, name: string): TemplateResult {
    const s = this.known.get(`${row}/${c.id}`);
    const version = s?.version ?? 0;
    const value = s ? JSON.stringify(s.value) : '';
    const by = s?.by ?? '';
    const at = s?.at ?? '';
    switch (c.kind) {
      case 'choice':
        return html`<db-choice .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .version=${version} .value=${value} .by=${by} .at=${at} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-choice>`;
      case 'multi':
        return html`<db-multi .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .version=${version} .value=${value} .by=${by} .at=${at} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-multi>`;
      case 'percent':
      case 'amount':
      case 'year':
        return html`<db-number .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .version=${version} .value=${value} .by=${by} .at=${at} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-number>`;
      case 'date':
        return html`<db-date .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .version=${version} .value=${value} .by=${by} .at=${at} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-date>`;
      case 'tick':
        return html`<db-tick .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .version=${version} .value=${value} .by=${by} .at=${at} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-tick>`;
      default:
        return html`<db-text .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .version=${version} .value=${value} .by=${by} .at=${at} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-text>`;
    }
  }

  private renderTotals(columns: Column[], rows: ShownRow[]): TemplateResult {
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

  private renderTotal(c: Column, rows: ShownRow[]): TemplateResult {
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

  /** As typed, saved or not: a total that lags behind the figures above it is a puzzle. */
  private current(row: string, col: string): Json {
    const view = keeper.view({ item: this.item, row, col, holder: this.holder });
    if (view.dirty || view.version > 0) return view.value;
    return this.known.get(`${row}/${col}`)?.value ?? null;
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  private readonly add = async (): Promise<void> => {
    const rows = this.shownRows();
    const last = rows[rows.length - 1];
    const id = newId();
    this.removed = null;
    keeper.edit(this.marker(id), 0, last ? Math.floor(last.position) + 1 : 1, { soon: true });
    this.said = `Rij ${rows.length + 1} toegevoegd`;
    this.requestUpdate();
    await this.updateComplete;
    // The new fields still have to fetch their definition, which takes a turn or two.
    for (let i = 0; i < 20; i++) {
      const input = this.row(id)?.querySelector<HTMLElement>('input, textarea');
      if (input) {
        input.focus();
        return;
      }
      await new Promise((r) => requestAnimationFrame(r));
    }
  };

  private async move(rows: ShownRow[], i: number, step: -1 | 1): Promise<void> {
    const row = rows[i];
    const over = rows[i + step];
    if (!row || !over) return;
    const beyond = rows[i + 2 * step];
    const place = beyond ? (over.position + beyond.position) / 2 : over.position + step;
    if (place === over.position || place === beyond?.position) {
      // Halved until nothing fits between: number them afresh, the two in their new places.
      const order = rows.map((r) => r.id);
      order.splice(i, 1);
      order.splice(i + step, 0, row.id);
      order.forEach((id, n) => this.place(id, n + 1));
    } else {
      this.place(row.id, place);
    }
    this.said = `Rij ${i + 1} is nu rij ${i + 1 + step} van ${rows.length}`;
    this.requestUpdate();
    await this.updateComplete;
    // Moving the row in the document took the focus away from the button.
    const tools = this.row(row.id);
    const same = tools?.querySelector<HTMLButtonElement>(`[data-tool=${step < 0 ? 'up' : 'down'}]`);
    const other = tools?.querySelector<HTMLButtonElement>(`[data-tool=${step < 0 ? 'down' : 'up'}]`);
    (same && !same.disabled ? same : other)?.focus();
  }

  private async takeAway(rows: ShownRow[], i: number): Promise<void> {
    const row = rows[i];
    if (!row) return;
    this.removed = { id: row.id, position: row.position, number: i + 1 };
    this.revived.delete(row.id);
    keeper.edit(this.marker(row.id), keeper.view(this.marker(row.id)).version, null, { soon: true });
    this.said = `Rij ${i + 1} verwijderd. Je kunt dit ongedaan maken.`;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.db-undo button')?.focus();
  }

  private readonly undo = async (): Promise<void> => {
    const { removed } = this;
    if (!removed) return;
    this.removed = null;
    this.gone.delete(removed.id);
    this.revived.set(removed.id, Date.now());
    this.place(removed.id, removed.position);
    this.said = 'De rij staat er weer';
    this.requestUpdate();
    await this.updateComplete;
    this.row(removed.id)?.querySelector<HTMLElement>('input, textarea')?.focus();
  };

  private place(id: string, position: number): void {
    keeper.edit(this.marker(id), keeper.view(this.marker(id)).version, position, { soon: true });
  }

  private row(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
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

function list<T>(json: string | T[]): T[] {
  if (Array.isArray(json)) return json;
  try {
    const value: unknown = JSON.parse(json || '[]');
    return Array.isArray(value) ? (value as T[]) : [];
  } catch {
    return [];
  }
}

if (!customElements.get('db-rows')) customElements.define('db-rows', DbRows);
