import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { beginsWith } from '../folding.js';
import { meant, preferred } from './people.js';
import { roomLeft, tooLong } from '../fields/room.js';
import { cleanField } from '../keeper/clean.js';
import { watchSilent } from '../keeper/reread.js';
import { said } from '../keeper/said.js';
import {
  answered,
  claimed,
  placeOf,
  readDraft,
  renamed,
  sendOut,
  type Sent,
  sentFrom,
  typeIn,
  withdrawDrafts,
  withdrawn,
  writeDraft,
} from './drafts.js';

const LONGEST = 4000;
/** How long an answer may be away before somebody is told, and how often it is asked for after that. */
const PATIENCE_MS = 8_000;

interface Note {
  id: number;
  door: string;
  mijn: boolean;
  tekst: string;
  op: string;
  gewijzigd: boolean;
  afgehandeld: boolean;
}

/**
 * The notes of colleagues beside one question. The server sets what there is and may set it again at any time; what
 * somebody types is theirs until the server says that it is kept.
 */
export class DbNotes extends LitElement {
  static override properties = {
    item: {},
    account: { type: Number },
    traject: { type: Number },
    /** JSON text: the notes, the oldest first. */
    notes: {},
    /** JSON text: the names that can follow an @. */
    people: {},
    open: { state: true },
    editing: { state: true },
    message: { state: true },
    choices: { state: true },
    choice: { state: true },
    busy: { state: true },
    elsewhere: { state: true },
  };

  declare item: string;
  declare account: number;
  declare traject: number;
  declare notes: string;
  declare people: string;
  declare private open: boolean;
  declare private editing: number;
  declare private message: string;
  declare private choices: string[];
  declare private choice: number;
  declare private busy: string;
  /** What a note of mine says by now, where I was rewording an older text. */
  declare private elsewhere: { note: number; text: string } | null;

  private restored = false;
  private composing = false;
  /** What each field is known to hold, by note. */
  private readonly drawn = new Map<number, string>();
  /** What is on its way, and when it is sent again. */
  private readonly out = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly silent = watchSilent(this, () => this.lookAgain());
  /** Where in the text the @ stands whose name is being chosen. */
  private from = -1;

  constructor() {
    super();
    this.item = '';
    this.account = 0;
    this.traject = 0;
    this.notes = '[]';
    this.people = '[]';
    this.open = false;
    this.editing = 0;
    this.message = '';
    this.choices = [];
    this.choice = 0;
    this.busy = '';
    this.elsewhere = null;
    this.addEventListener('compositionstart', () => (this.composing = true));
    this.addEventListener('compositionend', () => (this.composing = false));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.silent.start();
    addEventListener('storage', this.storageChanged);
    document.addEventListener('change', this.sharedSwitched);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silent.stop();
    removeEventListener('storage', this.storageChanged);
    document.removeEventListener('change', this.sharedSwitched);
  }

  private readonly storageChanged = (e: StorageEvent): void => {
    if (e.key === `draaiboek-gedeeld-${this.account}`) withdrawDrafts(this.account);
  };

  private readonly sharedSwitched = (e: Event): void => {
    if (e.target instanceof Element && e.target.closest('.db-keeper-shared')) {
      // After the keeper has noted it.
      setTimeout(() => withdrawDrafts(this.account));
    }
  };

  protected override willUpdate(changed: PropertyValues): void {
    // Drawing puts what is known in the fields: what stands there unsaid must be known by then.
    this.lookAgain();
    if (this.restored || !this.account || !this.item) return;
    if (changed.has('account') || changed.has('item') || changed.has('notes')) {
      this.restored = true;
      const mine = this.list.find((note) => note.mijn && readDraft(this.key(note.id)) !== null);
      this.editing = mine?.id ?? 0;
      this.open = this.editing > 0 || readDraft(this.key(0)) !== null;
      void claimed.then(() => this.goOn());
    }
  }

  /** What an earlier page sent without hearing what became of it goes out once more, under the same name. */
  private goOn(): void {
    for (const note of [0, ...this.list.filter((one) => one.mijn).map((one) => one.id)]) {
      const sent = readDraft(this.key(note))?.sent;
      if (sent) this.goesOut(note, sent);
    }
  }

  private get list(): Note[] {
    return JSON.parse(this.notes || '[]') as Note[];
  }

  private key(note: number): string {
    return placeOf(this.account, this.traject, note === 0 ? this.item : `n${note}`);
  }

  // ---- what the server says ------------------------------------------------------------------------------------------

