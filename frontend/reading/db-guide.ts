import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { off, typing } from '../keys.js';
import { About } from './about.js';
import { answerOf, Folds } from './folds.js';
import { agreed } from './links.js';
import './more.js';

interface Question {
  id: string;
  title: string;
  href: string;
}

const PHONE = '(max-width: 800px), (max-width: 950px) and (max-height: 500px)';
const DONE = 'ingevuld';
/** What stands in the address after the last question. */
const END = 'einde';
/** How long to wait for fields that aren't drawn yet, in milliseconds. */
const DRAWN = 100;

/** The page of an address: two that only name another question are the same. */
function pageOf(url: URL): string {
  return `${url.pathname}?${url.searchParams.get('namens') ?? ''}`;
}

/**
 * Shows the questions of a section one at a time, or all below each other. They all stay on the page; which one shows is an
 * attribute on its card. The address says which it is and each is a step of its own, so that the browser's Back goes to the
 * question before, at once (SectieView leaves the page as it is). Properties that hold more than a word are JSON text.
 */
export class DbGuide extends LitElement {
  static override properties = { items: {}, states: {}, section: {}, choice: {}, asked: {}, next: {}, waits: {}, at: { state: true }, whole: { state: true } };

  declare items: string;
  /** How far each is, in words, in the same order. */
  declare states: string;
  declare section: string;
  /** What this person chose before: "een", "geheel", or nothing yet. */
  declare choice: string;
  /** The question that the address names. */
  declare asked: string;
  /** Where one goes after the last. */
  declare next: string;
  /** What the section waits for, asked when one comes past the last question; "" until it is told. */
  declare waits: string;
  declare at: number;
  declare whole: boolean;

  questions: Question[] = [];
  /** Where this page began, for an address that names no question. */
  private first = 0;
  /** Whether the trekker goes through what is agreed: then the next question opens there as well. */
  private agreeing = false;
  private begun = false;
  private told = false;
  private readonly folds = new Folds(() => {
    this.requestUpdate();
  });
  private readonly about = new About();
  /** Whether the answered questions of this page were folded. */
  private foldedOnce = false;
  private drawing = 0;
  /** Where the keyboard was last, for the history of that answer. */
  private field: Element | null = null;

