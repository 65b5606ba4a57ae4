import '@vaadin/checkbox/vaadin-checkbox.js';
import { html, nothing, type TemplateResult } from 'lit';
import { FieldBase } from './field-base.js';

/** Yes or not yes. */
export class DbTick extends FieldBase {
  protected override renderControl(): TemplateResult {
    return html`<vaadin-checkbox
        .label=${this.visibleLabel}
        .accessibleName=${this.spokenLabel}
        .checked=${this.view.value === true}
        @change=${this.ticked}
      ></vaadin-checkbox>
      ${this.message ? html`<p class="db-message">${this.message}</p>` : nothing}`;
  }

  private readonly ticked = (e: Event): void => {
    this.change((e.target as HTMLInputElement).checked, { soon: true });
  };
}

if (!customElements.get('db-tick')) customElements.define('db-tick', DbTick);