  /** It is kept: exactly that text may go, and not what was typed on while the answer was away. */
  kept(id: string): void {
    if (this.composing) {
      // An accent that is being typed would be lost with the text around it.
      this.addEventListener('compositionend', () => setTimeout(() => this.kept(id)), { once: true });
      return;
    }
    this.lookAgain();
    this.settled(id);
    // Sent twice, answered twice.
    if (sentFrom(this.account, id).length === 0) return;
    const note = this.noteOf(id);
    const area = this.area(note);
    const cursor = area?.selectionStart ?? 0;
    const long = area?.value.length ?? 0;
    const left = answered(this.key(note), id, note > 0) ?? '';
    if (this.elsewhere?.note === note) this.elsewhere = null;
    if (left !== '') {
      this.message = note > 0 ? 'Bewaard. Wat je daarna typte, is nog niet bewaard.' : 'Bewaard. Wat je daarna typte, staat nog in het veld.';
      const at = Math.max(0, cursor - (long - left.length));
      if (area && area === document.activeElement) void this.updateComplete.then(() => area.setSelectionRange(at, at));
    } else {
      this.message = 'Bewaard.';
      if (this.editing === note) this.editing = 0;
      void this.updateComplete.then(() =>
        (note ? this.querySelector<HTMLElement>(`[data-note="${note}"] [data-edit]`) : this.querySelector<HTMLElement>('textarea'))?.focus(),
      );
    }
    this.requestUpdate();
  }

  /** It is not kept; the text stays where it is. */
  refused(id: string, why: string): void {
    withdrawn(this.key(this.noteOf(id)), id);
    this.settled(id);
    this.message = why;
  }

  private settled(id: string): void {
    clearTimeout(this.out.get(id));
    this.out.delete(id);
    if (this.busy === id) this.busy = '';
  }

  /** Something else is kept there: a new note goes out under another name, and a reworded one is for its writer to judge. */
  taken(id: string, text: string, why: string): void {
    const note = this.noteOf(id);
    const key = this.key(note);
    if (note > 0) {
      withdrawn(key, id, text);
      this.elsewhere = { note, text };
      this.refused(id, why);
      return;
    }
    this.settled(id);
    const sent = renamed(key, id);
    if (sent) this.goesOut(note, sent);
    else this.refused(id, why);
  }

  private noteOf(id: string): number {
    const [key] = sentFrom(this.account, id);
    return this.list.find((one) => this.key(one.id) === key)?.id ?? 0;
  }

