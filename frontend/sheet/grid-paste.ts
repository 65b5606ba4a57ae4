import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { asText, type Column, type Row } from '../fields/definition.js';
import { keeper } from '../keeper/keeper.js';
import { said } from '../keeper/said.js';
import type { Json } from '../keeper/types.js';
import { read, several } from './clipboard.js';
import { focusOffer, offer } from './parts.js';
import { type At, cells, type Fit, plan, type Plan } from './plan.js';
import { Steps } from './steps.js';

/** Pasting a block of cells over the fields of a table that doesn't grow: shown first, told per cell, and undone at once. */
export class GridPaste {
  private found: Plan | null = null;
  private done = '';
  private readonly steps: Steps;

  constructor(
    private readonly of: LitElement & { item: string; holder: number },
    private readonly shape: () => { rows: Row[]; columns: Column[] },
  ) {
    // Nothing is added here, so nothing is to be placed again.
    this.steps = new Steps(of, () => undefined);
    of.addEventListener('paste', this.heard);
  }

  private readonly heard = (e: Event): void => {
    const target = e.target as HTMLElement;
    const child = [...this.of.children].find((one) => one.contains(target));
    const [row, col] = child?.slot.split('/') ?? [];
    const { rows, columns } = this.shape();
    const at = { row: rows.findIndex((r) => r.id === row), col: columns.findIndex((c) => c.id === col) };
    if (at.row < 0 || at.col < 0 || (child as { readonly?: boolean } | undefined)?.readonly) return;
    const block = read((e as ClipboardEvent).clipboardData);
    // Lines that go in a text of several lines: as ever.
    if (!several(block) || (target instanceof HTMLTextAreaElement && (block[0]?.length ?? 0) < 2)) return;
    e.preventDefault();
    this.found = plan(block, columns, rows.length, at, false);
    this.done = '';
    this.of.requestUpdate();
    void this.of.updateComplete.then(() => focusOffer(this.of.renderRoot));
  };

  private readonly close = (): void => {
    this.found = null;
    this.of.requestUpdate();
  };

  private readonly insert = (): void => {
    const found = this.found;
    if (!found) return;
    const { rows, columns } = this.shape();
    this.done = `${cells(found.fits.length)} geplakt`;
    this.steps.take(this.done, () => {
      for (const f of found.fits) {
        const cell = { item: this.of.item, row: rows[f.row]?.id ?? '', col: columns[f.col]?.id ?? '', holder: this.of.holder };
        keeper.edit(cell, keeper.view(cell).version, f.value, { soon: true });
      }
    });
    this.close();
  };

  private readonly undo = (): void => {
    this.done = this.steps.undo() ?? '';
    this.of.requestUpdate();
  };

  render(): TemplateResult {
    const { rows, columns } = this.shape();
    const name = (at: At): string => [rows[at.row]?.label, columns[at.col]?.label].filter(Boolean).join(' – ');
    const shown = (at: At, value: Json): string => asText(columns[at.col] ?? null, value);
    const was = (f: Fit): string => {
      const { value } = keeper.view({ item: this.of.item, row: rows[f.row]?.id ?? '', col: columns[f.col]?.id ?? '', holder: this.of.holder });
      return value === null || JSON.stringify(value) === JSON.stringify(f.value) ? '' : shown(f, value);
    };
    return html`${this.found ? offer(this.found, name, was, (f) => shown(f, f.value), this.insert, this.close) : nothing}
    ${this.done
      ? html`<p class="note" role="status">${said(this.done)} ${this.steps.last ? html`<button class="db-btn" type="button" @click=${this.undo}>Ongedaan maken</button>` : nothing}</p>`
      : nothing}`;
  }
}