  constructor() {
    super();
    this.items = '[]';
    this.states = '[]';
    this.section = '';
    this.choice = '';
    this.asked = '';
    this.next = '';
    this.waits = '';
    this.at = 0;
    this.whole = true;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressed);
    document.addEventListener('question-asked', this.called);
    document.addEventListener('question-step', this.stepped);
    document.addEventListener('focusin', this.entered);
    document.addEventListener('ready-changed', this.footed);
    addEventListener('popstate', this.popped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressed);
    document.removeEventListener('question-asked', this.called);
    document.removeEventListener('question-step', this.stepped);
    document.removeEventListener('focusin', this.entered);
    document.removeEventListener('ready-changed', this.footed);
    removeEventListener('popstate', this.popped);
    clearTimeout(this.drawing);
    this.about.close();
    this.folds.clear();
  }

  /** A section of one question has nothing to choose: it shows that one, with the way on below it. */
  get single(): boolean {
    return this.questions.length === 1;
  }

  get done(): boolean[] {
    const states = JSON.parse(this.states) as string[];
    return this.questions.map((_, i) => states[i] === DONE);
  }

  /** The first question after this one that isn't answered, or else the first of all; -1 when all are. */
  get open(): number {
    const done = this.done;
    const after = done.findIndex((one, i) => !one && i > this.at);
    return after >= 0 ? after : done.findIndex((one, i) => !one && i !== this.at);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('items')) {
      this.questions = JSON.parse(this.items) as Question[];
      const small = matchMedia(PHONE).matches;
      this.whole = this.single ? false : this.choice ? this.choice === 'geheel' : !(small || /^B\.4(\.|$)/.test(this.section));
      this.at = -1;
      this.told = false;
      this.foldedOnce = false;
      this.agreeing = new URL(location.href).searchParams.has('afspraak');
      this.folds.clear();
    }
    if (changed.has('items') || changed.has('asked')) {
      const named = this.asked === END ? this.questions.length : this.questions.findIndex((one) => one.id === this.asked);
      // Without a question in the address: where one left off.
      if (named >= 0) this.at = named;
      else if (this.at < 0) this.at = Math.max(0, this.done.indexOf(false));
      this.first = this.at;
    }
  }

  protected override updated(): void {
    this.apply();
    if (!this.begun && !this.whole) {
      this.begun = true;
      // So that digits and Enter work at once; whoever is elsewhere already stays there.
      if (document.activeElement === document.body) document.getElementById(this.questions[this.at]?.id ?? '')?.focus({ preventScroll: true });
    }
    // Cards that come in after this element.
    requestAnimationFrame(() => this.apply());
  }

  private apply(): void {
    const page = this.closest<HTMLElement>('.db-page');
    if (!page) return;
    page.dataset.weergave = this.whole ? 'geheel' : 'een';
    page.toggleAttribute('data-first', this.at === 0);
    this.foldAnswered();
    if (!this.whole && this.at >= this.questions.length && !this.told) {
      this.told = true;
      this.dispatchEvent(new CustomEvent('end-reached'));
    }
    this.questions.forEach((one, i) => {
      const card = document.getElementById(one.id);
      card?.toggleAttribute('data-now', i === this.at);
      if (this.whole) card?.removeAttribute('aria-describedby');
      else card?.setAttribute('aria-describedby', 'gids-plaats');
    });
    const list = document.querySelector('db-questions');
    list?.querySelectorAll('a').forEach((link, i) => {
      if (!this.whole && i === this.at) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    });
    document.querySelector<DbGuideFoot>('db-guide-foot')?.requestUpdate?.();
  }

  /**
   * On the whole page what was answered before and can be said in a line is one; a table is still worked on, and the question
   * that the address names stays open.
   */
  private foldAnswered(): void {
    if (!this.whole) {
      this.foldedOnce = false;
      this.folds.clear();
      return;
    }
    const cards = this.questions.map((one) => document.getElementById(one.id));
    if (this.foldedOnce || this.states === '[]' || cards.some((one) => one === null)) return;
    // Fields draw themselves when the edition has come in.
    if (cards.some((one) => one?.querySelector('.db-field-wait, db-choice:empty, db-text:empty'))) {
      clearTimeout(this.drawing);
      this.drawing = window.setTimeout(() => this.foldAnswered(), DRAWN);
      return;
    }
    this.foldedOnce = true;
    const done = this.done;
    cards.forEach((card, i) => {
      if (card && done[i] && this.questions[i]?.id !== this.asked && answerOf(card)) this.folds.fold(card);
    });
    this.requestUpdate();
  }

  /** Goes to a question and puts the keyboard there. */
  go(to: number): void {
    this.at = Math.min(Math.max(to, 0), this.questions.length);
    this.visit();
    this.land();
  }

  /** Names the question in the address, as a step that the browser's Back undoes. */
  private visit(): void {
    const url = new URL(location.href);
    url.searchParams.delete('afspraak');
    url.searchParams.set('item', this.questions[this.at]?.id ?? END);
    if (url.href !== location.href) history.pushState(history.state, '', url);
  }

  private land(): void {
    this.apply();
    void this.updateComplete.then(() => {
      const card = document.getElementById(this.questions[this.at]?.id ?? 'gids-einde');
      if (this.agreeing && card && agreed(card)) return;
      card?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    });
  }

  /** Goes on to the next question: whoever does that is ready with this one, as far as they filled it in. */
  on(): void {
    this.readiness?.say();
    this.go(this.at + 1);
  }

  /** What says that one is ready with the question that shows; none where choosing is answering. */
  get readiness(): { waiting: boolean; say(): boolean } | null {
    return document.getElementById(this.questions[this.at]?.id ?? '')?.querySelector<HTMLElement & { waiting: boolean; say(): boolean }>('db-ready') ?? null;
  }

  /** Back or forward between questions of this page. */
  private readonly popped = (): void => {
    // Back from the explanation: the question is where it was.
    if (this.about.close()) return;
    const url = new URL(location.href);
    const here = this.questions[0];
    if (!here || pageOf(url) !== pageOf(new URL(here.href, document.baseURI))) return;
    const item = url.searchParams.get('item');
    const at = item === END ? this.questions.length : this.questions.findIndex((one) => one.id === item);
    this.at = at < 0 ? this.first : at;
    this.land();
    if (this.whole) document.getElementById(this.questions[this.at]?.id ?? '')?.scrollIntoView();
  };

  private readonly called = (event: Event): void => {
    const { item, agreeing } = (event as CustomEvent<{ item: string; agreeing: boolean }>).detail;
    const at = this.questions.findIndex((one) => one.id === item);
    if (at < 0) return;
    event.preventDefault();
    this.agreeing = agreeing;
    this.at = at;
    this.visit();
    const card = document.getElementById(this.questions[at]?.id ?? '');
    if (card) this.folds.unfold(card);
    this.apply();
  };

  private readonly stepped = (event: Event): void => {
    if (this.whole) return;
    event.preventDefault();
    this.go(this.at + (event as CustomEvent<number>).detail);
  };

  private readonly footed = (): void => {
    document.querySelector<DbGuideFoot>('db-guide-foot')?.requestUpdate?.();
  };

  private readonly entered = (event: Event): void => {
    const folded = event.target instanceof Element && !event.target.closest('.db-fold') ? event.target.closest('[data-folded]') : null;
    if (folded) this.folds.unfold(folded);
    const field = event.target instanceof Element ? event.target.closest('db-text, db-choice, db-multi, db-number, db-date, db-tick') : null;
    if (field) this.field = field;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (this.whole || event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const from = event.composedPath()[0];
    if (!(from instanceof HTMLElement)) return;
    const card = document.getElementById(this.questions[this.at]?.id ?? '');
    if (!card) return;
    if (event.key === 'Enter') {
      const choosing = from instanceof HTMLInputElement && (from.type === 'radio' || from.type === 'checkbox') && card.contains(from);
      const written = event.ctrlKey && from instanceof HTMLTextAreaElement && card.contains(from) && !from.closest('db-notes');
      if (written || (!event.ctrlKey && (choosing || from === card))) {
        event.preventDefault();
        this.on();
      }
      return;
    }
    if (event.ctrlKey || !/^[1-9]$/.test(event.key) || off() || typing(event)) return;
    if (from.closest('dialog, vaadin-dialog, [role=menu]')) return;
    const options = card.querySelectorAll<HTMLElement>(
      ':scope > :is(db-choice, db-multi) :is(vaadin-radio-button, vaadin-checkbox)',
    );
    const input = options[Number(event.key) - 1]?.querySelector<HTMLInputElement>('input');
    if (!input || input.disabled) return;
    event.preventDefault();
    input.focus();
    input.click();
  };

  show(whole: boolean): void {
    if (whole === this.whole) return;
    this.whole = whole;
    if (!whole && this.at < 0) this.at = 0;
    this.dispatchEvent(new CustomEvent('view-chosen', { detail: { whole } }));
  }

  /** Opens the history of the answer where the keyboard was, or else of the first one of that question. */
  past(card: Element): void {
    const field = this.field && card.contains(this.field) ? this.field : card;
    const past = '.db-field-foot .db-icon-btn, .db-sheet-past';
    (field.querySelector<HTMLElement>(past) ?? card.querySelector<HTMLElement>(past))?.click();
  }

  protected override render(): TemplateResult {
    const of = this.questions.length;
    const done = this.done;
    const answered = done.filter((one) => one).length;
    return html`<div class="db-guide-head" data-single=${this.single ? '' : nothing}>
      <p class="db-guide-line">
        <span id="gids-plaats">${this.place(of)}</span>
        <span class="db-guide-done">${this.single ? (answered === 1 ? 'beantwoord' : '') : `${answered} beantwoord`}</span>
      </p>
      ${this.single
        ? nothing
        : html`<div class="db-guide-switch" role="group" aria-label="Weergave">
            <button type="button" aria-pressed=${!this.whole} @click=${() => this.show(false)}>Vraag per vraag</button>
            <button type="button" aria-pressed=${this.whole} @click=${() => this.show(true)}>Hele pagina</button>
          </div>`}
      <button type="button" class="db-guide-help db-btn" aria-label="Uitleg bij deze sectie" @click=${this.explain}>Uitleg</button>
      ${this.whole
        ? this.folds.folded > 0
          ? html`<button type="button" class="db-link db-guide-unfold" @click=${() => this.folds.unfoldAll()}>Vouw alles open</button>`
          : nothing
        : this.single
          ? nothing
          : html`<div class="db-guide-seg" aria-hidden="true">
            ${done.map((one, i) => html`<i class="${one ? 'done' : ''} ${i === this.at ? 'now' : ''}"></i>`)}
          </div>`}
    </div>`;
  }

  private place(of: number): string {
    if (this.whole) return `${of} vragen`;
    if (this.at >= of) return this.single ? 'Vraag gezien' : 'Alle vragen gezien';
    return this.single ? 'Eén vraag' : `Vraag ${this.at + 1} van ${of}`;
  }

  private readonly explain = (): void => {
    const about = document.getElementById('uitleg') ?? document.querySelector('.db-aside-help');
    if (about instanceof HTMLDetailsElement) this.about.show(about);
  };
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
        ${!end && open >= 0 && open !== guide.at + 1
          ? html`<button type="button" class="db-btn db-guide-open" @click=${() => guide.go(open)}>Volgende onbeantwoorde vraag</button>`
          : nothing}
        <span class="db-guide-gap"></span>
        ${end
          ? this.onward(guide)
          : html`<kbd class="db-guide-key" aria-hidden="true">Enter</kbd
              ><button type="button" class="db-btn db-btn-primary db-guide-next" @click=${(event: MouseEvent) => this.on(guide, event)}>
                ${guide.readiness?.waiting ? (guide.at + 1 < of ? 'Klaar, volgende ›' : 'Klaar ›') : guide.at + 1 < of ? 'Volgende vraag ›' : 'Wat volgt ›'}
              </button>`}
      </div>`;
  }

  private end(guide: DbGuide): TemplateResult {
    const left = guide.questions.filter((_, i) => !guide.done[i]);
    const next = guide.next ? (JSON.parse(guide.next) as { href: string; name: string }) : null;
    return html`<section class="db-card db-guide-end" id="gids-einde" tabindex="-1" aria-labelledby="gids-einde-titel">
      <h2 id="gids-einde-titel">${left.length === 0 ? 'Alles hier is ingevuld' : guide.single ? 'Deze vraag is nog open' : `Nog ${left.length} van ${guide.questions.length} vragen open`}</h2>
      ${left.length === 0
        ? html`<p>${guide.single ? 'Op de vraag' : 'Op alle vragen'} van deze sectie staat een antwoord.</p>`
        : html`<p>Je kan ${left.length === 1 ? 'die' : 'ze'} nu beantwoorden of er later op terugkomen.</p>
            <ul>
              ${left.map((one) => html`<li><a router-link href=${one.href}>${one.title}</a></li>`)}
            </ul>`}
      ${this.waits(guide)}
      ${next ? html`<p class="db-guide-on">Hierna: <a router-link href=${next.href}>${next.name}</a></p>` : html`<p>Dit was de laatste sectie van het Draaiboek.</p>`}
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
    const drawer = document.querySelector<HTMLDetailsElement>('.db-app > details');
    if (!drawer) return;
    drawer.open = !drawer.open;
    if (!drawer.open) return;
    scrollTo({ top: 0 });
    drawer.querySelector<HTMLElement>('summary')?.focus();
  };
}

if (!customElements.get('db-guide')) customElements.define('db-guide', DbGuide);
if (!customElements.get('db-guide-foot')) customElements.define('db-guide-foot', DbGuideFoot);
