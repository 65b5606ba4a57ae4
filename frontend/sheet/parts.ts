import { html, nothing, type TemplateResult } from 'lit';
import { dayPicker } from '../fields/day-picker.js';
import type { CellDefinition } from '../fields/definition.js';
import { isRounded, parseDate } from '../fields/parse.js';
import { roomLeft } from '../fields/room.js';
import { clock, device } from '../fields/wording.js';
import { said } from '../keeper/said.js';
import type { CellView } from '../keeper/types.js';
import { type At, cells, type Fit, type Plan, rowsWord } from './plan.js';
import { isFigure, isLong, limit } from './value.js';

/** So many cells are named one by one. */
const SHOWN = 20;

/** The pieces of a sheet that need nothing of its element. */

interface Bar {
  add: TemplateResult;
  /** The buttons for the row or column where one is. */
  tools: unknown;
  empty: boolean;
  /** What would be undone; '' where nothing can be. */
  undo: string;
  traject: number;
  /** Where the workbook opens. */
  item: string;
  undone: () => void;
  copy: () => void;
  paste: () => void;
}

export function bar(b: Bar): TemplateResult {
  return html`<div class="db-sheet-bar" role="group" aria-label="Tabel bewerken">
    ${b.add}
    <button class="db-btn" type="button" title=${b.undo ? `Ongedaan maken: ${b.undo} (Ctrl+Z)` : nothing} ?disabled=${b.undo === ''} @click=${b.undone}>Ongedaan maken</button>
    <button class="db-btn" type="button" @click=${b.paste}>Plakken</button>
    ${b.empty
      ? nothing
      : html`<button class="db-btn" type="button" @click=${b.copy}>Kopiëren</button>
          ${b.traject > 0 ? html`<a class="db-btn" href="api/rapporten/${b.traject}.xlsx?blad=${b.item}" download router-ignore>Naar Excel</a>` : nothing}`}
    <span class="db-sheet-tools">${b.tools}</span>
  </div>`;
}

/** What stands in a cell; a long text is cut on the screen only. */
export function text(shown: string, heads: boolean, nameless: boolean, readonly: boolean): TemplateResult {
  return html`<span class="db-sheet-text ${heads ? 'db-matrix-name' : ''}" dir="auto" data-empty=${nameless ? 'yes' : nothing} title=${shown.length > 24 ? shown : nothing}
    >${shown || (readonly ? html`<span aria-hidden="true">–</span>` : nothing)}</span
  >`;
}

/** The day that was typed, for the calendar to open at; "" while it is none. */
function dayOf(typed: string): string {
  const parsed = parseDate(typed);
  return 'value' in parsed ? (parsed.value ?? '') : '';
}

/**
 * The field that stands in a cell while somebody types in it.
 *
 * @param tip what was understood, or what is wrong
 * @param picked is told a day that was picked instead of typed
 */
export function editor(d: CellDefinition, typed: string, name: string, tip: string, wrong: boolean, picked: (day: string) => void): TemplateResult {
  const left = d.kind === 'text' ? roomLeft(typed, limit(d)) : '';
  return html`${isLong(d)
      ? html`<textarea class="db-sheet-input" rows="1" dir="auto" aria-label=${name} aria-invalid=${wrong ? 'true' : nothing} autocomplete="off" .value=${typed}></textarea>`
      : html`<input
          class="db-sheet-input"
          dir="auto"
          inputmode=${d.kind === 'amount' ? 'text' : isFigure(d) ? 'numeric' : 'text'}
          placeholder=${d.kind === 'date' ? 'dd/mm/jjjj' : nothing}
          aria-label=${name}
          aria-invalid=${wrong ? 'true' : nothing}
          autocomplete="off"
          .value=${typed}
        />`}${d.kind === 'date' ? dayPicker(dayOf(typed), picked) : nothing}
    <span class="db-sheet-tip" role="status" data-wrong=${wrong ? 'yes' : 'no'} translate="no"
      >${wrong ? said(tip) : tip ? said(`= ${tip} · Enter ↓ · Esc terug`) : left ? said(left) : nothing}</span
    >`;
}

/** The cell where one is, in full: its whole text, how far it is kept, and its earlier versions; hidden where nobody is in one yet. */
export function line(item: string, at: At | null, of: { label: string; text: string; view: CellView } | null, past: () => void): TemplateResult {
  const v = of?.view;
  return html`<div class="db-sheet-line" data-item=${item}>
    ${of && at
      ? html`<strong>${of.label}</strong> ${of.text.length > 24 || of.text.includes('\n') ? html`<span class="db-sheet-full" dir="auto">${of.text}</span>` : nothing}
          <span class="db-field-state" data-phase=${v?.phase} translate="no">${v ? said(state(v)) : nothing}</span>
          ${v && v.version > 0
            ? html`<button
                class="db-icon-btn db-sheet-past"
                type="button"
                tabindex="-1"
                title=${v.by && v.at ? `Geschiedenis (${v.by}, ${clock(v.at)})` : 'Geschiedenis'}
                aria-label=${`Geschiedenis van ${of.label}`}
                @click=${past}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4.5l3 2" /></svg>
              </button>`
            : nothing}`
      : html`<button class="db-sheet-past" type="button" hidden @click=${past}></button>`}
  </div>`;
}

