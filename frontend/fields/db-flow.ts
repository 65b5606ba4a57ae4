import { html, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asText, type Column } from './definition.js';
import { Growing } from './growing.js';
import type { Member } from './series.js';

/** The column that says who does a step; the choice says how far it is digital, the first column what it is. */
const ACTOR = 'actor';

/**
 * Added rows as a process, as they are typed: a list of steps with arrows between them. What is drawn is an ordered
 * list, so a screen reader reads the same process that others see. Nothing is typed here.
 */
export class DbFlow extends Growing {
  static override properties: PropertyDeclarations = { ...Growing.properties, lens: {}, start: {}, startName: {} };

  /** Id of a column that stands out; "" for none. */
  declare lens: string;
  /** Where the rows are usually begun, for who finds none here. */
  declare start: string;
  declare startName: string;

  constructor() {
    super();
    this.lens = '';
    this.start = '';
    this.startName = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const d = this.definition;
    if (!d) return nothing;
    const steps = this.rowSeries.shown();
    if (steps.length === 0) {
      return html`<p class="db-empty">
        ${this.start
          ? html`Er staan nog geen stappen. Begin bij <a href=${this.start}>${this.startName}</a>, of voeg hieronder meteen de eerste stap toe.`
          : 'Zodra jullie een stap toevoegen, wordt het proces hier getekend.'}
      </p>`;
    }
    // On a phone the steps stand right above it already.
    return html`<details class="db-flow" ?open=${!matchMedia('(max-width: 800px)').matches}>
      <summary><h3 class="db-flow-title">Zo loopt het</h3></summary>
      <ol class="db-flow-steps" data-lens=${this.lens}>
        ${repeat(
          steps,
          (s) => s.id,
          (s) => this.renderStep(d.columns ?? [], s),
        )}
      </ol>
    </details>`;
  }

  private renderStep(columns: Column[], step: Member): TemplateResult {
    const [head, ...rest] = columns;
    const name = head ? this.text(step.id, head.id) : '';
    const actor = rest.find((c) => c.id === ACTOR);
    const digital = rest.find((c) => c.kind === 'choice');
    const tags = rest.filter((c) => c !== actor && c !== digital);
    const who = actor ? this.text(step.id, actor.id) : '';
    return html`<li class="db-flow-step">
      ${who || this.lens === ACTOR
        ? html`<p class="db-flow-actor">
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20c1-4 4-6 8-6s7 2 8 6" /></svg>
            <span class="db-sr">${actor?.label}: </span><span dir="auto">${who || 'nog niet ingevuld'}</span>
          </p>`
        : nothing}
      <p class="db-flow-name" dir="auto">${name || html`<em>stap zonder naam</em>`}</p>
      ${tags.map((c) => this.renderTag(step, c))} ${digital ? this.renderDigital(step, digital) : nothing}
    </li>`;
  }

  private renderTag(step: Member, c: Column): TemplateResult | typeof nothing {
    const text = asText(c, this.current(step.id, c.id)).trim();
    const lens = c.id === this.lens;
    if (!text && !lens) return nothing;
    return html`<p class="db-flow-tag ${lens ? 'lens' : ''} ${text ? '' : 'missing'}">
      <span class="db-flow-tag-name">${c.label}<span class="db-sr">: </span></span>
      <span dir="auto">${text || 'nog niet ingevuld'}</span>
    </p>`;
  }

  private renderDigital(step: Member, c: Column): TemplateResult | typeof nothing {
    const value = this.current(step.id, c.id);
    const options = c.options ?? [];
    const i = options.findIndex((o) => o.id === value);
    const option = options[i];
    if (!option) return nothing;
    const full = i === options.length - 1;
    // Empty, half or full: to be told apart without colour, and the word stands beside it.
    return html`<p class="db-flow-digital">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8" />
        ${i === 0 ? nothing : svg`<path class="fill" d=${full ? 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z' : 'M12 4a8 8 0 1 0 0 16Z'} />`}
      </svg>
      <span>${c.label.replace(/\?$/, '')}: ${option.label.toLowerCase()}</span>
    </p>`;
  }
}

if (!customElements.get('db-flow')) customElements.define('db-flow', DbFlow);
