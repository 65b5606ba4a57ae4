import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DbGuide } from './db-guide.js';

/** Where one goes, and what the button that leads there says. */
interface Way {
  href: string;
  name: string;
}

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
          ? html`<button type="button" class="db-btn db-guide-open" @click=${() => guide.go(open)}>Naar open vraag ${open + 1}</button>`
          : nothing}
        <span class="db-guide-onward">
          <span class="db-guide-recorded" aria-hidden="true">✓ Vastgelegd</span>
          ${end
            ? this.onward(guide)
            : html`<kbd class="db-guide-key" aria-hidden="true">${guide.readiness?.waiting ? 'Ctrl+Enter' : 'Enter'}</kbd
                ><button type="button" class="db-btn db-btn-primary db-guide-next" @click=${(event: MouseEvent) => this.on(guide, event)}>
                  ${this.words(guide)}
                </button>`}
        </span>
      </div>`;
  }

  /** What the button does: it says that one is ready first, and stays, for that is when one reads what the others wrote. */
  private words(guide: DbGuide): string {
    const more = guide.at + 1 < guide.questions.length;
    if (guide.readiness?.waiting) return 'Klaar';
    if (!guide.agreeing) return more ? 'Volgende vraag ›' : 'Wat volgt ›';
    return guide.recordable >= 0 ? `Leg vraag ${guide.recordable + 1} vast ›` : 'Wat volgt ›';
  }

  /** What is left here and what the section waits for; below it stands one thing to do, and beside it only a way past what is left. */
  private end(guide: DbGuide): TemplateResult {
    const left = guide.questions.filter((_, i) => !guide.done[i]);
    const next = this.following(guide);
    return html`<section class="db-card db-guide-end" id="gids-einde" tabindex="-1" aria-labelledby="gids-einde-titel">
      <h2 id="gids-einde-titel">${this.heading(guide, left.length)}</h2>
      ${left.length === 0
        ? nothing
        : html`<p>Je kan ${left.length === 1 ? 'die' : 'ze'} nu beantwoorden of er later op terugkomen.</p>
            ${guide.single
              ? nothing
              : html`<ul>
                  ${left.map((one) => html`<li><a router-link href=${one.href}>${one.title}</a></li>`)}
                </ul>`}`}
      ${this.waits(guide)}
      ${next
        ? left.length > 0
          ? html`<p class="db-guide-on">Of ga verder met <a router-link href=${next.href}>${next.name}</a></p>`
          : nothing
        : html`<p>Dit was de laatste sectie van het Draaiboek.</p>`}
    </section>`;
  }

  private heading(guide: DbGuide, left: number): string {
    if (left > 0) return guide.single ? 'Deze vraag is nog open' : `Nog ${left} van ${guide.questions.length} vragen open`;
    return guide.single ? 'De vraag is beantwoord' : 'Alles hier is ingevuld';
  }

  /** The second of two quick taps isn't for the question that came in between. */
  private on(guide: DbGuide, event: MouseEvent): void {
    if (event.detail < 2) guide.on();
  }

  /** What one does after the last question, where the thumb is. */
  private onward(guide: DbGuide): TemplateResult | typeof nothing {
    const to = this.way(guide);
    return to ? html`<a router-link class="db-btn db-btn-primary db-guide-next" href=${to.href}>${to.name} ›</a>` : nothing;
  }

  /** What waits for this person, as the server says it above the button; until it is told what is open here, or else the next section. */
  private way(guide: DbGuide): Way | null {
    const told = guide.waits ? (JSON.parse(guide.waits) as Way) : null;
    if (told?.href) return told;
    const open = told ? -1 : guide.done.indexOf(false);
    const question = guide.questions[open];
    return question ? { href: question.href, name: guide.single ? 'Beantwoord de vraag' : `Beantwoord vraag ${open + 1}` } : this.following(guide);
  }

  private following(guide: DbGuide): Way | null {
    return guide.next ? (JSON.parse(guide.next) as Way) : null;
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
