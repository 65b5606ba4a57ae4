import '@vaadin/text-area/vaadin-text-area.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Active, Prose } from '../editor/prose.js';
import { clean, cleanField } from '../keeper/clean.js';
import { flushed } from '../keeper/flushed.js';
import type { CellDefinition } from './definition.js';
import { FieldBase } from './field-base.js';
import { around, blocks, listed, type Run, type Selection } from './markup.js';
import { roomLeft, tooLong } from './room.js';

type Editor = typeof import('../editor/prose.js') & typeof import('../editor/write.js');
type Mark = 'strong' | 'em' | 'ul' | 'ol';

const REMEMBERED = 'draaiboek.schrijven';
const OFFLINE = 'De opmaakbalk kon niet geladen worden. Er is misschien geen verbinding.';
const NOTHING: Active = { strong: false, em: false, list: 'p', href: '', undo: false, redo: false };
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s()<>\\]+$/i;
let editor: Promise<Editor> | undefined;

/** Comes when somebody writes with it for the first time, and is no part of what every page needs. */
function load(): Promise<Editor> {
  editor ??= import('../editor/index.js') as Promise<Editor>;
  editor.catch(() => (editor = undefined));
  return editor;
}

/** On a screen that is touched the field of the browser itself serves better, unless somebody chose otherwise. */
function wantsMarks(): boolean {
  try {
    const said = localStorage.getItem(REMEMBERED);
    if (said) return said === 'opgemaakt';
  } catch {
    // Without a memory it is as the screen has it.
  }
  return !(globalThis.matchMedia?.('(pointer: coarse)').matches ?? false);
}

/**
 * A text with bold, italic, links and lists: as it will look, or with the marks in the text and below it how that looks. What is typed goes
 * the same way in both. A text that the first can't give back letter for letter opens in the second, which says why.
 */
export class DbMarkup extends FieldBase {
  static override properties = {
    ...FieldBase.properties,
    marks: { state: true },
    why: { state: true },
    active: { state: true },
    linking: { state: true },
    busy: { state: true },
    refused: { state: true },
    splits: { type: Boolean },
  };

  declare private marks: boolean;
  declare private why: string;
  declare private active: Active;
  declare private linking: boolean;
  declare private busy: boolean;
  declare private refused: string;
  /** Whether it can be split where the cursor stands. */
  declare splits: boolean;

  private loaded: Editor | null = null;
  private prose: Prose | null = null;
  /** The text of which was found that the editor can't have it, and what it would make of it. */
  private unfit = { text: '', almost: null as string | null };
  private awaited: { first: boolean } | null = null;

  constructor() {
    super();
    this.marks = wantsMarks();
    this.why = '';
    this.active = NOTHING;
    this.linking = false;
    this.busy = false;
    this.refused = '';
    this.splits = true;
  }

  private get text(): string {
    return typeof this.view.value === 'string' ? this.view.value : '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  private drop(): void {
    this.prose?.destroy();
    this.prose = null;
  }

  // ---- which of both -----------------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.marks || this.readonly || this.why === OFFLINE) return;
    if (!this.loaded) {
      load().then(
        (e) => {
          this.loaded = e;
          this.requestUpdate();
        },
        () => {
          this.why = OFFLINE;
        },
      );
      return;
    }
    if (this.prose ? this.prose.take(this.text) : this.unfit.text === this.text && this.why !== '') return;
    const opened = this.loaded.open(this.text);
    if ('blocks' in opened) {
      this.why = '';
    } else {
      this.drop();
      this.why = opened.why;
      this.unfit = { text: this.text, almost: opened.almost };
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.querySelector('textarea')?.setAttribute('dir', 'auto');
    const host = this.querySelector<HTMLElement>('.db-nota-edit-host');
    if (host && !this.prose && this.loaded && this.isConnected) {
      this.mount(this.loaded, host);
      this.focusAwaited(0);
    }
  }

  private mount(e: Editor, host: HTMLElement): void {
    const opened = e.open(this.text);
    if (!('blocks' in opened)) return;
    const place = document.createElement('div');
    host.replaceChildren(place);
    this.prose = e.mount(place, opened.blocks, {
      label: this.fullName,
      text: (text) => {
        const d = this.definition;
        if (d) this.keep(d, text);
      },
      moved: (active) => {
        this.active = active;
      },
      split: () => void this.split(),
    });
  }

  private choose(marks: boolean): void {
    this.marks = marks;
    this.why = '';
    this.linking = false;
    this.drop();
    this.awaited = { first: false };
    void this.updateComplete.then(() => this.focusAwaited());
    try {
      localStorage.setItem(REMEMBERED, marks ? 'opgemaakt' : 'gewoon');
    } catch {
      // It holds for this page then.
    }
  }

