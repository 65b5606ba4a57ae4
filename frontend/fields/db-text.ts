import '@vaadin/text-area/vaadin-text-area.js';
import '@vaadin/text-field/vaadin-text-field.js';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { type CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { codePoints, figure } from './wording.js';

/** Free text, one line or many. */
export class DbText extends FieldBase {
  protected override renderControl(d: CellDefinition): TemplateResult {
    const text = typeof this.view.value === 'string' ? this.view.value : '';
    const message = this.message;
    const helper = this.counter(text, this.limit(d));
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

  private counter(text: string, max: number): string {
    if (text.length < max * 0.9) return '';
    const left = max - codePoints(text);
    return left >= 0 && left < max * 0.1 ? `nog ${figure(left)} tekens` : '';
  }

  private readonly typed = (e: Event): void => {
    const d = this.definition;
    if (!d) return;
    const text = (e.target as HTMLInputElement | HTMLTextAreaElement).value;
    const max = this.limit(d);
    // Counting takes a walk through the text, so only when it might be too long.
    const length = text.length > max ? codePoints(text) : 0;
    const blocked =
      length > max
        ? `Deze tekst telt ${figure(length)} tekens; er passen er hoogstens ${figure(max)} in dit veld. Kort hem in: wat je plakte staat er nog.`
        : undefined;
    this.change(text === '' ? null : text, blocked ? { blocked } : {});
  };
}

if (!customElements.get('db-text')) customElements.define('db-text', DbText);
