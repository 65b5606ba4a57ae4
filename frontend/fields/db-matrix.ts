import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../keeper/db-conflict.js';
import { keeper } from '../keeper/keeper.js';
import { cellKey, isMarker, type Cell } from '../keeper/types.js';
import { type Column, findCell, type Item, type Option } from './definition.js';
import { Growing } from './growing.js';
import type { Member, Series } from './series.js';

/** Narrower than this each row becomes a card. */
const CARDS_PX = 520;

/** A place in the table: row '' is the heading of the columns, column '' that of the rows. */
interface Place {
  row: string;
  col: string;
}

/**
 * Rows and columns that people add, with a choice at each crossing. In the table one cell is in the tab order and the
 * arrow keys go on from there; a name is typed where it stands, once its heading is opened.
 */
export class DbMatrix extends Growing {
  static override properties: PropertyDeclarations = {
    place: { state: true },
    naming: { state: true },
    menu: { state: true },
    narrow: { state: true },
  };

  declare private place: Place | null;
  declare private naming: string;
  declare private menu: Place | null;
  declare private narrow: boolean;

  private sizes: ResizeObserver | undefined;
  private shows = new Map<string, () => void>();

  constructor() {
    super();
    this.place = null;
    this.naming = '';
    this.menu = null;
    this.narrow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes = new ResizeObserver(([e]) => {
      if (e && e.contentRect.width > 0) this.narrow = e.contentRect.width < CARDS_PX;
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

  // ---- what there is ---------------------------------------------------------------------------------------------

  private get head(): Column {
    return this.definition?.columns?.[0] ?? { id: '', label: 'Rij', kind: 'text' };
  }

  private get across(): Column {
    return this.definition?.across ?? { id: '', label: 'Kolom', kind: 'text' };
  }

  private get options(): Option[] {
    return this.definition?.options ?? [];
  }

  private rowName(all: Member[], i: number): string {
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
  private verdict(row: string, columns: Member[]): string {
    const one = this.options.find((o) => o.id === this.definition?.exactlyOne);
    if (!one || columns.length === 0) return '';
    const times = columns.filter((c) => this.current(row, c.id) === one.id).length;
    return times === 1 ? '' : `${times === 0 ? 'nog geen' : 'meer dan één'} ${letter(one)}`;
  }

  private open(): Cell[] {
    return keeper.cellsOf(this.item, this.holder).filter((c) => c.row !== '' && !isMarker(c));
  }

  // ---- drawing ---------------------------------------------------------------------------------------------------

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const rows = this.rowSeries.shown();
    const columns = this.columnSeries.shown();
    const empty = rows.length === 0 && columns.length === 0;
    return html`
      <div class="db-matrix" @focusin=${() => keeper.focused(this.item)}>
        ${empty ? this.renderEmpty() : html`${this.renderLegend()} ${this.narrow ? this.renderCards(rows, columns) : this.renderTable(d, rows, columns)}`}
        ${this.renderState(rows, columns)} ${this.renderTrouble()} ${this.undoLine()}
        ${this.readonly
          ? nothing
          : html`<div class="db-matrix-add">
                <button class="db-btn db-rows-add" type="button" @click=${() => void this.add(this.rowSeries, (n) => `${this.head.label} ${n}`)}>
                  <span aria-hidden="true">+</span> ${this.head.label} toevoegen
                </button>
                <button class="db-btn db-rows-add" type="button" @click=${() => void this.add(this.columnSeries, (n) => `${this.across.label} ${n}`)}>
                  <span aria-hidden="true">+</span> ${this.across.label} toevoegen
                </button>
              </div>
              ${this.suggestions(this.rowSeries, d.suggestions, this.head, lower(this.head.label))}
              ${this.suggestions(this.columnSeries, d.acrossSuggestions, this.across, lower(this.across.label))}
              ${this.renderMenu(rows, columns)}`}
        ${this.voice()}
      </div>
    `;
  }

  private renderEmpty(): TemplateResult {
    const [row, column] = [lower(this.head.label), lower(this.across.label)];
    return html`<p class="db-empty">
      ${this.readonly
        ? 'Hier is nog niets ingevuld.'
        : `Nog leeg. Voeg een ${row} toe voor elke rij en een ${column} voor elke kolom, met een eigen naam of met een voorstel; kies daarna wat er waar ze elkaar kruisen hoort.`}
    </p>`;
  }

  private renderLegend(): TemplateResult {
    return html`<ul class="db-matrix-legend" aria-label="Wat de letters betekenen">
      ${this.options.map((o) => html`<li>${full(o)}</li>`)}
    </ul>`;
  }

  private renderState(rows: Member[], columns: Member[]): TemplateResult | typeof nothing {
    const one = this.options.find((o) => o.id === this.definition?.exactlyOne);
    if (rows.length > 0 && columns.length === 0 && !this.readonly) {
      return html`<p class="db-help db-matrix-state">Voeg nu een ${lower(this.across.label)} toe: dan verschijnen de vakjes.</p>`;
    }
    if (!one || rows.length === 0 || columns.length === 0) return nothing;
    const left = rows.filter((r) => this.verdict(r.id, columns) !== '').length;
    const want = `precies één ${letter(one)} per ${lower(this.head.label)}`;
    return html`<p class="db-help db-matrix-state">
      ${left === 0 ? `In orde: ${want}.` : `Nog niet af: ${want}; ${rows.length === 1 ? 'hier' : `bij ${left} van de ${rows.length}`} klopt dat nog niet.`}
    </p>`;
  }

  private renderTable(d: Item, rows: Member[], columns: Member[]): TemplateResult {
    const stop = this.tabStop(rows, columns);
    const names = columns.map((_, i) => this.columnName(columns, i));
    const role = this.readonly ? 'cell' : 'gridcell';
    return html`<div class="db-matrix-scroll">
      <table
        role=${this.readonly ? 'table' : 'grid'}
        aria-label=${d.title}
        @keydown=${(e: KeyboardEvent) => this.pressed(e, rows, columns)}
        @focusin=${this.arrived}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" class="db-matrix-corner">${this.head.label}</th>
            ${repeat(
              columns,
              (c) => c.id,
              (c, i) => this.renderHead({ row: '', col: c.id }, stop, this.columnSeries, columns, i, this.across, names[i] ?? ''),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            rows,
            (r) => r.id,
            (r, i) => {
              const name = this.rowName(rows, i);
              return html`<tr role="row">
                ${this.renderHead({ row: r.id, col: '' }, stop, this.rowSeries, rows, i, this.head, name, this.verdict(r.id, columns))}
                ${repeat(
                  columns,
                  (c) => c.id,
                  (c, j) => {
                    const o = this.chosen(r.id, c.id);
                    return html`<td
                      role=${role}
                      class="db-matrix-cell"
                      data-place=${key({ row: r.id, col: c.id })}
                      data-one=${o !== undefined && o.id === d.exactlyOne ? 'yes' : 'no'}
                      aria-label=${`${name}, ${names[j]}: ${o ? full(o) : 'leeg'}`}
                      aria-haspopup=${this.readonly ? nothing : 'menu'}
                      tabindex=${this.readonly ? nothing : stop === key({ row: r.id, col: c.id }) ? 0 : -1}
                      @click=${this.readonly ? nothing : () => void this.openMenu({ row: r.id, col: c.id })}
                    >
                      <span aria-hidden="true">${o ? letter(o) : this.readonly ? '–' : ''}</span>
                    </td>`;
                  },
                )}
              </tr>`;
            },
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderHead(
    place: Place,
    stop: string,
    series: Series,
    all: Member[],
    i: number,
    head: Column,
    name: string,
    verdict = '',
  ): TemplateResult {
    const id = place.row || place.col;
    const sideways = place.row === '';
    const naming = this.naming === id;
    const nameless = this.text(id, head.id) === '';
    return html`<th
      role=${sideways ? 'columnheader' : 'rowheader'}
      class="db-matrix-head ${naming ? 'db-matrix-naming' : ''}"
      data-row=${id}
      data-place=${key(place)}
      aria-label=${`${name}${verdict ? `: ${verdict}` : ''}`}
      tabindex=${this.readonly ? nothing : stop === key(place) ? 0 : -1}
      @click=${this.readonly || naming ? nothing : () => void this.name(place)}
      @focusout=${naming ? (e: FocusEvent) => this.left(e, id) : nothing}
    >
      ${naming
        ? html`${this.field(id, head, `${head.label} ${i + 1}`)} ${this.tools(series, all, i, name, sideways)}`
        : html`<span class="db-matrix-name" data-empty=${nameless ? 'yes' : 'no'} dir="auto">${name}</span>`}
      ${verdict ? html`<span class="db-pill warn db-matrix-verdict">${verdict}</span>` : nothing}
    </th>`;
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
          const verdict = this.verdict(r.id, columns);
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
    const id = `${this.item}-${this.holder}-${row}-${col}`;
    return html`<div class="db-matrix-pick">
      <label for=${id} dir="auto">${name}<span class="db-sr"> bij ${rowName}</span></label>
      <select id=${id} @change=${(e: Event) => this.set({ row, col }, (e.target as HTMLSelectElement).value || null)}>
        <option value="" .selected=${!o}>–</option>
        ${this.options.map((x) => html`<option value=${x.id} .selected=${x.id === o?.id}>${full(x)}</option>`)}
      </select>
      ${keeper.view(this.cell(row, col)).version > 0
        ? html`<button class="db-icon-btn" type="button" title="Geschiedenis" aria-label=${`Geschiedenis van ${rowName}, ${name}`} @click=${() => this.history({ row, col })}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4.5l3 2" /></svg>
          </button>`
        : nothing}
    </div>`;
  }

  /** Two texts to choose from, and what could not be kept: here, because the field may not be drawn. */
  private renderTrouble(): TemplateResult | typeof nothing {
    const cells = this.open().filter((c) => {
      const v = keeper.view(c);
      return (v.conflict || v.phase === 'invalid' || v.phase === 'unknown') && c.row !== this.naming;
    });
    if (cells.length === 0 || this.narrowFieldsShow(cells)) return nothing;
    const rows = this.rowSeries.shown();
    const columns = this.columnSeries.shown();
    return html`${cells.map((c) => {
      const v = keeper.view(c);
      const row = rows.findIndex((r) => r.id === c.row);
      const col = columns.findIndex((x) => x.id === c.col || x.id === c.row);
      const label = [row >= 0 ? this.rowName(rows, row) : '', col >= 0 ? this.columnName(columns, col) : ''].filter(Boolean).join(' – ');
      return v.conflict
        ? html`<div class="db-matrix-trouble">
            <strong>${label}</strong>
            <db-conflict .cell=${c} .conflict=${v.conflict} .definition=${findCell(this.definition, c.row, c.col)} .label=${label}></db-conflict>
          </div>`
        : html`<p class="db-message"><strong>${label}:</strong> niet bewaard. ${v.message}</p>`;
    })}`;
  }

  /** On cards the names have their fields, which speak for themselves. */
  private narrowFieldsShow(cells: Cell[]): boolean {
    return this.narrow && cells.every((c) => c.col === this.head.id || c.col === this.across.id);
  }

  private renderMenu(rows: Member[], columns: Member[]): TemplateResult {
    const at = this.menu;
    const o = at ? this.chosen(at.row, at.col) : undefined;
    const label = at
      ? `${this.rowName(rows, rows.findIndex((r) => r.id === at.row))}, ${this.columnName(columns, columns.findIndex((c) => c.id === at.col))}`
      : '';
    const pick = (value: string | null) => () => {
      if (!at) return;
      this.closeMenu();
      this.set(at, value);
    };
    return html`<div class="db-matrix-menu" popover role="menu" aria-label=${label} @keydown=${this.inMenu} @toggle=${this.toggled}>
      ${this.options.map(
        (x) =>
          html`<button type="button" role="menuitemradio" tabindex="-1" aria-checked=${x.id === o?.id} @click=${pick(x.id)}>${full(x)}</button>`,
      )}
      <button type="button" role="menuitem" tabindex="-1" @click=${pick(null)}>Leeg maken</button>
      ${at && keeper.view(this.cell(at.row, at.col)).version > 0
        ? html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.history(at)}>Geschiedenis</button>`
        : nothing}
    </div>`;
  }

  // ---- the keyboard ----------------------------------------------------------------------------------------------

  /** The one cell that Tab comes to: where the person was, or else the first crossing. */
  private tabStop(rows: Member[], columns: Member[]): string {
    const { place } = this;
    const stands =
      place &&
      (place.row === '' || rows.some((r) => r.id === place.row)) &&
      (place.col === '' || columns.some((c) => c.id === place.col));
    if (stands) return key(place);
    return key({ row: rows[0]?.id ?? '', col: columns[0]?.id ?? '' });
  }

  private readonly arrived = (e: FocusEvent): void => {
    const at = (e.target as HTMLElement).dataset['place'];
    if (at !== undefined) this.place = unkey(at);
  };

  private pressed(e: KeyboardEvent, rows: Member[], columns: Member[]): void {
    const target = e.target as HTMLElement;
    const at = target.dataset['place'];
    if (this.readonly) return;
    if (at === undefined) {
      const typing = target.matches('input, textarea');
      if (e.key === 'Escape' || (e.key === 'Enter' && typing && !e.shiftKey && !e.isComposing)) {
        e.preventDefault();
        this.naming = '';
        if (this.place) void this.focusPlace(this.place);
      }
      return;
    }
    const place = unkey(at);
    const cross = place.row !== '' && place.col !== '';
    if (e.altKey || e.metaKey || (e.ctrlKey && e.key !== 'Home' && e.key !== 'End')) return;
    const ys = ['', ...rows.map((r) => r.id)];
    const xs = ['', ...columns.map((c) => c.id)];
    const go = (y: number, x: number): void => {
      const row = ys[Math.max(0, Math.min(y, ys.length - 1))] ?? '';
      const col = xs[Math.max(0, Math.min(x, xs.length - 1))] ?? '';
      // Nothing to name in the corner.
      if (row !== '' || col !== '') void this.focusPlace({ row, col });
    };
    const y = ys.indexOf(place.row);
    const x = xs.indexOf(place.col);
    switch (e.key) {
      case 'ArrowUp':
        go(y - 1, x);
        break;
      case 'ArrowDown':
        go(y + 1, x);
        break;
      case 'ArrowLeft':
        go(y, x - 1);
        break;
      case 'ArrowRight':
        go(y, x + 1);
        break;
      case 'Home':
        go(e.ctrlKey ? 1 : y, place.row === '' ? 1 : 0);
        break;
      case 'End':
        go(e.ctrlKey ? ys.length : y, xs.length);
        break;
      case 'Enter':
      case ' ':
      case 'F2':
        void (cross ? this.openMenu(place) : this.name(place));
        break;
      case 'Delete':
      case 'Backspace':
        if (!cross) return;
        this.set(place, null);
        break;
      default: {
        const option = cross ? this.options.find((o) => letter(o).toLowerCase() === e.key.toLowerCase()) : undefined;
        if (!option) return;
        this.set(place, option.id);
      }
    }
    e.preventDefault();
  }

  private async focusPlace(place: Place): Promise<void> {
    this.place = place;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-place="${CSS.escape(key(place))}"]`)?.focus();
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  private set(place: Place, value: string | null): void {
    const cell = this.cell(place.row, place.col);
    keeper.edit(cell, keeper.view(cell).version, value, { soon: true });
    const rows = this.rowSeries.shown();
    const columns = this.columnSeries.shown();
    const o = this.options.find((x) => x.id === value);
    const verdict = this.verdict(place.row, columns);
    const name = this.columnName(columns, columns.findIndex((c) => c.id === place.col));
    const row = this.rowName(rows, rows.findIndex((r) => r.id === place.row));
    this.said = `${row}, ${name}: ${o ? full(o) : 'leeg'}${verdict ? `. Deze rij heeft ${verdict}.` : ''}`;
    this.requestUpdate();
  }

  private async name(place: Place): Promise<void> {
    const id = place.row || place.col;
    this.place = place;
    this.naming = id;
    await this.updateComplete;
    await this.focusField(id);
  }

  protected override added(id: string, series: Series): void {
    this.naming = id;
    this.place = series === this.rowSeries ? { row: id, col: '' } : { row: '', col: id };
  }

  protected override cameBack(id: string): void {
    const field = this.member(id)?.querySelector<HTMLElement>('input, textarea');
    (field ?? this.member(id))?.focus();
  }

  private left(e: FocusEvent, id: string): void {
    const head = e.currentTarget as HTMLElement;
    // Moving the row takes the focus away for a moment, and a dialog over the page gives it back.
    setTimeout(() => {
      if (this.naming === id && document.hasFocus() && !head.contains(document.activeElement)) this.naming = '';
    }, 50);
  }

  private async openMenu(place: Place): Promise<void> {
    this.menu = place;
    await this.focusPlace(place);
    const cell = this.querySelector<HTMLElement>(`[data-place="${CSS.escape(key(place))}"]`);
    const menu = this.querySelector<HTMLElement>('.db-matrix-menu');
    if (!cell || !menu) return;
    menu.showPopover();
    const at = cell.getBoundingClientRect();
    const size = menu.getBoundingClientRect();
    const below = at.bottom + size.height + 8 < innerHeight;
    menu.style.setProperty('top', `${Math.max(4, below ? at.bottom + 2 : at.top - size.height - 2)}px`);
    menu.style.setProperty('left', `${Math.max(4, Math.min(at.left, innerWidth - size.width - 8))}px`);
    (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true });
    // Not at once: coming to the cell may have scrolled.
    setTimeout(() => {
      if (this.menu === place) addEventListener('scroll', this.closeMenu, { once: true, capture: true, passive: true });
    }, 200);
  }

  private readonly closeMenu = (): void => {
    const menu = this.querySelector<HTMLElement>('.db-matrix-menu:popover-open');
    menu?.hidePopover();
  };

  private readonly toggled = (e: Event): void => {
    if ((e as ToggleEvent).newState !== 'closed') return;
    removeEventListener('scroll', this.closeMenu, { capture: true });
    this.menu = null;
  };

  private readonly inMenu = (e: KeyboardEvent): void => {
    const items = [...(e.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
    const i = items.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: items.length - 1 };
    const next = to[e.key];
    if (next !== undefined) {
      items[(next + items.length) % items.length]?.focus();
      e.preventDefault();
      return;
    }
    if (e.key === 'Tab') this.closeMenu();
    const option = this.options.find((o) => letter(o).toLowerCase() === e.key.toLowerCase());
    if (option && this.menu) {
      const at = this.menu;
      this.closeMenu();
      this.set(at, option.id);
      e.preventDefault();
    }
  };

  private history(at: Place): void {
    this.closeMenu();
    this.dispatchEvent(new CustomEvent('history-requested', { bubbles: true, composed: true, detail: { ...this.cell(at.row, at.col) } }));
  }
}

/** By what an option is typed and shown: its id where that is a letter, or else the first one of its label. */
function letter(o: Option): string {
  return (o.id.length === 1 ? o.id : o.label.slice(0, 1)).toUpperCase();
}

function full(o: Option): string {
  return o.label.startsWith(letter(o)) ? o.label : `${letter(o)} – ${o.label}`;
}

function lower(label: string): string {
  return label.slice(0, 1).toLocaleLowerCase('nl') + label.slice(1);
}

function key(p: Place): string {
  return `${p.row}/${p.col}`;
}

function unkey(k: string): Place {
  const [row = '', col = ''] = k.split('/');
  return { row, col };
}

if (!customElements.get('db-matrix')) customElements.define('db-matrix', DbMatrix);
