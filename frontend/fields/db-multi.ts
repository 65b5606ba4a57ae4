import '@vaadin/checkbox-group/vaadin-checkbox-group.js';
import type { Checkbox } from '@vaadin/checkbox/vaadin-checkbox.js';
import { html, type TemplateResult } from 'lit';
import type { CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { teamCounts, teamWords } from './team.js';

/** Any number of options; "none of these" and its kind stand alone. */
export class DbMulti extends FieldBase {
  static override properties = { ...FieldBase.properties, team: {} };

  /** JSON: how many colleagues chose each option; "" before one may know. */
  declare team: string;

  constructor() {
    super();
    this.team = '';
  }

  private get chosen(): string[] {
    const value = this.view.value;
    return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
  }

  protected override renderControl(d: CellDefinition): TemplateResult {
    const chosen = this.chosen;
    const message = this.message;
    const team = teamCounts(this.team);
    // On the group: it takes one box that comes in checked as its value, and would uncheck the others.
    return html`<vaadin-checkbox-group
      class="db-options"
      .value=${chosen}
      .label=${this.visibleLabel}
      .accessibleName=${this.spokenLabel}
      .manualValidation=${true}
      .invalid=${message !== ''}
      .errorMessage=${message}
      @change=${this.picked}
    >
      ${(d.options ?? []).map(
        (o) => html`<vaadin-checkbox .value=${o.id} .label=${o.label} data-team=${teamWords(team.get(o.id), this.holder === 0, this.inGrid)}></vaadin-checkbox>`,
      )}
    </vaadin-checkbox-group>`;
  }

  private readonly picked = (e: Event): void => {
    const box = (e.target as Element).closest<Checkbox>('vaadin-checkbox');
    const options = this.definition?.options ?? [];
    const option = options.find((o) => o.id === box?.value);
    if (!box || !option) return;
    const kept = this.chosen.filter((id) => {
      if (id === option.id) return false;
      if (!box.checked) return true;
      return !option.exclusive && !options.find((o) => o.id === id)?.exclusive;
    });
    if (box.checked) kept.push(option.id);
    // In the edition's order, so that the same choice is the same value whoever clicked first on what.
    const value = options.map((o) => o.id).filter((id) => kept.includes(id));
    this.change(value.length > 0 ? value : null, { soon: true });
  };
}

if (!customElements.get('db-multi')) customElements.define('db-multi', DbMulti);
