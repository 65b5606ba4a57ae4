import '@vaadin/text-field/vaadin-text-field.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../keeper/types.js';
import type { CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { understood } from '../sheet/value.js';
import { isRounded, type Parsed } from './parse.js';

/** A value that is typed as text and means something else: what was typed stays as it is until the field is left. */
export abstract class TypedField extends FieldBase {
  private typing: string | null = null;
  /** What was said of what was typed last, for as long as that is what stands. */
  private rounded: { said: string; value: Json } | null = null;

  constructor() {
    super();
    this.addEventListener('focusout', () => {
      const d = this.definition;
      if (d && this.typing !== null) this.rounded = isRounded(this.typing) ? { said: understood(d, this.typing), value: this.view.value } : null;
      this.typing = null;
      this.requestUpdate();
    });
  }

  /** What was understood where that isn't plainly what was typed; that cents went stays said. */
  private understood(d: CellDefinition): string {
    const said = this.typing !== null ? understood(d, this.typing) : this.rounded?.value === this.view.value ? this.rounded.said : '';
    return said === '' ? '' : `= ${said}`;
  }

  protected abstract parse(d: CellDefinition, text: string): Parsed<string | number>;
  protected abstract format(d: CellDefinition, value: Json): string;
  protected abstract frame(d: CellDefinition): { prefix?: string; suffix?: string; placeholder?: string; inputMode: string };

  /** Another way to fill it in than by typing, within the field. */
  protected beside(_d: CellDefinition): unknown {
    return nothing;
  }

  protected override renderControl(d: CellDefinition): TemplateResult {
    const { prefix, suffix, placeholder } = this.frame(d);
    const message = this.message;
    return html`<vaadin-text-field
      class="db-short"
      .label=${this.visibleLabel}
      .accessibleName=${this.spokenLabel}
      .value=${this.draw(this.typing ?? this.shown(d))}
      .placeholder=${placeholder ?? ''}
      .manualValidation=${true}
      .invalid=${message !== ''}
      .errorMessage=${message}
      .helperText=${message === '' ? this.understood(d) : ''}
      autocomplete="off"
      @input=${this.typed}
    >
      ${prefix ? html`<span slot="prefix" aria-hidden="true">${prefix}</span>` : nothing}
      ${suffix ? html`<span slot="suffix" aria-hidden="true">${suffix}</span>` : nothing} ${this.beside(d)}
    </vaadin-text-field>`;
  }

  protected override updated(): void {
    const d = this.definition;
    if (d) this.querySelector('input')?.setAttribute('inputmode', this.frame(d).inputMode);
  }

  private shown(d: CellDefinition): string {
    const value = this.view.value;
    if (value === null) return '';
    // Kept as it was typed because it is no value of this kind.
    return this.view.dirty && this.view.message && typeof value === 'string' ? value : this.format(d, value);
  }

  private readonly typed = (e: Event): void => this.take((e.target as HTMLInputElement).value);

  protected override reread(sure: boolean): void {
    const d = this.definition;
    const text = d ? this.unsaid(this.typing ?? this.shown(d), sure) : null;
    if (text !== null) this.take(text);
  }

  protected take(text: string): void {
    const d = this.definition;
    if (!d) return;
    this.typing = text;
    const parsed = this.parse(d, text);
    if ('problem' in parsed) this.change(text.slice(0, 10_000), { blocked: parsed.problem, quiet: true });
    else this.change(parsed.value);
  }
}
