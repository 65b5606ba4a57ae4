import { html, nothing, type TemplateResult } from 'lit';
import '../keeper/db-conflict.js';
import type { keeper } from '../keeper/keeper.js';
import type { Cell } from '../keeper/types.js';
import { findCell, type Item, type Option } from './definition.js';
import { full, letter, lower } from './matrix-place.js';

/** What of a matrix needs nothing of its element, and the menu of a choice in a sheet. */

export function nothingYet(readonly: boolean, row: string, column: string): TemplateResult {
  return html`<p class="db-empty">
    ${readonly
      ? 'Hier is nog niets ingevuld.'
      : `Nog leeg. Voeg een ${row} toe voor elke rij en een ${column} voor elke kolom, met een eigen naam of met een voorstel; kies daarna wat er waar ze elkaar kruisen hoort.`}
  </p>`;
}

export function legend(options: Option[]): TemplateResult {
  return html`<ul class="db-matrix-legend" aria-label="Wat de letters betekenen">
    ${options.map((o) => html`<li>${full(o)}</li>`)}
  </ul>`;
}

/** How many rows still lack their one; none left is said too. */
export function state(one: Option, head: string, rows: number, left: number): TemplateResult {
  const want = `precies één ${letter(one)} per ${lower(head)}`;
  return html`<p class="db-help db-matrix-state">
    ${left === 0 ? `In orde: ${want}.` : `Nog niet af: ${want}; ${rows === 1 ? 'hier' : `bij ${left} van de ${rows}`} klopt dat nog niet.`}
  </p>`;
}

/** Puts a menu under a cell, or above it where there is no room below. */
export function beside(menu: HTMLElement, cell: HTMLElement): void {
  const at = cell.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = at.bottom + size.height + 8 < innerHeight;
  menu.style.setProperty('top', `${Math.max(4, below ? at.bottom + 2 : at.top - size.height - 2)}px`);
  menu.style.setProperty('left', `${Math.max(4, Math.min(at.left, innerWidth - size.width - 8))}px`);
}

/** What can be chosen in the menu of a crossing. */
export function choices(options: Option[], o: Option | undefined, pick: (value: string | null) => () => void): TemplateResult {
  return html`${options.map(
      (x) =>
        html`<button type="button" role="menuitemradio" tabindex="-1" aria-checked=${x.id === o?.id} @click=${pick(x.id)}>${full(x)}</button>`,
    )}
    <button type="button" role="menuitem" tabindex="-1" @click=${pick(null)}>Leeg maken</button>`;
}

/** Moves in a menu that is open; false for a key that does something else. */
export function movesInMenu(e: KeyboardEvent): boolean {
  const items = [...(e.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
  const i = items.indexOf(document.activeElement as HTMLElement);
  const to: Record<string, number> = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: items.length - 1 };
  const next = to[e.key];
  if (next === undefined) return false;
  items[(next + items.length) % items.length]?.focus();
  return true;
}

/** What could not be kept of a cell: two texts to choose from, or why. */
export function trouble(definition: Item | null, cell: Cell, view: ReturnType<typeof keeper.view>, label: string): TemplateResult {
  return view.conflict
    ? html`<div class="db-matrix-trouble">
        <strong>${label}</strong>
        <db-conflict .cell=${cell} .conflict=${view.conflict} .definition=${findCell(definition, cell.row, cell.col)} .label=${label}></db-conflict>
      </div>`
    : html`<p class="db-message"><strong>${label}:</strong> niet bewaard. ${view.message}</p>`;
}

/** A crossing on a card. */
interface Picker {
  id: string;
  name: string;
  rowName: string;
  chosen: (value: string | null) => void;
  /** Opens its history; undefined where there is none. */
  history: (() => void) | undefined;
}

export function picker(options: Option[], o: Option | undefined, at: Picker): TemplateResult {
  return html`<div class="db-matrix-pick">
    <label for=${at.id} dir="auto">${at.name}<span class="db-sr"> bij ${at.rowName}</span></label>
    <select id=${at.id} @change=${(e: Event) => at.chosen((e.target as HTMLSelectElement).value || null)}>
      <option value="" .selected=${!o}>–</option>
      ${options.map((x) => html`<option value=${x.id} .selected=${x.id === o?.id}>${full(x)}</option>`)}
    </select>
    ${at.history
      ? html`<button class="db-icon-btn" type="button" title="Geschiedenis" aria-label=${`Geschiedenis van ${at.rowName}, ${at.name}`} @click=${at.history}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4.5l3 2" /></svg>
        </button>`
      : nothing}
  </div>`;
}
