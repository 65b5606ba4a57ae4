import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DbGuide } from './db-guide.js';

/** The way back and on below the question, and what comes after the last one. */
export class DbGuideFoot extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const guide = document.querySelector<DbGuide>('db-guide');
    if (!guide?.questions?.length || guide.whole) return nothing;
    const of = guide.questions.length;
    const open = guide.open;
    const end = guide.at >= of;
    return html`${end ? this.end(guide) : nothing}
      ${guide.single ? nothing : html`<p class="db-guide-whole"><button type="button" class="db-link" @click=${() => guide.show(true)}>Toon alle vragen onder elkaar</button></p>`}
      <div class="db-guide-foot">
        <button type="button" class="db-btn db-guide-menu" @click=${this.menu}>Menu</button>
        <button type="button" class="db-btn" ?disabled=${guide.at === 0} aria-label="Vorige vraag" @click=${() => guide.go(guide.at - 1)}>
          ‹<span class="db-guide-word">&nbsp;Vorige</span>
        </button>
        ${!end && !guide.agreeing && open >= 0 && open !== guide.at + 1
          ? html`<button type="button" class="db-btn db-guide-open" @click=${() => guide.go(open)}>Volgende onbeantwoorde vraag</button>`
          : nothing}
        <span class="db-guide-gap"></span>
        ${end
          ? this.onward(guide)
          : html`<kbd class="db-guide-key" aria-hidden="true">Enter</kbd
              ><button type="button" class="db-btn db-btn-primary db-guide-next" @click=${(event: MouseEvent) => this.on(guide, event)}>
                ${this.words(guide)}
              </button>`}
      </div>`;
  }

  /** What going on does. */
  private words(guide: DbGuide): string {
    const more = guide.at + 1 < guide.questions.length;
    if (guide.readiness?.waiting) return more ? 'Klaar, volgende ›' : 'Klaar ›';
    if (!guide.agreeing) return more ? 'Volgende vraag ›' : 'Wat volgt ›';
    return guide.recordable >= 0 ? `Leg vraag ${guide.recordable + 1} vast ›` : 'Wat volgt ›';
  }

  private end(guide: DbGuide): TemplateResult {
    const left = guide.questions.filter((_, i) => !guide.done[i]);
    const next = guide.next ? (JSON.parse(guide.next) as { href: string; name: string }) : null;
    // Where the button below leads, when that isn't the next section: one of the two comes first, and the words say which.
    const elsewhere = guide.waits ? (JSON.parse(guide.waits) as { href: string }).href : '';
    return html`<section class="db-card db-guide-end" id="gids-einde" tabindex="-1" aria-labelledby="gids-einde-titel">
      <h2 id="gids-einde-titel">${left.length === 0 ? 'Alles hier is ingevuld' : guide.single ? 'Deze vraag is nog open' : `Nog ${left.length} van ${guide.questions.length} vragen open`}</h2>
      ${left.length === 0
        ? html`<p>${guide.single ? 'Op de vraag' : 'Op alle vragen'} van deze sectie staat een antwoord.</p>`
        : html`<p>Je kan ${left.length === 1 ? 'die' : 'ze'} nu beantwoorden of er later op terugkomen.</p>
            <ul>
              ${left.map((one) => html`<li><a router-link href=${one.href}>${one.title}</a></li>`)}
            </ul>`}
      ${this.waits(guide)}
      ${next ? html`<p class="db-guide-on">${elsewhere && elsewhere !== next.href ? 'Of in volgorde: ' : 'Hierna: '}<a router-link href=${next.href}>${next.name}</a></p>` : html`<p>Dit was de laatste sectie van het Draaiboek.</p>`}
    </section>`;
  }

  /** The second of two quick taps isn't for the question that came in between. */
  private on(guide: DbGuide, event: MouseEvent): void {
    if (event.detail < 2) guide.on();
  }

  /** What one does after the last question, where the thumb is: what waits for this person, or else the next section. */
  private onward(guide: DbGuide): TemplateResult | typeof nothing {
    const waits = guide.waits ? (JSON.parse(guide.waits) as { href: string; name: string }) : null;
    const next = guide.next ? (JSON.parse(guide.next) as { href: string; name: string }) : null;
    const to = waits?.href ? waits : next;
    return to ? html`<a router-link class="db-btn db-btn-primary db-guide-next" href=${to.href}>${to.name} ›</a>` : nothing;
  }

  private waits(guide: DbGuide): TemplateResult | typeof nothing {
    if (!guide.waits) return nothing;
    const waits = JSON.parse(guide.waits) as { text: string };
    return html`<p class="db-guide-waits" role="status">${waits.text}</p>`;
  }

  private readonly menu = (): void => {
    document.querySelector<DbGuide>('db-guide')?.drawer.toggle();
  };
}

if (!customElements.get('db-guide-foot')) customElements.define('db-guide-foot', DbGuideFoot);
