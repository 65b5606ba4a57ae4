import '@vaadin/text-area/vaadin-text-area.js';
import '@vaadin/text-field/vaadin-text-field.js';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { type CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { clean, cleanField, oneLine } from '../keeper/clean.js';
import { roomLeft, tooLong } from './room.js';

/** Free text, one line or many. */
export class DbText extends FieldBase {
  protected override renderControl(d: CellDefinition): TemplateResult {
    const text = this.draw(this.known);
    const message = this.message;
    const helper = roomLeft(text, this.limit(d));
    return this.single(d)
      ? html`<vaadin-text-field
          .label=${this.visibleLabel}
          .accessibleName=${this.spokenLabel}
          .value=${text}
          .manualValidation=${true}
          .invalid=${message !== ''}
          .errorMessage=${message}
          .helperText=${helper}
          autocomplete="off"
          @input=${this.typed}
        ></vaadin-text-field>`
      : html`<vaadin-text-area
          .label=${this.visibleLabel}
          .accessibleName=${this.spokenLabel}
          .value=${text}
          .minRows=${Math.max(2, Math.min(d.lines ?? 3, 12))}
          .maxRows=${24}
          .manualValidation=${true}
          .invalid=${message !== ''}
          .errorMessage=${message}
          .helperText=${helper}
          @input=${this.typed}
        ></vaadin-text-area>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Each paragraph in its own direction: a name in Arabic in a Dutch text stays readable.
    this.querySelector('textarea, input')?.setAttribute('dir', 'auto');
  }

  private single(d: CellDefinition): boolean {
    return d.lines === 1;
  }

  private limit(d: CellDefinition): number {
    return d.max ?? (this.single(d) ? 500 : 20_000);
  }

  private get known(): string {
    return typeof this.view.value === 'string' ? this.view.value : '';
  }

  private readonly typed = (e: Event): void => this.take(cleanField(e.target as HTMLInputElement | HTMLTextAreaElement));

  protected override reread(sure: boolean): void {
    const text = this.unsaid(this.known, sure);
    if (text !== null) this.take(text);
  }

  private take(typed: string): void {
    const d = this.definition;
    if (!d) return;
    const text = this.single(d) ? oneLine(typed) : clean(typed);
    const blocked = tooLong(text, this.limit(d));
    this.change(text === '' ? null : text, blocked ? { blocked } : {});
  }
}

if (!customElements.get('db-text')) customElements.define('db-text', DbText);