  /** Writes the text down as the editor does, which changes no word of it. */
  private readonly convert = (): void => {
    const d = this.definition;
    const { almost } = this.unfit;
    if (!d || almost === null) return;
    this.awaited = { first: false };
    this.keep(d, almost);
  };

  // ---- what the page asks of it ------------------------------------------------------------------------------------

  /** Puts the cursor before the first word, or after the last, as soon as there is somewhere to put it. */
  begin(first: boolean): void {
    this.awaited = { first };
    this.focusAwaited();
  }

  private focusAwaited(tries = 60): void {
    const wanted = this.awaited;
    if (!wanted) return;
    const area = this.querySelector('textarea');
    if (this.prose) this.prose.focus(wanted.first);
    else if (area) {
      area.focus();
      const at = wanted.first ? 0 : area.value.length;
      area.setSelectionRange(at, at);
    } else {
      // Vaadin's field draws itself a little later.
      if (tries > 0 && this.isConnected) setTimeout(() => this.focusAwaited(tries - 1), 50);
      return;
    }
    this.awaited = null;
  }

  /** Waits until what is typed here is kept; returns the version, or -1. */
  flushed(): Promise<number> {
    this.reread(false);
    return flushed(this.cell);
  }

  private readonly split = async (): Promise<void> => {
    if (this.busy) return;
    const area = this.querySelector('textarea');
    const at = this.prose ? this.prose.offset() : (area?.selectionStart ?? 0);
    this.refused = '';
    this.busy = true;
    const version = await this.flushed();
    if (version < 0) {
      this.refused = 'Splitsen kan zodra deze tekst bewaard is. Kijk hieronder wat er nog moet gebeuren.';
    } else {
      const { item, row, col } = this.cell;
      this.dispatchEvent(new CustomEvent('split-requested', { bubbles: true, composed: true, detail: { item, row, col, version, at } }));
    }
    this.busy = false;
  };

  // ---- drawing -----------------------------------------------------------------------------------------------------

  protected override renderControl(d: CellDefinition): TemplateResult {
    const marks = this.marks && this.why === '';
    return html`
      <div class="db-markup-bar" role="toolbar" aria-label=${`Opmaak van ${this.fullName}`}>
        ${this.tool('Vet', 'Ctrl+B', html`<b>B</b>`, this.active.strong, marks, () => this.mark('strong'))}
        ${this.tool('Cursief', 'Ctrl+I', html`<i>I</i>`, this.active.em, marks, () => this.mark('em'))}
        ${this.tool('Link', '', html`Link`, this.active.href !== '', marks, this.askLink)}
        ${this.tool('Lijst', '', html`•–`, this.active.list === 'ul', marks, () => this.mark('ul'))}
        ${this.tool('Genummerde lijst', '', html`1.`, this.active.list === 'ol', marks, () => this.mark('ol'))}
        ${marks
          ? html`${this.tool('Ongedaan maken', 'Ctrl+Z', html`↶`, false, false, () => this.prose?.do('undo'), !this.active.undo)}
            ${this.tool('Opnieuw', 'Ctrl+Y', html`↷`, false, false, () => this.prose?.do('redo'), !this.active.redo)}`
          : nothing}
        ${this.splits ? this.tool('Splits het blok hier', 'Ctrl+Enter', html`Splits`, false, false, () => void this.split(), this.busy) : nothing}
        <button type="button" class="db-markup-tool db-markup-mode" aria-pressed=${this.marks ? 'false' : 'true'} @click=${() => this.choose(!this.marks)}>
          Gewone tekst
        </button>
      </div>
      ${this.linking ? this.renderLink() : nothing}
      ${this.marks && this.why !== '' ? this.renderWhy() : nothing} ${marks ? this.renderProse() : this.renderPlain(d)}
      ${this.refused ? html`<p class="db-markup-why" role="alert">${this.refused}</p>` : nothing}
    `;
  }

  private renderProse(): TemplateResult {
    const { message } = this;
    return html`
      <div class="db-nota-edit-host" aria-busy=${this.loaded ? 'false' : 'true'}></div>
      ${message ? html`<p class="db-markup-why is-wrong" role="alert">${message}</p>` : nothing}
    `;
  }

  private renderPlain(d: CellDefinition): TemplateResult {
    const text = this.draw(this.text);
    const message = this.message;
    return html`
      <vaadin-text-area
        .accessibleName=${this.fullName}
        .value=${text}
        .minRows=${6}
        .maxRows=${30}
        .manualValidation=${true}
        .invalid=${message !== ''}
        .errorMessage=${message}
        .helperText=${roomLeft(text, d.max ?? 20_000)}
        @input=${this.typed}
        @keydown=${this.keys}
      ></vaadin-text-area>
      <p class="db-markup-label">Zo ziet het eruit</p>
      <div class="db-markup-look" dir="auto">${text.trim() ? this.look(text) : html`<span class="db-read-empty">nog niets geschreven</span>`}</div>
    `;
  }

