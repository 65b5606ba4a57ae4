import { html, LitElement, nothing, type TemplateResult } from 'lit';

interface Chapter {
  /** Empty where its one section says the same. */
  heading: string;
  sections: { code: string; heading: string; deep: boolean }[];
}

/**
 * The chapters and sections with one's own progress, and who else is where. It stays when somebody goes on, so whoever
 * stands on a link of it stays there. All properties are JSON text.
 */
export class DbTree extends LitElement {
  static override properties = { chapters: {}, counts: {}, present: {}, current: {}, query: {} };

  declare chapters: string;
  /** By section: how many are filled in, and of how many. */
  declare counts: string;
  /** By section: initials, and who they are in words. */
  declare present: string;
  /** The code of the section that is shown. */
  declare current: string;
  /** What stands behind each address. */
  declare query: string;

  constructor() {
    super();
    this.chapters = '[]';
    this.counts = '{}';
    this.present = '{}';
    this.current = '';
    this.query = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const counts = JSON.parse(this.counts) as Record<string, [number, number]>;
    const present = JSON.parse(this.present) as Record<string, [string, string]>;
    return html`<nav class="db-tree" aria-label="Hoofdstukken">
      ${(JSON.parse(this.chapters) as Chapter[]).map(
        (chapter) => html`
          ${chapter.heading ? html`<p class="db-tree-part">${chapter.heading}</p>` : nothing}
          <ul>
            ${chapter.sections.map(
              (one) => html`<li class=${one.deep ? 'db-tree-deep' : nothing}>
                <a router-link href="draaiboek/${one.code}${this.query}" aria-current=${one.code === this.current ? 'page' : nothing}
                  ><span>${one.heading}</span>${who(present[one.code])}${count(counts[one.code])}</a
                >
              </li>`,
            )}
          </ul>
        `,
      )}
    </nav>`;
  }
}

function who(here?: [string, string]): TemplateResult | typeof nothing {
  if (!here) return nothing;
  const [letters, names] = here;
  return html`<span class="db-present" title=${names}
    ><span aria-hidden="true">${letters}</span><span class="db-sr">, ${names}</span></span
  >`;
}

function count(of?: [number, number]): TemplateResult | typeof nothing {
  if (!of) return nothing;
  const [filled, total] = of;
  return html`<span class="db-count ${filled === total ? 'done' : ''}" title="${filled} van ${total} ingevuld">${filled}/${total}</span>`;
}

if (!customElements.get('db-tree')) customElements.define('db-tree', DbTree);
