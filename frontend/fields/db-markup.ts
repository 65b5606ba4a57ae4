import '@vaadin/text-area/vaadin-text-area.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { around, blocks, listed, type Run, type Selection } from './markup.js';
import { codePoints, figure } from './wording.js';

/** A text with bold, italic and lists: the marks stand in the text, and below it how it will look. */
export class DbMarkup extends FieldBase {
  protected override renderControl(): TemplateResult {
    const text = typeof this.view.value === 'string' ? this.view.value : '';
    const message = this.message;
    return html`
      <div class="db-markup-bar" role="toolbar" aria-label=${`Opmaak van ${this.fullName}`}>
        ${this.tool('Vet', html`<b>B</b>`, (s) => around(s, '**'))}
        ${this.tool('Cursief', html`<i>I</i>`, (s) => around(s, '*'))}
        ${this.tool('Lijst', html`•–`, (s) => listed(s, false))}
        ${this.tool('Genummerde lijst', html`1.`, (s) => listed(s, true))}
      </div>
      <vaadin-text-area
        .accessibleName=${this.fullName}
        .value=${text}
        .minRows=${6}
        .maxRows=${30}
        .manualValidation=${true}
        .invalid=${message !== ''}
        .errorMessage=${message}
        @input=${this.typed}
        @keydown=${this.keys}
      ></vaadin-text-area>
      <p class="db-markup-label">Zo ziet het eruit</p>
      <div class="db-markup-look" dir="auto">${text.trim() ? this.look(text) : html`<span class="db-read-empty">nog niets geschreven</span>`}</div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.querySelector('textarea')?.setAttribute('dir', 'auto');
  }

  private tool(name: string, sign: TemplateResult, deed: (s: Selection) => Selection): TemplateResult {
    // Pressing it must not take the keyboard away from the text.
    return html`<button
      type="button"
      class="db-markup-tool"
      aria-label=${name}
      title=${name}
      @mousedown=${(e: Event) => e.preventDefault()}
      @click=${() => this.apply(deed)}
    >${sign}</button>`;
  }

  private apply(deed: (s: Selection) => Selection): void {
    const area = this.querySelector<HTMLTextAreaElement>('textarea');
    const d = this.definition;
    if (!area || !d) return;
    const after = deed({ text: area.value, start: area.selectionStart, end: area.selectionEnd });
    this.keep(d, after.text);
    void this.updateComplete.then(() => {
      area.focus();
      area.setSelectionRange(after.start, after.end);
    });
  }

  private readonly keys = (e: KeyboardEvent): void => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey) return;
    const mark = e.key === 'b' ? '**' : e.key === 'i' ? '*' : '';
    if (!mark) return;
    e.preventDefault();
    this.apply((s) => around(s, mark));
  };

  private look(text: string): TemplateResult[] {
    return blocks(text).map((b) => {
      const lines = b.lines.map((l) => l.map((r) => this.run(r)));
      if (b.kind === 'p') return html`<p>${lines}</p>`;
      const items = lines.map((l) => html`<li>${l}</li>`);
      return b.kind === 'ul' ? html`<ul>${items}</ul>` : html`<ol start=${b.start}>${items}</ol>`;
    });
  }

  private run(r: Run): TemplateResult {
    const words = r.text.split('\n').map((line, i) => html`${i > 0 ? html`<br />` : nothing}${line}`);
    const slanted = r.italic ? html`<em>${words}</em>` : html`${words}`;
    return r.bold ? html`<strong>${slanted}</strong>` : slanted;
  }

  private readonly typed = (e: Event): void => {
    const d = this.definition;
    if (d) this.keep(d, (e.target as HTMLTextAreaElement).value);
  };

  private keep(d: CellDefinition, text: string): void {
    const max = d.max ?? 20_000;
    const length = text.length > max ? codePoints(text) : 0;
    const blocked =
      length > max ? `Deze tekst telt ${figure(length)} tekens; er passen er hoogstens ${figure(max)} in één blok. Kort hem in.` : undefined;
    this.change(text === '' ? null : text, blocked ? { blocked } : {});
  }
}

if (!customElements.get('db-markup')) customElements.define('db-markup', DbMarkup);