  private renderWhy(): TemplateResult {
    return html`<p class="db-markup-why" role="status">
      Dit blok staat open als gewone tekst. ${this.why}
      ${this.unfit.almost !== null && this.why !== OFFLINE
        ? html`<button class="db-link" type="button" @click=${this.convert}>Zet de regels goed en gebruik de opmaakbalk</button>`
        : nothing}
    </p>`;
  }

  private renderLink(): TemplateResult {
    return html`<form class="db-markup-link" @submit=${this.setLink} @keydown=${this.linkKeys}>
      <label>Adres van de link <input type="text" inputmode="url" autocomplete="off" placeholder="https://…" .value=${this.active.href} /></label>
      <button class="db-btn db-btn-small" type="submit">Zet de link</button>
      ${this.active.href ? html`<button class="db-btn db-btn-small" type="button" @click=${() => this.unlink()}>Haal de link weg</button>` : nothing}
      <button class="db-btn db-btn-small" type="button" @click=${() => this.closeLink()}>Toch niet</button>
    </form>`;
  }

  private tool(name: string, keys: string, sign: TemplateResult, on: boolean, toggles: boolean, deed: () => void, off = false): TemplateResult {
    // Pressing it must not take the keyboard away from the text.
    return html`<button
      type="button"
      class="db-markup-tool"
      aria-label=${name}
      aria-pressed=${toggles ? String(on) : nothing}
      aria-disabled=${off ? 'true' : nothing}
      title=${keys ? `${name} (${keys})` : name}
      @mousedown=${(e: Event) => e.preventDefault()}
      @click=${() => {
        if (!off) deed();
      }}
    >${sign}</button>`;
  }

  private mark(what: Mark): void {
    if (this.prose) this.prose.do(what);
    else if (what === 'strong' || what === 'em') this.apply((s) => around(s, what === 'strong' ? '**' : '*'));
    else this.apply((s) => listed(s, what === 'ol'));
  }

  // ---- links -------------------------------------------------------------------------------------------------------

  private readonly askLink = (): void => {
    if (!this.prose) {
      // Where the marks stand in the text, so does the link; the words that are chosen are what is read.
      this.apply((s) => {
        const words = s.text.slice(s.start, s.end) || 'woorden';
        const text = `${s.text.slice(0, s.start)}[${words}](https://)${s.text.slice(s.end)}`;
        const at = s.start + words.length + 3;
        return { text, start: at, end: at + 'https://'.length };
      });
      return;
    }
    this.linking = true;
    this.refused = '';
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.db-markup-link input')?.focus());
  };

  private readonly setLink = (e: Event): void => {
    e.preventDefault();
    const typed = this.querySelector<HTMLInputElement>('.db-markup-link input')?.value.trim() ?? '';
    const href = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : typed.includes('@') ? `mailto:${typed}` : `https://${typed}`;
    if (!ADDRESS.test(href) || !typed.includes('.')) {
      this.refused = 'Dat is geen adres van een webpagina of een mailadres. Plak het adres zoals het in de browser staat, zonder spaties of haakjes.';
      return;
    }
    this.closeLink();
    this.prose?.link(href);
  };

  private unlink(): void {
    this.closeLink();
    this.prose?.link('');
  }

  private closeLink(): void {
    this.linking = false;
    this.refused = '';
    this.prose?.refocus();
  }

  private readonly linkKeys = (e: KeyboardEvent): void => {
    if (e.key !== 'Escape') return;
    e.preventDefault();
    e.stopPropagation();
    this.closeLink();
  };

  // ---- marks in the text -------------------------------------------------------------------------------------------

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
    if (e.key === 'Enter' && this.splits) {
      e.preventDefault();
      void this.split();
      return;
    }
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
    if (d) this.keep(d, cleanField(e.target as HTMLTextAreaElement));
  };

  protected override reread(sure: boolean): void {
    const d = this.definition;
    if (!d || this.prose || !this.querySelector('textarea')) return;
    const text = this.unsaid(this.text, sure);
    if (text !== null) this.keep(d, clean(text));
  }

  private keep(d: CellDefinition, text: string): void {
    const blocked = tooLong(text, d.max ?? 20_000);
    this.change(text === '' ? null : text, blocked ? { blocked } : {});
  }
}

if (!customElements.get('db-markup')) customElements.define('db-markup', DbMarkup);
