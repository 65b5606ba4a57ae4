import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { asPicture, asText, type CellDefinition, pictureUrl } from '../fields/definition.js';
import { clock } from '../fields/wording.js';
import { differs, merged } from './differs.js';
import { keeper } from './keeper.js';
import type { Cell, Conflict, Json } from './types.js';

/** Two people wrote in one cell: both texts side by side, and nothing happens until somebody chooses. */
export class DbConflict extends LitElement {
  static override properties = {
    cell: { attribute: false },
    conflict: { attribute: false },
    definition: { attribute: false },
    label: {},
    merging: { state: true },
  };

  declare cell: Cell;
  declare conflict: Conflict | null;
  declare definition: CellDefinition | null;
  declare label: string;
  declare private merging: boolean;

  constructor() {
    super();
    this.conflict = null;
    this.definition = null;
    this.label = '';
    this.merging = false;
  }

  // Light DOM: the theme's document-wide selectors have to reach the components inside.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const c = this.conflict;
    if (!c) return nothing;
    const own = c.by !== '' && c.by === keeper.me;
    const by = c.by || 'iemand anders';
    // It may as well be another window beside this one.
    const theirs = own ? 'Mijn versie van elders' : `Versie van ${by}`;
    const mergeable = typeof c.mine === 'string' && typeof c.theirs === 'string' && this.definition?.kind === 'text';
    return html`
      <section class="db-conflict" aria-label=${`Twee versies van ${this.label}`}>
        <p class="db-conflict-title">
          Intussen ${own ? 'schreef jij hier, in een ander venster of op een ander toestel,' : `schreef ${by} hier`} ook
          iets${c.at ? ` (${clock(c.at)})` : ''}. Kies wat er moet staan; beide versies blijven in de geschiedenis.
        </p>
        <div class="db-conflict-sides">
          <div class="db-side db-side-own">
            <strong>Mijn versie</strong>
            <div class="db-side-text" dir="auto" tabindex="0" role="group" aria-label="Mijn versie">${this.text(c.mine, c.theirs)}</div>
          </div>
          <div class="db-side db-side-other">
            <strong>${theirs}</strong>
            <div class="db-side-text" dir="auto" tabindex="0" role="group" aria-label=${theirs}>${this.text(c.theirs, c.mine)}</div>
          </div>
        </div>
        ${
          this.merging
            ? html`
                <label class="db-conflict-merge">
                  <span>Samengevoegde tekst</span>
                  <textarea rows="6" dir="auto" .value=${merged(String(c.mine), String(c.theirs))}></textarea>
                </label>
                <div class="db-actions">
                  <button class="db-btn db-btn-primary" type="button" @click=${this.saveMerged}>Bewaar samengevoegd</button>
                  <button class="db-btn" type="button" @click=${() => (this.merging = false)}>Terug</button>
                </div>
              `
            : html`
                <div class="db-actions">
                  <button class="db-btn" type="button" @click=${() => keeper.keepMine(this.cell)}>Houd mijn versie</button>
                  <button class="db-btn" type="button" @click=${() => keeper.takeTheirs(this.cell)}>
                    ${own ? 'Neem die van elders' : `Neem die van ${by}`}
                  </button>
                  ${
                    mergeable
                      ? html`<button class="db-btn" type="button" @click=${() => (this.merging = true)}>Voeg samen</button>`
                      : nothing
                  }
                </div>
              `
        }
      </section>
    `;
  }

  /** Of two long texts the beginning may be all one sees, and the same in both: each shows where they part. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('conflict')) return;
    for (const pane of this.querySelectorAll('.db-side-text')) {
      const mark = pane.querySelector('mark');
      if (mark) pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    }
  }

  private text(value: Json, other: Json): TemplateResult | string {
    const words = asText(this.definition, value);
    const part = differs(words, asText(this.definition, other));
    const text =
      words === ''
        ? html`<em>leeg</em>`
        : part.before === '' && part.after === ''
          ? words
          : html`${part.before}<mark>${part.mine}</mark>${part.after}`;
    const picture = this.definition?.kind === 'picture' ? asPicture(value) : null;
    return picture ? html`<img class="db-pic-small" src=${pictureUrl(picture)} alt="" />${text}` : html`${text}`;
  }

  private saveMerged(): void {
    const text = this.querySelector('textarea')?.value ?? '';
    this.merging = false;
    keeper.merge(this.cell, text);
  }
}

if (!customElements.get('db-conflict')) customElements.define('db-conflict', DbConflict);
