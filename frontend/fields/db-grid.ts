import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Column, edition, findItem, type Item } from './definition.js';

/**
 * Lays out the fields of an item with fixed rows and columns, which the server puts in as children with
 * `slot="{row}/{col}"`. Each field exists once: as a table where there is room, as one card per row where there isn't,
 * and with several columns of prose always as a block per row, because prose in narrow columns can't be read.
 */
export class DbGrid extends LitElement {
  static override properties = { item: {}, definition: { state: true } };

  declare item: string;
  declare private definition: Item | null;
  private loaded = '';
  private observer: MutationObserver | undefined;

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
    .blocks .rowhead {
      font-size: 1.0625rem;
    }
    @container (min-width: 521px) {
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
    @container (max-width: 520px) {
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
    this.definition = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Flow adds the fields when it likes; each must know that its headings stand around it.
    this.observer = new MutationObserver(() => this.claim());
    this.observer.observe(this, { childList: true });
    this.claim();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  private claim(): void {
    // An attribute, because it also reaches a field whose class isn't loaded yet.
    for (const child of this.children) if (child.slot) child.setAttribute('in-grid', '');
  }

  protected override willUpdate(): void {
    if (this.item && this.item !== this.loaded) {
      this.loaded = this.item;
      const wanted = this.item;
      void edition().then((e) => {
        if (this.item === wanted) this.definition = findItem(e, wanted);
      });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const columns = d.columns ?? [{ id: '', label: '', kind: 'choice' as const }];
    const prose = columns.filter((c) => c.kind === 'text' && c.lines !== 1).length;
    const layout = prose > 2 || columns.length > 8 ? 'blocks' : 'table';
    return html`
      <div class="${layout} c${columns.length}" role="table" aria-label=${d.title}>
        <div class=${layout === 'table' ? 'head' : 'hidden'} role="row">
          <span role="columnheader"><span class="hidden">Onderdeel</span></span>
          ${columns.map((c) => html`<span role="columnheader">${c.label}</span>`)}
        </div>
        ${(d.rows ?? []).map(
          (r) => html`
            <div class="row" role="row">
              <div class="rowhead" role="rowheader">${r.label}${r.help ? html` <small>${r.help}</small>` : nothing}</div>
              ${columns.map((c) => this.renderCell(r.id, c))}
            </div>
          `,
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

if (!customElements.get('db-grid')) customElements.define('db-grid', DbGrid);
