import { html, LitElement, type TemplateResult } from 'lit';
import './links.js';

/** The questions of a section by number, each with a mark once it is filled in. Both properties are JSON text. */
export class DbQuestions extends LitElement {
  static override properties = { items: {}, states: {} };

  declare items: string;
  /** How far each is, in words, in the same order. */
  declare states: string;

  constructor() {
    super();
    this.items = '[]';
    this.states = '[]';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const states = JSON.parse(this.states) as string[];
    const items = JSON.parse(this.items) as { href: string; number: number; title: string }[];
    return html`<nav class="db-questions" aria-labelledby="vragen-titel">
      <h2 id="vragen-titel">Vragen</h2>
      <ol>
        ${items.map(
          (one, i) => html`<li>
            <a router-link href=${one.href} title=${one.title} class=${states[i] === 'ingevuld' ? 'done' : ''}
              aria-label="Vraag ${one.number}: ${one.title} – ${states[i] ?? ''}"
              ><b>${one.number}</b><span class="db-questions-title">${one.title}</span
              ><span class="db-questions-state">${states[i] === 'ingevuld' ? '✓' : (/^\d+ van \d+/.exec(states[i] ?? '')?.[0] ?? '')}</span></a>
          </li>`,
        )}
      </ol>
    </nav>`;
  }
}

if (!customElements.get('db-questions')) customElements.define('db-questions', DbQuestions);