  // ---- drawing -------------------------------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const notes = this.list;
    const open = notes.filter((note) => !note.afgehandeld);
    const put = notes.filter((note) => note.afgehandeld);
    return html`
      <details class="db-notes" ?open=${this.open} @toggle=${this.toggled}>
        <summary>${said(open.length > 0 ? `Notities (${open.length})` : put.length > 0 ? 'Notities (afgehandeld)' : 'Notitie schrijven')}</summary>
        ${
          this.open
            ? html`
                <p class="db-help">Voor wie deze vraag mee invult. Het is geen antwoord, en niemand buiten jullie bestuur leest het.</p>
                ${open.length > 0 ? html`<ul class="db-note-list">${open.map((note) => this.renderNote(note))}</ul>` : nothing}
                ${this.renderField(0, 'Nieuwe notitie', 'Plaats')}
                ${
                  put.length > 0
                    ? html`<details class="db-note-put">
                        <summary>Afgehandeld (${put.length})</summary>
                        <ul class="db-note-list">${put.map((note) => this.renderNote(note))}</ul>
                      </details>`
                    : nothing
                }
                <p class="db-note-message" role="status" translate="no">${said(this.message)}</p>
              `
            : nothing
        }
      </details>
    `;
  }

  private renderNote(note: Note): TemplateResult {
    return html`
      <li data-note=${note.id} class=${note.afgehandeld ? 'db-note put' : 'db-note'}>
        <p class="db-note-head"><b>${note.mijn ? 'Jij' : note.door}</b> ${note.op}${note.gewijzigd ? ' · aangepast' : ''}</p>
        ${
          this.editing === note.id
            ? this.renderField(note.id, 'Je notitie', 'Bewaar')
            : html`
                <p class="db-note-text" dir="auto">${this.marked(note.tekst)}</p>
                <div class="db-note-actions">
                  ${
                    note.mijn && !note.afgehandeld
                      ? html`<button type="button" class="db-note-button" data-edit @click=${() => this.edit(note)}>Pas aan</button>`
                      : nothing
                  }
                  <button type="button" class="db-note-button"
                    aria-label="${note.afgehandeld ? 'Weer openen' : 'Afgehandeld'}: notitie van ${note.mijn ? 'jezelf' : note.door}"
                    @click=${() => this.resolve(note)}>${note.afgehandeld ? 'Weer openen' : 'Afgehandeld'}</button>
                </div>
              `
        }
      </li>
    `;
  }

  private renderField(note: number, label: string, action: string): TemplateResult {
    const id = `${this.item}-notitie-${note}`;
    const choosing = this.from >= 0 && this.choices.length > 0 && this.editing === note;
    const text = readDraft(this.key(note))?.text ?? this.was(note) ?? '';
    this.drawn.set(note, plainLines(text));
    const over = tooLong(text, LONGEST);
    const room = over || roomLeft(text, LONGEST);
    return html`
      <div class="db-note-field">
        <label for=${id}>${label}</label>
        <textarea id=${id} rows="2" dir="auto"
          aria-invalid=${over ? 'true' : nothing}
          aria-describedby="${id}-hulp ${id}-ruimte" aria-autocomplete="list"
          aria-controls=${choosing ? `${id}-namen` : nothing}
          aria-activedescendant=${choosing && this.choice >= 0 ? `${id}-naam-${this.choice}` : nothing}
          .value=${live(text)}
          @input=${(e: Event) => this.typed(e, note)}
          @keydown=${(e: KeyboardEvent) => this.keyed(e, note)}
          @blur=${this.closeChoices}></textarea>
        ${
          choosing
            ? html`<ul id="${id}-namen" class="db-note-people" role="listbox" aria-label="Collega's">
                ${this.choices.map(
                  (name, i) => html`<li id="${id}-naam-${i}" role="option" aria-selected=${i === this.choice}
                    @mousedown=${(e: Event) => e.preventDefault()} @click=${() => this.choose(i, note)}>${name}</li>`,
                )}
              </ul>`
            : nothing
        }
        <p id="${id}-ruimte" class=${over ? 'db-note-over' : 'db-help'} role="status" translate="no" ?hidden=${room === ''}>${said(room)}</p>
        <p id="${id}-hulp" class="db-help">Typ @ om een collega te vermelden.</p>
        ${
          note > 0 && this.elsewhere?.note === note
            ? html`<div class="db-note-elsewhere"><p><b>Nu staat er:</b></p><p class="db-note-text" dir="auto">${this.elsewhere.text}</p></div>`
            : nothing
        }
        <div class="db-actions">
          <button type="button" class="db-btn db-btn-primary" ?disabled=${this.busy !== ''} @click=${() => this.post(note)}>${action}</button>
          ${note > 0 ? html`<button type="button" class="db-btn" @click=${() => this.leave(note)}>Annuleer</button>` : nothing}
        </div>
      </div>
    `;
  }

  private marked(text: string): (TemplateResult | string)[] {
    const names = JSON.parse(this.people || '[]') as string[];
    const parts: (TemplateResult | string)[] = [];
    let rest = text;
    for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@')) {
      const said = Math.max(0, ...names.map((one) => beginsWith(rest.slice(at + 1), one)));
      const end = at + 1 + said;
      parts.push(said > 0 ? html`${rest.slice(0, at)}<b>${rest.slice(at, end)}</b>` : rest.slice(0, end));
      rest = rest.slice(end);
    }
    parts.push(rest);
    return parts;
  }

  // ---- doing ---------------------------------------------------------------------------------------------------------

  private readonly toggled = (e: Event): void => {
    // The one inside reports here as well.
    if (e.target === e.currentTarget) this.open = (e.target as HTMLDetailsElement).open;
  };

  private typed(e: Event, note: number): void {
    const area = e.target as HTMLTextAreaElement;
    this.note(area, note);
    this.suggest(area, note);
  }

  private note(area: HTMLTextAreaElement, note: number): void {
    const text = cleanField(area);
    this.drawn.set(note, text);
    if (typeIn(this.key(note), text, this.was(note))) this.message = '';
    this.requestUpdate();
  }

  /** What stands in a field without anybody having said that it was typed. */
  private lookAgain(): void {
    for (const [note, drawn] of this.drawn) {
      const area = this.area(note);
      const known = readDraft(this.key(note))?.text ?? this.was(note) ?? '';
      if (area && area.value !== drawn && area.value !== plainLines(known)) this.note(area, note);
    }
  }

  /** What a note that is reworded says; undefined of a new one. */
  private was(note: number): string | undefined {
    return note > 0 ? (this.list.find((one) => one.id === note)?.tekst ?? '') : undefined;
  }

  private area(note: number): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>(`[id="${this.item}-notitie-${note}"]`);
  }

  private suggest(area: HTMLTextAreaElement, note: number): void {
    const before = area.value.slice(0, area.selectionStart);
    const at = before.lastIndexOf('@');
    const typed = before.slice(at + 1);
    if (this.editing !== note || at < 0 || (at > 0 && !/\s/.test(before[at - 1] ?? '')) || typed.includes('\n')) {
      this.closeChoices();
      return;
    }
    this.from = at;
    this.choices = meant(JSON.parse(this.people || '[]') as string[], typed);
    this.choice = preferred(this.choices, typed);
  }

  private keyed(e: KeyboardEvent, note: number): void {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      this.post(note);
      return;
    }
    if (this.from < 0 || this.choices.length === 0) return;
    const last = this.choices.length - 1;
    if (e.key === 'ArrowDown') this.choice = this.choice === last ? 0 : this.choice + 1;
    else if (e.key === 'ArrowUp') this.choice = this.choice <= 0 ? last : this.choice - 1;
    // As long as no name is marked, a key does what it does in any text.
    else if ((e.key === 'Enter' || e.key === 'Tab') && this.choice >= 0) this.choose(this.choice, note);
    else if (e.key === 'Escape') this.closeChoices();
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  private choose(index: number, note: number): void {
    const area = this.querySelector<HTMLTextAreaElement>(`[id="${this.item}-notitie-${note}"]`);
    const name = this.choices[index];
    if (!area || !name || this.from < 0) return;
    area.setRangeText(`@${name} `, this.from, area.selectionStart, 'end');
    this.closeChoices();
    area.dispatchEvent(new Event('input'));
    area.focus();
  }

  private readonly closeChoices = (): void => {
    this.from = -1;
    this.choices = [];
  };

  private edit(note: Note): void {
    this.message = '';
    this.editing = note.id;
    this.focusField(note.id);
  }

  private leave(note: number): void {
    writeDraft(this.key(note), null);
    this.elsewhere = null;
    this.editing = 0;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-note="${note}"] [data-edit]`)?.focus());
  }

  private focusField(note: number): void {
    void this.updateComplete.then(() =>
      this.querySelector<HTMLTextAreaElement>(`[id="${this.item}-notitie-${note}"]`)?.focus(),
    );
  }

  private post(note: number): void {
    if (this.busy !== '') return;
    const key = this.key(note);
    const area = this.area(note);
    if (area) this.note(area, note);
    const text = area?.value ?? '';
    const pending = readDraft(key)?.sent;
    if (!pending && text.trim() === '') {
      this.message = 'Schrijf eerst iets.';
      area?.focus();
      return;
    }
    if (!pending && tooLong(text, LONGEST)) {
      this.message = 'Nog niet geplaatst: deze tekst is te lang. Alles staat er nog; kort hem in of maak er twee notities van.';
      area?.focus();
      return;
    }
    this.goesOut(note, sendOut(key, text, this.was(note)));
  }

  private goesOut(note: number, sent: Sent): void {
    this.busy = sent.id;
    this.message = 'Bezig met bewaren…';
    const key = this.key(note);
    // Again and again the same: what the server has already it knows by its name.
    const again = (): void => {
      const draft = readDraft(key);
      if (draft?.sent?.id !== sent.id || !this.isConnected) {
        this.out.delete(sent.id);
        return;
      }
      this.send('note-post', { id: sent.id, note, was: draft.base ?? null, text: sent.text.trim() });
      const timer = setTimeout(() => {
        if (readDraft(key)?.sent?.id !== sent.id) {
          this.out.delete(sent.id);
          return;
        }
        if (this.busy === sent.id) this.busy = '';
        this.message = 'Nog niet bewaard: er komt geen antwoord. Je tekst staat er nog, en we proberen het opnieuw.';
        again();
      }, PATIENCE_MS);
      this.out.set(sent.id, timer);
    };
    if (!this.out.has(sent.id)) again();
  }

  private resolve(note: Note): void {
    this.send('note-resolve', { note: note.id, resolved: !note.afgehandeld });
    this.message = note.afgehandeld ? 'De notitie staat weer open.' : 'De notitie is afgehandeld; je vindt ze hieronder terug.';
    this.querySelector<HTMLElement>('summary')?.focus();
  }

  private send(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { ...detail, item: this.item }, bubbles: true }));
  }
}

/** As a text field has it. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

if (!customElements.get('db-notes')) customElements.define('db-notes', DbNotes);
