import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { allAtOnce, atOnce } from '../fields/turn.js';
import { off, typing } from '../keys.js';
import { About } from './about.js';
import { Drawer, PHONE } from './drawer.js';
import { answerOf, Folds } from './folds.js';
import type { DbGuideFoot } from './guide-foot.js';
import './guide-foot.js';
import { agreed } from './links.js';
import './more.js';

interface Question {
  id: string;
  title: string;
  href: string;
}

type Readiness = HTMLElement & { waiting: boolean; sayHere(): void };

const DONE = 'ingevuld';
/** What stands in the address after the last question. */
const END = 'einde';
/** How long to wait for fields that aren't drawn yet, in milliseconds. */
const DRAWN = 100;
/** Scrolled no further than this, the top of the page is in sight, in pixels. */
const ON_TOP = 80;

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
  static override properties = { items: {}, states: {}, section: {}, choice: {}, asked: {}, next: {}, waits: {}, record: {}, at: { state: true }, whole: { state: true } };

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
  /** Which questions can be recorded now, by id: for the trekker only. */
  declare record: string;
  declare at: number;
  declare whole: boolean;

  questions: Question[] = [];
  /** Where this page began, for an address that names no question. */
  private first = 0;
  /** Whether the trekker goes through what is agreed: then going on leads to the next that can be recorded. */
  agreeing = false;
  private begun = false;
  private told = false;
  private readonly folds = new Folds(
    () => {
      this.requestUpdate();
    },
    (card) => (JSON.parse(this.record) as string[]).includes(card.id),
  );
  private readonly about = new About();
  readonly drawer = new Drawer();
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
    this.record = '[]';
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
    this.drawer.on();
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
    this.drawer.off();
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

  /** The first question after this one that can be recorded, or else the first of all; -1 when none is left. */
  get recordable(): number {
    const ids = JSON.parse(this.record) as string[];
    const after = this.questions.findIndex((one, i) => i > this.at && ids.includes(one.id));
    return after >= 0 ? after : this.questions.findIndex((one, i) => i !== this.at && ids.includes(one.id));
  }

  /** Where going on leads: past the last question where there is nothing left to record. */
  private get following(): number {
    if (!this.agreeing) return this.at + 1;
    return this.recordable >= 0 ? this.recordable : this.questions.length;
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
    // Cards that come in after this element; and the address, which is this page's by then.
    requestAnimationFrame(() => {
      this.apply();
      this.name();
    });
  }

  /** Names the question that shows in the address, so that loading the page again shows it, also when it was answered meanwhile. */
  private name(): void {
    const one = this.questions[this.at];
    const url = new URL(location.href);
    if (this.whole || !one || !this.isConnected || url.searchParams.has('item') || pageOf(url) !== pageOf(new URL(one.href, document.baseURI))) return;
    url.searchParams.set('item', one.id);
    history.replaceState(history.state, '', url);
  }

  private apply(): void {
    const page = this.closest<HTMLElement>('.db-page');
    if (!page) return;
    page.dataset.weergave = this.whole ? 'geheel' : 'een';
    page.toggleAttribute('data-first', this.at === 0);
    this.foldAnswered();
    // What is said there is asked each time: what was recorded or filled in since changes it.
    const end = !this.whole && this.questions.length > 0 && this.at >= this.questions.length;
    if (end !== this.told) {
      this.told = end;
      this.dispatchEvent(new CustomEvent(end ? 'end-reached' : 'end-left'));
      if (!end) this.waits = '';
    }
    if (this.whole) allAtOnce();
    this.folds.redraw();
    this.questions.forEach((one, i) => {
      const card = document.getElementById(one.id);
      card?.toggleAttribute('data-now', i === this.at);
      if (card && i === this.at) atOnce(card);
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

  /** Goes to a question and puts the keyboard there; whether it is recorded there. */
  go(to: number, agreeing = false): void {
    this.agreeing = agreeing && to < this.questions.length;
    this.at = Math.min(Math.max(to, 0), this.questions.length);
    this.visit();
    this.land();
  }

  /** Names the question in the address, as a step that the browser's Back undoes. */
  private visit(): void {
    const url = new URL(location.href);
    url.searchParams.delete('afspraak');
    url.searchParams.set('item', this.questions[this.at]?.id ?? END);
    if (this.agreeing) url.searchParams.set('afspraak', '');
    // From the menu: its own step becomes this question, so that Back leads to the one before.
    if (this.drawer.taken()) history.replaceState(history.state, '', url);
    else if (url.href !== location.href) history.pushState(history.state, '', url);
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

  /** Says that one is ready with what one filled in here, and stays to see what the others wrote; once that was said, and past the last, goes on. */
  on(): void {
    if (this.at >= this.questions.length) {
      document.querySelector<HTMLElement>('db-guide-foot .db-guide-next')?.click();
      return;
    }
    const here = this.readiness;
    if (here?.waiting) here.sayHere();
    else this.go(this.following, this.agreeing);
  }

  /** What says that one is ready with the question that shows; none where choosing is answering. */
  get readiness(): Readiness | null {
    return document.getElementById(this.questions[this.at]?.id ?? '')?.querySelector<Readiness>('db-ready') ?? null;
  }

  /** Back or forward between questions of this page. */
  private readonly popped = (): void => {
    // Back from the explanation: the question is where it was.
    if (this.about.close() || this.drawer.close()) return;
    const url = new URL(location.href);
    const here = this.questions[0];
    if (!here || pageOf(url) !== pageOf(new URL(here.href, document.baseURI))) return;
    const item = url.searchParams.get('item');
    const at = item === END ? this.questions.length : this.questions.findIndex((one) => one.id === item);
    this.at = at < 0 ? this.first : at;
    this.agreeing = url.searchParams.has('afspraak');
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
    const by = (event as CustomEvent<number>).detail;
    this.go(by > 0 ? this.following : this.at + by, by > 0 && this.agreeing);
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
    const card = document.getElementById(this.questions[this.at]?.id ?? 'gids-einde');
    if (!card) return;
    if (event.key === 'Enter') {
      // A key that is held down doesn't run into the next section.
      if (event.repeat) return;
      const choosing = from instanceof HTMLInputElement && (from.type === 'radio' || from.type === 'checkbox') && card.contains(from);
      const written = event.ctrlKey && from instanceof HTMLTextAreaElement && card.contains(from) && !from.closest('db-notes');
      // Nobody is anywhere yet on a page that was only just opened.
      const nowhere = from === document.body && !document.querySelector('dialog[open], vaadin-dialog[opened], [popover]:popover-open');
      if (written || (!event.ctrlKey && (choosing || from === card || nowhere))) {
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

  /** Switches between one question and all of them, and stays at the one where somebody is. */
  show(whole: boolean): void {
    if (whole === this.whole) return;
    if (!whole) this.at = this.spot();
    this.whole = whole;
    this.dispatchEvent(new CustomEvent('view-chosen', { detail: { whole } }));
    void this.updateComplete.then(() => {
      const card = document.getElementById(this.questions[this.at]?.id ?? '');
      if (whole && this.at > 0) card?.scrollIntoView();
      else scrollTo({ top: 0 });
    });
  }

  /** The question of the whole page where somebody is: the one in sight, and on top of the page the one they were last in. */
  private spot(): number {
    const cards = this.questions.map((one) => document.getElementById(one.id));
    const last = cards.findIndex((one) => one !== null && this.field !== null && one.contains(this.field));
    if (scrollY < ON_TOP) return last >= 0 ? last : Math.max(this.at, 0);
    const seen = cards.findIndex((one) => (one?.getBoundingClientRect().bottom ?? 0) > innerHeight / 3);
    return seen < 0 ? cards.length - 1 : seen;
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

if (!customElements.get('db-guide')) customElements.define('db-guide', DbGuide);
