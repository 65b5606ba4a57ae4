import '@vaadin/radio-group/vaadin-radio-group.js';
import type { RadioButton } from '@vaadin/radio-group/vaadin-radio-button.js';
import type { RadioGroup } from '@vaadin/radio-group/vaadin-radio-group.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { teamCounts, teamWords } from './team.js';

/** One of a few options, each on a card of its own; in a table as short buttons beside each other. */
export class DbChoice extends FieldBase {
  static override properties = { ...FieldBase.properties, team: {} };

  /** JSON: how many colleagues chose each option; "" before one may know. */
  declare team: string;

  constructor() {
    super();
    this.team = '';
  }

  protected override renderControl(d: CellDefinition): TemplateResult {
    const chosen = this.view.value;
    const message = this.message;
    const team = teamCounts(this.team);
    return html`<vaadin-radio-group
      class=${this.inGrid ? 'db-segments' : 'db-options'}
      .label=${this.visibleLabel}
      .accessibleName=${this.spokenLabel}
      .manualValidation=${true}
      .invalid=${message !== ''}
      .errorMessage=${message}
      @change=${this.picked}
    >
      ${(d.options ?? []).map(
        (o) => html`<vaadin-radio-button .value=${o.id} .label=${o.label} .checked=${o.id === chosen} ?data-unknown=${o.unknown === true} data-team=${teamWords(team.get(o.id), this.holder === 0, this.inGrid)}></vaadin-radio-button>`,
      )}
    </vaadin-radio-group>`;
  }

  protected override renderExtra(): TemplateResult | typeof nothing {
    return this.view.value === null
      ? nothing
      : html`<button class="db-link" type="button" aria-label=${`wis keuze bij ${this.fullName}`} @click=${this.clear}>wis keuze</button>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const group = this.querySelector<RadioGroup>('vaadin-radio-group');
    // Unchecking every button leaves the group's own value behind, which it would select again.
    if (group && this.view.value === null && group.value) group.value = '';
  }

  private readonly picked = (e: Event): void => {
    const button = (e.target as Element).closest<RadioButton>('vaadin-radio-button');
    if (button?.checked) this.change(button.value ?? null, { soon: true });
  };

  private readonly clear = (): void => {
    this.change(null, { soon: true });
    this.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  };
}

if (!customElements.get('db-choice')) customElements.define('db-choice', DbChoice);
