import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keeper } from '../keeper/keeper.js';
import { type Cell, COLUMN_MARK, type Json, ROW_MARK } from '../keeper/types.js';
import { said } from '../keeper/said.js';
import './db-choice.js';
import './db-date.js';
import './db-multi.js';
import './db-number.js';
import './db-text.js';
import './db-tick.js';
import { type Column, edition, findItem, type Item } from './definition.js';
import { type Member, Series, type ServerMarker } from './series.js';
import { turn } from './turn.js';

interface ServerCell {
  row: string;
  col: string;
  version: number;
  value: Json;
  by?: string;
  at?: string;
}

const ICONS = {
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  right: 'M5 12h14M13 6l6 6-6 6',
  away: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
};

/**
 * A table that people add to. Draws all fields itself, by the ids of what was added, so that a row that somebody is
 * typing in never has to be swapped for one that the server sends: the server only says what there is.
 */
export abstract class Growing extends LitElement {
  static override properties: PropertyDeclarations = {
    item: {},
    holder: { type: Number },
    rows: {},
    columns: {},
    cells: {},
    readonly: { type: Boolean },
    definition: { state: true },
    removed: { state: true },
    said: { state: true },
  };

  declare item: string;
  declare holder: number;
  /** JSON: [{id, position, markerVersion}]. */
  declare rows: string | ServerMarker[];
  /** The added columns of a matrix, as rows. */
  declare columns: string | ServerMarker[];
  /** JSON: [{row, col, version, value, by, at}]. */
  declare cells: string | ServerCell[];
  declare readonly: boolean;
  declare protected definition: Item | null;
  declare protected removed: { series: Series; member: Member; name: string } | null;
  declare protected said: string;

  protected readonly rowSeries = new Series(this, ROW_MARK);
  protected readonly columnSeries = new Series(this, COLUMN_MARK);
  private loaded = '';
  private stop: (() => void) | undefined;
  private suggesting = new Map<Series, boolean>();