function state(v: CellView): string {
  switch (v.phase) {
    case 'saving':
    case 'typing':
      return '…';
    case 'stored':
      return `op ${device()} bewaard`;
    case 'waiting':
      return 'nog niet bewaard';
    case 'saved':
      return `bewaard om ${clock(v.at)}`;
    case 'conflict':
      return 'twee versies: kies';
    case 'invalid':
    case 'unknown':
      return 'niet bewaard';
    case 'clean':
      return v.by && v.at && v.version > 0 ? `${v.by}, ${clock(v.at)}` : '';
  }
}

export function hint(id: string): TemplateResult {
  return html`<p class="db-help db-sheet-hint" id=${id}>
    Pijltjes bewegen, <kbd>F2</kbd> of typen wijzigt, <kbd>Enter</kbd> gaat naar de volgende rij, <kbd>Esc</kbd> keert terug, <kbd>Ctrl+D</kbd> vult
    naar onder, <kbd>Ctrl+V</kbd> plakt uit Excel of Word.
  </p>`;
}

/**
 * What is about to be pasted, what it takes the place of, and what of it doesn't fit: nothing is done until somebody says so.
 *
 * @param was what stands there and would be another, '' where nothing does
 * @param as how a value is shown there
 */
export function offer(
  p: Plan,
  name: (at: At) => string,
  was: (fit: Fit) => string,
  as: (fit: Fit) => string,
  accept: () => void,
  close: () => void,
): TemplateResult {
  const nothingFits = p.fits.length === 0;
  const over = p.fits.filter((f) => was(f) !== '');
  const does = over.length === 0 ? `${rowsWord(p.rows)} invoegen` : `${cells(over.length)} vervangen${p.added > 0 ? ` en ${rowsWord(p.added)} toevoegen` : ''}`;
  const outside = p.beside + p.below;
  const rounded = p.fits.filter((f) => typeof f.value === 'number' && isRounded(f.typed)).length;
  return html`<section class="db-sheet-offer" aria-label="Wat je plakt" @keydown=${(e: KeyboardEvent) => (e.key === 'Escape' ? close() : undefined)}>
    <div class="db-sheet-offer-top">
      <p>
        <strong>Geplakt: ${rowsWord(p.rows)}, nog niet bewaard.</strong>
        ${over.length === 0 ? nothing : html` ${cells(over.length)} ${over.length === 1 ? 'krijgt' : 'krijgen'} een andere inhoud.`}
        ${p.misfits.length === 0 ? nothing : html` ${cells(p.misfits.length)} ${p.misfits.length === 1 ? 'past niet en blijft' : 'passen niet en blijven'} ${over.length === 0 && p.added === p.rows ? 'leeg' : p.misfits.length === 1 ? 'zoals ze is' : 'zoals ze zijn'}.`}
        ${rounded === 0 ? nothing : html` ${rounded === 1 ? '1 bedrag wordt' : `${rounded} bedragen worden`} afgerond op hele euro's.`}
        ${outside === 0 ? nothing : html` ${cells(outside)} ${outside === 1 ? 'valt' : 'vallen'} buiten de tabel.`}
      </p>
      <span class="db-actions">
        <button class="db-btn" type="button" @click=${close}>${nothingFits ? 'Sluiten' : 'Niet doen'}</button>
        ${nothingFits ? nothing : html`<button class="db-btn db-btn-primary" type="button" @click=${accept}>${does}</button>`}
      </span>
    </div>
    ${over.length === 0
      ? nothing
      : html`<ul class="db-sheet-over">
          ${over.slice(0, SHOWN).map((f) => html`<li><strong>${name(f)}</strong>: ‘<span dir="auto">${short(was(f))}</span>’ wordt ‘<span dir="auto">${short(as(f))}</span>’.</li>`)}
          ${over.length > SHOWN ? html`<li>… en nog ${over.length - SHOWN}.</li>` : nothing}
        </ul>`}
    ${p.misfits.length === 0
      ? nothing
      : html`<ul>
          ${p.misfits.slice(0, SHOWN).map((m) => html`<li>▲ <strong>${name(m)}</strong>: ‘<span dir="auto">${short(m.typed)}</span>’. ${m.why}</li>`)}
          ${p.misfits.length > SHOWN ? html`<li>… en nog ${p.misfits.length - SHOWN}.</li>` : nothing}
        </ul>`}
  </section>`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** To what somebody most likely wants next: to go on, or else to close what can't. */
export function focusOffer(of: ParentNode): void {
  const all = of.querySelectorAll<HTMLElement>('.db-sheet-offer button');
  (of.querySelector<HTMLElement>('.db-sheet-offer .db-btn-primary') ?? all[0])?.focus();
}