  constructor() {
    super();
    this.item = '';
    this.holder = 0;
    this.rows = '[]';
    this.columns = '[]';
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
      void edition().then(async (e) => {
        await turn(this);
        if (this.item === wanted) this.definition = findItem(e, wanted);
      });
    }
    // Fields read them from the keeper, and so do totals and crossings, which have no field.
    if (changed.has('cells')) {
      for (const c of list<ServerCell>(this.cells)) keeper.observe(this.cell(c.row, c.col), c.version, c.value, c.by ?? '', c.at ?? '');
    }
    if (changed.has('rows')) this.rowSeries.take(list(this.rows));
    if (changed.has('columns')) this.columnSeries.take(list(this.columns));
    if (!this.stop || changed.has('item') || changed.has('holder')) this.listen();
  }

  protected cell(row: string, col: string): Cell {
    return { item: this.item, row, col, holder: this.holder };
  }

  /** As typed, saved or not: what is worked out from it must not lag behind. */
  protected current(row: string, col: string): Json {
    return keeper.view(this.cell(row, col)).value;
  }

  protected text(row: string, col: string): string {
    const value = this.current(row, col);
    return typeof value === 'string' ? value.trim() : '';
  }

  // ---- drawing ---------------------------------------------------------------------------------------------------

  protected field(row: string, c: Column, name: string): TemplateResult {
    switch (c.kind) {
      case 'choice':
        return html`<db-choice .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-choice>`;
      case 'multi':
        return html`<db-multi .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-multi>`;
      case 'percent':
      case 'amount':
      case 'year':
        return html`<db-number .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-number>`;
      case 'date':
        return html`<db-date .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-date>`;
      case 'tick':
        return html`<db-tick .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-tick>`;
      default:
        return html`<db-text .item=${this.item} .row=${row} .col=${c.id} .holder=${this.holder} .readonly=${this.readonly} .rowLabel=${name} .inGrid=${true}></db-text>`;
    }
  }

  /** Buttons to move and remove one row or column; `name` is how it is spoken of. */
  protected tools(series: Series, all: Member[], i: number, name: string, sideways = false): TemplateResult {
    const [before, after] = sideways ? (['left', 'right'] as const) : (['up', 'down'] as const);
    const [back, on] = sideways ? ['naar links', 'naar rechts'] : ['omhoog', 'omlaag'];
    return html`<div class="db-tools">
      ${tool(before, 'back', `${name} ${back}`, i === 0, () => void this.move(series, i, -1, name))}
      ${tool(after, 'on', `${name} ${on}`, i === all.length - 1, () => void this.move(series, i, 1, name))}
      ${tool('away', 'away', `${name} verwijderen`, false, () => void this.takeAway(series, all[i], name))}
    </div>`;
  }

  protected undoLine(): TemplateResult | typeof nothing {
    return this.removed
      ? html`<p class="db-undo">
          ${said(`${this.removed.name} verwijderd –`)}
          <button class="db-link" type="button" @click=${this.undo}>ongedaan maken</button>
        </p>`
      : nothing;
  }

  protected voice(): TemplateResult {
    return html`<div class="db-sr" role="status" aria-live="polite" translate="no">${said(this.said)}</div>`;
  }

  /** Names that one click adds; those that stand already are left out. Open as long as nobody had to begin yet. */
  protected suggestions(series: Series, names: string[] | undefined, head: Column, what: string): TemplateResult | typeof nothing {
    if (this.readonly || !names?.length) return nothing;
    const all = series.shown();
    const used = new Set(all.map((m) => this.text(m.id, head.id).toLocaleLowerCase('nl')));
    const left = names.filter((n) => !used.has(n.trim().toLocaleLowerCase('nl')));
    if (!this.suggesting.has(series)) this.suggesting.set(series, all.length === 0);
    if (left.length === 0) return nothing;
    return html`<details class="db-suggest" ?open=${this.suggesting.get(series)}>
      <summary>Voorstellen voor een ${what} <span class="db-suggest-count">(${left.length})</span></summary>
      <div class="db-suggest-list" role="group" aria-label=${`Voorstellen voor een ${what}`}>
        ${left.map(
          (n) =>
            html`<button class="db-chip" type="button" @click=${(e: Event) => void this.addSuggested(series, head, n, e)}>
              <span aria-hidden="true">+</span> ${n}
            </button>`,
        )}
      </div>
    </details>`;
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  /** Adds one and puts the cursor in its first field, which still has to be drawn. */
  protected async add(series: Series, name: (n: number) => string): Promise<string> {
    const id = this.step(`${name(series.shown().length + 1)} toegevoegd`, () => series.add());
    this.removed = null;
    this.said = `${name(series.shown().length)} toegevoegd`;
    this.added(id, series);
    this.requestUpdate();
    await this.updateComplete;
    await this.focusField(id);
    return id;
  }

  /** Does something that may be undone; for who keeps count. */
  protected step<T>(_name: string, act: () => T): T {
    return act();
  }

  /** For who draws a new one differently at first. */
  protected added(_id: string, _series: Series): void {
    /* nothing by default */
  }

  private async addSuggested(series: Series, head: Column, name: string, e: Event): Promise<void> {
    const button = e.currentTarget as HTMLElement;
    const list = button.closest('.db-suggest');
    const place = [...(list?.querySelectorAll('.db-chip') ?? [])].indexOf(button);
    this.step(`${name} toegevoegd`, () => keeper.edit(this.cell(series.add(), head.id), 0, name, { soon: true }));
    this.removed = null;
    this.said = `${name} toegevoegd`;
    this.requestUpdate();
    await this.updateComplete;
    // The button went with its name; the next one stands ready, as people choose several in a row.
    const chips = list?.isConnected ? [...list.querySelectorAll<HTMLElement>('.db-chip')] : [];
    (chips[place] ?? chips.at(-1) ?? this.querySelector<HTMLElement>('.db-rows-add'))?.focus();
  }

  protected async focusField(id: string): Promise<void> {
    for (let i = 0; i < 20; i++) {
      const input = this.member(id)?.querySelector<HTMLElement>('input, textarea');
      if (input) {
        input.focus();
        return;
      }
      await new Promise((r) => requestAnimationFrame(r));
    }
  }

  private async move(series: Series, i: number, step: -1 | 1, name: string): Promise<void> {
    const all = series.shown();
    const id = all[i]?.id;
    if (!id || !this.step(`${name} verplaatst`, () => series.move(i, step))) return;
    this.said = `${name} staat nu op plaats ${i + 1 + step} van ${all.length}`;
    this.requestUpdate();
    await this.updateComplete;
    // Moving it in the document took the focus away from the button.
    const tools = this.toolsOf(id);
    const same = tools?.querySelector<HTMLButtonElement>(`[data-tool=${step < 0 ? 'back' : 'on'}]`);
    const other = tools?.querySelector<HTMLButtonElement>(`[data-tool=${step < 0 ? 'on' : 'back'}]`);
    (same && !same.disabled ? same : other)?.focus();
  }

  private async takeAway(series: Series, member: Member | undefined, name: string): Promise<void> {
    if (!member) return;
    this.removed = { series, member, name };
    this.step(`${name} verwijderd`, () => series.remove(member.id));
    this.said = `${name} verwijderd. Je kan dit ongedaan maken.`;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.db-undo button')?.focus();
  }

  private readonly undo = async (): Promise<void> => {
    const { removed } = this;
    if (!removed) return;
    this.removed = null;
    this.step(`${removed.name} teruggezet`, () => removed.series.restore(removed.member));
    this.said = `${removed.name} staat er weer`;
    this.requestUpdate();
    await this.updateComplete;
    this.cameBack(removed.member.id);
  };

  protected cameBack(id: string): void {
    this.member(id)?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }

  /** What holds the buttons that move one. */
  protected toolsOf(id: string): HTMLElement | null {
    return this.member(id);
  }

  protected member(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  }
}

function tool(icon: keyof typeof ICONS, what: string, label: string, disabled: boolean, act: () => void): TemplateResult {
  return html`<button class="db-icon-btn" data-tool=${what} type="button" title=${label} aria-label=${label} ?disabled=${disabled} @click=${act}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[icon]} /></svg>
  </button>`;
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
