import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { roomLeft, tooLong } from '../fields/room.js';
import { cleanField } from '../keeper/clean.js';
import { watchSilent } from '../keeper/reread.js';
import { said } from '../keeper/said.js';
import { newId } from '../keeper/types.js';
import {
  answered,
  claimed,
  draftsAt,
  placeOf,
  readDraft,
  renamed,
  sendOut,
  sentFrom,
  typeIn,
  withdrawDrafts,
  withdrawn,
  writeDraft,
} from '../notes/drafts.js';

type Kind = 'VRAAG' | 'GOEDE_PRAKTIJK' | 'OPMERKING';
type Act = 'reageer' | 'meenemen' | 'sluiten';

interface Reply {
  bestuur: string;
  door: string;
  mijn: boolean;
  tekst: string;
  op: string;
}

interface Thread {
  id: number;
  soort: Kind;
  soortLabel: string;
  stand: 'OPEN' | 'BEANTWOORD' | 'MEEGENOMEN' | 'GESLOTEN';
  standLabel: string;
  /** Whether who got it still owes an answer. */
  wacht: boolean;
  /** The question that it is about, where the page doesn't say it; with where to find it. */
  vraag: string;
  href: string;
  gever: string;
  ontvanger: string;
  ikKreeg: boolean;
  /** The bestuur for which I reply. */
  kant: number;
  door: string;
  tekst: string;
  voorstel: string;
  besluit: string;
  beslistDoor: string;
  op: string;
  /** How it stands with what follows from it, in a sentence; empty where nobody took that upon them. */
  lot: string;
  open: boolean;
  reacties: Reply[];
}

interface Note {
  version: number;
  tekst: string;
}

const PROMPTS = [
  ['Wat ik niet begreep', 'Ik begreep niet goed wat jullie bedoelen met '],
  ['Bedoelen we hetzelfde?', 'Bij ons betekent dit dat … Bedoelen jullie daar hetzelfde mee?'],
  ['Vraag een voorbeeld', 'Kunnen jullie een voorbeeld geven waaraan je dit in de praktijk merkt?'],
] as const;

/** What stays in sight at the top of a comparison. */
const BAR_PX = 110;
const LONGEST = 4000;
const LONGEST_CONCLUSION = 1000;
/** How long an answer may be away before somebody is told, and how often it is asked for after that. */
const PATIENCE_MS = 8_000;
const SILENT = 'Nog niet bewaard: er komt geen antwoord. Je tekst staat er nog, en we proberen het opnieuw.';

/** Puts a text on the clipboard, also where the page came over plain http. */
function copy(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.focus();
  area.select();
  if (navigator.clipboard) void navigator.clipboard.writeText(area.value).catch(() => document.execCommand('copy'));
  else document.execCommand('copy');
}

/**
 * Feedback between two besturen: the three steps at one question, and the threads below them; or threads alone. The
 * server sets what there is and may set it again at any time; what somebody types is theirs until the server says that
 * it is kept.
 */
export class DbFeedback extends LitElement {
  static override properties = {
    account: { type: Number },
    tweeling: { type: Number },
    item: {},
    /** The bestuur that is listened to. */
    aan: { type: Number },
    mij: {},
    zij: {},
    /** Whether the steps are there; without them only threads are. */
    stappen: { type: Boolean },
    /** Whether more can be given now. */
    kan: { type: Boolean },
    /** Whether the panel starts unfolded. */
    open: { type: Boolean },
    /** JSON text: the threads, the oldest first. */
    threads: {},
    /** JSON text: my own note. */
    note: {},
    /** JSON text: who of my bestuur can take something upon them. */
    team: {},
    /** The thread that somebody came to answer; 0 where they didn't. */
    answer: { type: Number },
    acting: { state: true },
    message: { state: true },
    at: { state: true },
    busy: { state: true },
    noteStatus: { state: true },
    other: { state: true },
  };

  declare account: number;
  declare tweeling: number;
  declare item: string;
  declare aan: number;
  declare mij: string;
  declare zij: string;
  declare stappen: boolean;
  declare kan: boolean;
  declare open: boolean;
  declare threads: string;
  declare note: string;
  declare team: string;
  declare answer: number;
  declare private acting: string;
  declare private message: string;
  declare private at: string;
  declare private busy: string;
  declare private noteStatus: string;
  /** What stands in my note elsewhere, when it differs. */
  declare private other: Note | null;

  private restored = false;
  private version = -1;
  private sending: { id: string; text: string } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private composing = false;
  /** What each field is known to hold, by the name of its draft. */
  private readonly drawn = new Map<string, string>();
  /** What is on its way, and when it is sent again. */
  private readonly out = new Map<string, ReturnType<typeof setTimeout>>();
  /** Words for the note that went out and were not answered: the server may have them. */
  private unanswered: string[] = [];
  private readonly silent = watchSilent(this, () => this.lookAgain());

  constructor() {
    super();
    this.addEventListener('compositionstart', () => (this.composing = true));
    this.addEventListener('compositionend', () => (this.composing = false));
    this.account = 0;
    this.tweeling = 0;
    this.item = '';
    this.aan = 0;
    this.mij = '';
    this.zij = '';
    this.stappen = false;
    this.kan = false;
    this.open = false;
    this.threads = '[]';
    this.note = '{"version":0,"tekst":""}';
    this.team = '[]';
    this.answer = 0;
    this.acting = '';
    this.message = '';
    this.at = '';
    this.busy = '';
    this.noteStatus = '';
    this.other = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.silent.start();
    addEventListener('storage', this.storageChanged);
    addEventListener('pagehide', this.flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silent.stop();
    removeEventListener('storage', this.storageChanged);
    removeEventListener('pagehide', this.flush);
    clearTimeout(this.timer);
  }

  private readonly storageChanged = (e: StorageEvent): void => {
    if (e.key === `draaiboek-gedeeld-${this.account}`) withdrawDrafts(this.account);
  };

  protected override willUpdate(changed: PropertyValues): void {
    // Drawing puts what is known in the fields: what stands there unsaid must be known by then.
    this.lookAgain();
    if (changed.has('note') && this.version < 0) this.version = this.saved.version;
    if (!this.account || !this.tweeling) return;
    if (changed.has('threads') && !this.busy) this.resume();
    if (changed.has('answer') && this.answer > 0) this.openAnswer(this.answer);
    if (this.restored) return;
    this.restored = true;
    void claimed.then(() => this.goOn());
    if (this.stappen) {
      // A link leads to one question of the page.
      if (new URLSearchParams(location.search).get('item') === this.item) {
        this.open = true;
        void this.updateComplete.then(() => (this.closest('[id]') ?? this).scrollIntoView());
      }
      const typed = (['VRAAG', 'GOEDE_PRAKTIJK', 'OPMERKING', 'VOORSTEL'] as const).some(
        (kind) => readDraft(this.giveKey(kind))?.text,
      );
      if (typed || readDraft(this.noteKey()) || this.acting) this.open = true;
      const left = readDraft(this.noteKey());
      if (left) this.timer = setTimeout(() => this.saveNote(), 500);
    }
  }

  /** Goes on with a reply that was typed: before the page was loaded, or while the thread stood in another list. */
  private resume(): void {
    const threads = this.list;
    if (this.acting && threads.some((one) => this.acting.startsWith(`${one.id}-`))) return;
    this.acting = '';
    for (const thread of threads) {
      for (const act of ['reageer', 'meenemen', 'sluiten'] as const) {
        if (readDraft(this.threadKey(thread.id, act))?.text.trim()) this.acting = `${thread.id}-${act}`;
      }
    }
  }

  /** What an earlier page sent without hearing what became of it goes out once more, under the same name. */
  private goOn(): void {
    if (this.stappen) {
      for (const kind of ['VRAAG', 'GOEDE_PRAKTIJK', 'OPMERKING'] as const) {
        if (readDraft(this.giveKey(kind))?.sent) this.give(kind);
      }
    }
    for (const one of this.list) {
      for (const act of ['reageer', 'meenemen', 'sluiten'] as const) {
        if (readDraft(this.threadKey(one.id, act))?.sent) this.act(one, act);
      }
    }
  }

  private get list(): Thread[] {
    return JSON.parse(this.threads || '[]') as Thread[];
  }

  private get saved(): Note {
    return JSON.parse(this.note || '{"version":0,"tekst":""}') as Note;
  }

  private noteKey(): string {
    return placeOf(this.account, this.tweeling, `terug-l~${this.item}~${this.aan}`);
  }

  private giveKey(kind: Kind | 'VOORSTEL'): string {
    return placeOf(this.account, this.tweeling, `terug-g~${this.item}~${this.aan}~${kind}`);
  }

  private threadKey(thread: number, act: Act): string {
    return placeOf(this.account, this.tweeling, `terug-t~${thread}~${act}`);
  }

  // ---- what the server says ------------------------------------------------------------------------------------------

  /** It is kept: exactly those texts may go, and not what was typed on while the answer was away. */
  kept(id: string, done: string): void {
    if (this.composing) {
      // An accent that is being typed would be lost with the text around it.
      this.addEventListener('compositionend', () => setTimeout(() => this.kept(id, done)), { once: true });
      return;
    }
    this.lookAgain();
    this.notOut(id);
    const active = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : null;
    const cursor = active?.selectionStart ?? 0;
    const long = active?.value.length ?? 0;
    let left = '';
    for (const key of sentFrom(this.account, id)) {
      // A reason or a conclusion takes the place of the one before it, so what was typed on stays with its beginning.
      const rest = answered(key, id, /~(meenemen|sluiten)$/.test(key)) ?? '';
      left += rest;
      if (rest !== '') {
        const at = Math.max(0, cursor - (long - rest.length));
        if (active?.dataset.key === key) void this.updateComplete.then(() => active.setSelectionRange(at, at));
        continue;
      }
      // The thread may stand in another list by now, which went on with this same text.
      for (const other of document.querySelectorAll<DbFeedback>('db-feedback')) if (other !== this) other.letGo(key);
    }
    if (this.busy === id) {
      this.busy = '';
      this.message = left === '' ? done : `${done} Wat je daarna typte, staat nog in het veld.`;
      const thread = this.acting.split('-', 1)[0];
      if (thread && left === '' && !this.typing) {
        this.acting = '';
        void this.updateComplete.then(() =>
          this.querySelector<HTMLElement>(`[data-thread="${thread}"] button`)?.focus(),
        );
      }
    }
    this.requestUpdate();
  }

  private notOut(id: string): void {
    clearTimeout(this.out.get(id));
    this.out.delete(id);
  }

  /** Whether words stand in the field that is open at a thread. */
  private get typing(): boolean {
    const [thread, act] = this.acting.split('-') as [string, Act];
    return this.acting !== '' && (readDraft(this.threadKey(Number(thread), act))?.text.trim() ?? '') !== '';
  }

  /** What was typed under this name is kept: its field closes. */
  letGo(key: string): void {
    const [thread, act] = this.acting.split('-') as [string, Act];
    if (this.acting && this.threadKey(Number(thread), act) === key) this.acting = '';
  }

  /** It is not kept; the text stays where it is. */
  refused(id: string, why: string): void {
    for (const key of sentFrom(this.account, id)) withdrawn(key, id);
    this.notOut(id);
    if (this.busy === id || id === '') this.busy = '';
    this.message = why;
  }

  /** The server knows this name for something else: the same goes out under another. */
  taken(id: string, why: string): void {
    const keys = sentFrom(this.account, id);
    this.notOut(id);
    const name = newId();
    keys.forEach((key) => renamed(key, id, name));
    const kind = (['VRAAG', 'GOEDE_PRAKTIJK', 'OPMERKING'] as const).find((one) => keys.includes(this.giveKey(one)));
    const thread = this.list.find((one) => keys.includes(this.threadKey(one.id, 'reageer')));
    this.busy = '';
    if (kind) this.give(kind);
    else if (thread) this.act(thread, 'reageer');
    else this.refused(name, why);
  }

  noteKept(id: string, version: number): void {
    if (this.sending?.id !== id) return;
    this.lookAgain();
    const sent = this.sending.text;
    this.sending = null;
    this.unanswered = [];
    this.version = version;
    this.other = null;
    this.note = JSON.stringify({ version, tekst: sent });
    if ((readDraft(this.noteKey())?.text ?? sent) === sent) {
      writeDraft(this.noteKey(), null);
      this.noteStatus = 'Bewaard. Alleen jij leest het.';
    } else {
      this.later();
    }
  }

  noteElsewhere(id: string, version: number, tekst: string): void {
    if (this.sending?.id !== id) return;
    this.sending = null;
    if (this.unanswered.includes(tekst)) {
      // My own words, of which the answer was lost: nobody else wrote here.
      this.unanswered = [];
      this.version = version;
      this.note = JSON.stringify({ version, tekst });
      this.saveNote();
      return;
    }
    this.other = { version, tekst };
    this.noteStatus = 'Je schreef hier elders iets anders. Kies wat blijft.';
  }

  noteRefused(id: string, why: string): void {
    if (this.sending?.id !== id) return;
    this.sending = null;
    this.noteStatus = why;
  }

  // ---- drawing -------------------------------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const threads = this.list;
    if (!this.stappen) {
      return html`${this.renderThreads(threads)}${this.at === '' ? this.renderMessage('') : nothing}`;
    }
    const waiting = threads.filter((one) => one.wacht && one.ikKreeg).length;
    const title =
      threads.length === 0 ? 'Vraag of reageer' : `Vraag of reageer (${threads.length}${waiting > 0 ? `, ${waiting} wacht op jullie` : ''})`;
    return html`
      <details class="db-fb" ?open=${this.open} @toggle=${this.toggled}>
        <summary>${said(title)}</summary>
        ${
          this.open
            ? html`
                ${this.renderSteps()}
                ${threads.length > 0 ? html`<h4 class="db-fb-said">Wat er gezegd is</h4>` : nothing}
                ${this.renderThreads(threads)}
                ${this.at === '' ? this.renderMessage('') : nothing}
              `
            : nothing
        }
      </details>
    `;
  }

  private readonly toggled = (e: Event): void => {
    if (e.target === e.currentTarget) this.open = (e.target as HTMLDetailsElement).open;
  };

  private renderMessage(at: string): TemplateResult | typeof nothing {
    return html`<p class="db-note-message" role="status" translate="no">${said(this.at === at ? this.message : '')}</p>`;
  }

  private renderSteps(): TemplateResult {
    const readers = html`<p class="db-fb-readers">
      <b>Wie dit leest:</b> de trekker en MT-leden van ${this.zij} en van ${this.mij}. Je naam staat erbij.
    </p>`;
    return html`
      <ol class="db-fb-steps">
        <li>
          <h4>Luister</h4>
          ${this.renderNote()}
        </li>
        ${
          this.kan
            ? html`
                <li>
                  <h4>Stel vragen</h4>
                  <p class="db-help">Eerst begrijpen. Vraag liever naar een voorbeeld dan naar een verklaring.</p>
                  ${readers}
                  <div class="db-fb-prompts" role="group" aria-label="Zet een begin in het veld">
                    ${PROMPTS.map(
                      ([label, start]) =>
                        html`<button type="button" class="db-btn db-btn-small" @click=${() => this.prompt(start)}>${label}</button>`,
                    )}
                  </div>
                  ${this.renderGive('VRAAG', 'Jullie vraag', 'Stel de vraag')}
                </li>
                <li>
                  <h4>Waardeer, of doe een voorstel</h4>
                  ${readers}
                  ${this.renderGive('GOEDE_PRAKTIJK', 'Goede praktijk: wat willen jullie hiervan meenemen?', 'Deel de goede praktijk')}
                  ${this.renderGive('OPMERKING', 'Opmerking: wat viel op?', 'Plaats met voorstel')}
                </li>
              `
            : html`<li class="db-fb-over">
                <h4>Vragen en voorstellen</h4>
                <p>Er kan nu niets nieuws bij: dit is niet (meer) aan jullie vrijgegeven, of de tweeling is beëindigd. Wat
                  gezegd werd, blijft hieronder staan.</p>
                ${(['VRAAG', 'GOEDE_PRAKTIJK', 'OPMERKING', 'VOORSTEL'] as const).map((kind) => this.renderLeft(this.giveKey(kind)))}
              </li>`
        }
      </ol>
    `;
  }

  private renderNote(): TemplateResult {
    const id = `${this.item}-luister-${this.aan}`;
    const text = readDraft(this.noteKey())?.text ?? this.saved.tekst;
    return html`
      <div class="db-note-field">
        <label for=${id}>Notities voor jezelf</label>
        <p id="${id}-wie" class="db-fb-readers"><b>Wie dit leest:</b> alleen jij. Ook ${this.mij} ziet het niet.</p>
        <textarea id=${id} rows="2" dir="auto" aria-describedby="${id}-wie ${id}-ruimte ${id}-stand"
          placeholder="Wat hoor je? Wat verrast je? Nog niet oordelen."
          data-key=${this.noteKey()} aria-invalid=${tooLong(text, LONGEST) ? 'true' : nothing}
          .value=${live(this.holds(this.noteKey(), text))}
          @input=${(e: Event) => this.noteTyped(e.target as HTMLTextAreaElement)}
          @blur=${this.flush}></textarea>
        ${this.renderRoom(id, text, LONGEST)}
        <p id="${id}-stand" class="db-note-message" role="status" translate="no">${said(this.noteStatus)}</p>
        ${
          this.other
            ? html`<div class="db-fb-elsewhere">
                <p><b>Elders schreef je:</b></p>
                <p class="db-note-text" dir="auto">${this.other.tekst || '(leeg)'}</p>
                <div class="db-actions">
                  <button type="button" class="db-btn" @click=${() => this.settle('theirs')}>Neem dat over</button>
                  <button type="button" class="db-btn" @click=${() => this.settle('mine')}>Bewaar wat hier staat</button>
                  <button type="button" class="db-btn" @click=${() => this.settle('both')}>Zet ze onder elkaar</button>
                </div>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  private renderGive(kind: Kind, label: string, action: string): TemplateResult {
    const key = this.giveKey(kind);
    const id = `${this.item}-${kind.toLowerCase()}-${this.aan}`;
    const draft = readDraft(key);
    const suggestion = kind === 'OPMERKING';
    const proposed = readDraft(this.giveKey('VOORSTEL'))?.text ?? '';
    return html`
      <div class="db-note-field">
        <label for=${id}>${label}</label>
        <textarea id=${id} rows="2" dir="auto" data-kind=${kind} aria-describedby="${id}-ruimte"
          data-key=${key} aria-invalid=${tooLong(draft?.text ?? '', LONGEST) ? 'true' : nothing}
          .value=${live(this.holds(key, draft?.text ?? ''))}
          @input=${(e: Event) => this.typed(e.target as HTMLTextAreaElement)}
          @keydown=${(e: KeyboardEvent) => this.keyed(e, () => this.give(kind))}></textarea>
        ${this.renderRoom(id, draft?.text ?? '', LONGEST)}
        ${
          suggestion
            ? html`<label for="${id}-voorstel">Voorstel: hoe zouden jullie het aanpakken? <span class="db-fb-needed">(nodig)</span></label>
                <textarea id="${id}-voorstel" rows="2" dir="auto" data-kind="VOORSTEL" aria-describedby="${id}-voorstel-ruimte"
                  data-key=${this.giveKey('VOORSTEL')} aria-invalid=${tooLong(proposed, LONGEST) ? 'true' : nothing}
                  .value=${live(this.holds(this.giveKey('VOORSTEL'), proposed))}
                  @input=${(e: Event) => this.typed(e.target as HTMLTextAreaElement)}
                  @keydown=${(e: KeyboardEvent) => this.keyed(e, () => this.give(kind))}></textarea>
                ${this.renderRoom(`${id}-voorstel`, proposed, LONGEST)}`
            : nothing
        }
        <div class="db-actions">
          <button type="button" class="db-btn ${kind === 'VRAAG' ? 'db-btn-primary' : ''}" ?disabled=${this.busy !== ''}
            @click=${() => this.give(kind)}>${action}</button>
          ${draft?.text && this.at === key && this.message ? html`<button type="button" class="db-btn" @click=${() => copy(this.area(id))}>Kopieer mijn tekst</button>` : nothing}
        </div>
        ${this.renderMessage(key)}
      </div>
    `;
  }

  /** Whether it fits, from where somebody might want to know; nothing is ever cut. */
  private renderRoom(id: string, text: string, max: number): TemplateResult {
    const over = tooLong(text, max);
    const room = over || roomLeft(text, max);
    return html`<p id="${id}-ruimte" class=${over ? 'db-note-over' : 'db-help'} role="status" translate="no" ?hidden=${room === ''}>${said(room)}</p>`;
  }

  private holds(key: string, text: string): string {
    this.drawn.set(key, text.replace(/\r\n?/g, '\n'));
    return text;
  }

  /** What was typed where nothing can be posted any more. */
  private renderLeft(key: string): TemplateResult | typeof nothing {
    const draft = readDraft(key);
    if (!draft?.text.trim()) return nothing;
    return html`
      <div class="db-fb-left">
        <label>Je typte nog, en dit is niet geplaatst:
          <textarea readonly rows="3" dir="auto" .value=${live(draft.text)}></textarea></label>
        <div class="db-actions">
          <button type="button" class="db-btn" @click=${(e: Event) => this.copyLeft(e)}>Kopieer</button>
          <button type="button" class="db-btn" @click=${() => this.forget(key)}>Gooi weg</button>
        </div>
      </div>
    `;
  }

  /** By name: what arrives above a field must not take away the field that somebody types in. */
  private renderThreads(threads: Thread[]): TemplateResult | typeof nothing {
    return threads.length === 0
      ? nothing
      : html`<ul class="db-fb-threads">${repeat(threads, (one) => one.id, (one) => this.renderThread(one))}</ul>`;
  }

  private renderThread(one: Thread): TemplateResult {
    const who = `${one.soortLabel.toLowerCase()} van ${one.gever}`;
    return html`
      <li class="db-fb-thread ${one.ikKreeg ? 'got' : 'gave'}" data-thread=${one.id}>
        ${one.vraag ? html`<p class="db-fb-where">${one.href ? html`<a href=${one.href}>${one.vraag}</a>` : one.vraag}</p>` : nothing}
        <p class="db-fb-head">
          <span class="db-pill ${one.soort === 'GOEDE_PRAKTIJK' ? 'ok' : ''}">${one.soortLabel}</span>
          <span class="db-pill ${one.wacht ? 'warn' : one.stand === 'GESLOTEN' ? '' : 'own'}">${one.standLabel}</span>
          <span><b>${one.gever}</b> aan ${one.ontvanger} · ${one.door}, ${one.op}</span>
        </p>
        <p class="db-note-text" dir="auto">${one.tekst}</p>
        ${one.voorstel ? html`<p class="db-fb-suggestion" dir="auto"><b>Voorstel:</b> ${one.voorstel}</p>` : nothing}
        ${
          one.reacties.length > 0
            ? html`<ol class="db-fb-replies">${one.reacties.map(
                (reply) => html`<li>
                  <p class="db-note-head"><b>${reply.bestuur}</b> · ${reply.door}, ${reply.op}</p>
                  <p class="db-note-text" dir="auto">${reply.tekst}</p>
                </li>`,
              )}</ol>`
            : nothing
        }
        ${
          (one.stand === 'MEEGENOMEN' || one.stand === 'GESLOTEN') && one.beslistDoor
            ? html`<p class="db-fb-decided" dir="auto"><b>${one.standLabel}</b> door ${one.beslistDoor}${one.besluit ? `: ${one.besluit}` : '.'}</p>`
            : nothing
        }
        ${one.lot ? html`<p class="db-fb-fate" dir="auto"><b>Wat ervan komt:</b> ${one.lot}</p>` : nothing}
        ${
          one.open
            ? html`<div class="db-note-actions">
                  ${
                    owesAnswer(one)
                      ? this.renderAct(one, 'reageer', 'Beantwoord', who, 'db-btn db-btn-small')
                      : this.renderAct(one, 'reageer', 'Reageer', who)
                  }
                  ${
                    one.ikKreeg
                      ? html`
                          ${one.wacht ? this.renderState(one, 'beantwoord', 'Al besproken', who) : nothing}
                          ${one.stand === 'MEEGENOMEN' ? nothing : this.renderAct(one, 'meenemen', 'Neem mee', who)}
                          ${one.stand === 'GESLOTEN' ? nothing : this.renderAct(one, 'sluiten', 'Sluit', who)}
                        `
                      : nothing
                  }
                  ${one.stand === 'OPEN' ? nothing : this.renderState(one, 'heropenen', 'Heropen', who)}
                </div>
                ${this.renderActing(one)}`
            : (['reageer', 'meenemen', 'sluiten'] as const).map((act) => this.renderLeft(this.threadKey(one.id, act)))
        }
        ${this.renderMessage(`t${one.id}`)}
      </li>
    `;
  }

  private renderAct(one: Thread, act: Act, label: string, who: string, looks = 'db-note-button'): TemplateResult {
    const name = `${one.id}-${act}`;
    return html`<button type="button" class=${looks} aria-expanded=${this.acting === name} aria-label="${label}: ${who}"
      @click=${() => this.choose(name)}>${label}</button>`;
  }

  private renderState(one: Thread, state: string, label: string, who: string): TemplateResult {
    return html`<button type="button" class="db-note-button" aria-label="${label}: ${who}" ?disabled=${this.busy !== ''}
      @click=${() => this.decide(one, state)}>${label}</button>`;
  }

  private renderActing(one: Thread): TemplateResult | typeof nothing {
    const act = (['reageer', 'meenemen', 'sluiten'] as const).find((name) => this.acting === `${one.id}-${name}`);
    if (!act) return nothing;
    const key = this.threadKey(one.id, act);
    const id = `draad-${one.id}-${act}`;
    const typed = readDraft(key)?.text ?? '';
    const label = {
      reageer: owesAnswer(one) ? 'Jullie antwoord' : 'Jullie reactie',
      meenemen: one.voorstel ? 'Wat doen jullie ermee? Leeg: het voorstel zoals het er staat.' : 'Wat volgt eruit? Dit mag leeg blijven.',
      sluiten: 'Waarom sluiten jullie dit?',
    }[act];
    const action = {
      reageer: owesAnswer(one) ? 'Plaats jullie antwoord' : 'Plaats de reactie',
      meenemen: 'Neem mee',
      sluiten: 'Sluit met deze reden',
    }[act];
    return html`
      <div class="db-note-field">
        <label for=${id}>${label}</label>
        <p id="${id}-wie" class="db-fb-readers"><b>Wie dit leest:</b> de trekker en MT-leden van ${one.gever} en van ${one.ontvanger}. Je naam staat erbij.</p>
        <textarea id=${id} rows="2" dir="auto" aria-describedby="${id}-wie ${id}-ruimte"
          data-key=${key} aria-invalid=${tooLong(typed, longest(act)) ? 'true' : nothing}
          .value=${live(this.holds(key, typed))}
          @input=${(e: Event) => this.typed(e.target as HTMLTextAreaElement)}
          @keydown=${(e: KeyboardEvent) => this.keyed(e, () => this.act(one, act))}></textarea>
        ${this.renderRoom(id, typed, longest(act))}
        ${act === 'meenemen' ? this.renderPromise(one, id) : nothing}
        <div class="db-actions">
          <button type="button" class="db-btn db-btn-primary" ?disabled=${this.busy !== ''} @click=${() => this.act(one, act)}>${action}</button>
          <button type="button" class="db-btn" @click=${() => this.choose('')}>Annuleer</button>
        </div>
      </div>
    `;
  }

  /** Who does something about it and by when: of a remark always, of a question or praise where somebody wants to. */
  private renderPromise(one: Thread, id: string): TemplateResult {
    const team = JSON.parse(this.team || '[]') as { id: string; naam: string }[];
    const needed = one.soort === 'OPMERKING' ? html` <span class="db-fb-needed">(nodig)</span>` : ' (mag leeg)';
    return html`<div class="db-fb-promise">
      <label for="${id}-door">Wie neemt het op?${needed}</label>
      <select id="${id}-door"><option value="">Kies een collega</option>${team.map(
        (each) => html`<option value=${each.id}>${each.naam}</option>`,
      )}</select>
      <label for="${id}-tegen">Tegen wanneer?${needed}</label>
      <input id="${id}-tegen" type="date" />
      <p class="db-help">Het komt bij jullie eigen vraag en bij Wie doet wat te staan. ${one.gever} leest tegen wanneer en wat
        ervan gekomen is, niet wie het doet.</p>
    </div>`;
  }

  private promised(id: string): { wie: string; tegen: string } {
    const value = (of: string): string =>
      this.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${id}-${of}"]`)?.value ?? '';
    return { wie: value('door'), tegen: value('tegen') };
  }

  // ---- doing ---------------------------------------------------------------------------------------------------------

  private area(id: string): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>(`[id="${id}"]`);
  }

  private typed(area: HTMLTextAreaElement): void {
    const { key = '' } = area.dataset;
    const text = cleanField(area);
    this.drawn.set(key, text);
    if (typeIn(key, text)) this.message = '';
    this.requestUpdate();
  }

  /** What stands in a field without anybody having said that it was typed. */
  private lookAgain(): void {
    for (const area of this.querySelectorAll<HTMLTextAreaElement>('textarea[data-key]')) {
      const { key = '' } = area.dataset;
      if (area.value === this.drawn.get(key) || area.value === readDraft(key)?.text) continue;
      if (key === this.noteKey()) this.noteTyped(area);
      else this.typed(area);
    }
  }

  private keyed(e: KeyboardEvent, post: () => void): void {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      post();
    }
  }

  private prompt(start: string): void {
    const area = this.querySelector<HTMLTextAreaElement>('textarea[data-kind="VRAAG"]');
    if (!area) return;
    const text = area.value.trim() === '' ? start : `${area.value.trimEnd()}\n${start}`;
    typeIn(this.giveKey('VRAAG'), text);
    this.message = '';
    this.requestUpdate();
    void this.updateComplete.then(() => {
      area.focus();
      area.setSelectionRange(text.length, text.length);
    });
  }

  /** Puts a question in the field where it is asked, behind what was typed there. */
  stel(text: string): void {
    this.open = true;
    void this.updateComplete.then(() => {
      const area = this.querySelector<HTMLTextAreaElement>('textarea[data-kind="VRAAG"]');
      if (!area) return;
      if (area.value.includes(text)) area.focus();
      else this.prompt(text);
      const about = this.closest<HTMLElement>('[data-place]') ?? area;
      const whole = area.getBoundingClientRect().bottom - about.getBoundingClientRect().top;
      // With what it is about, where both fit in the window.
      if (whole < innerHeight - BAR_PX) about.scrollIntoView({ block: 'start' });
      else area.scrollIntoView({ block: 'center' });
    });
  }

  /** Opens the field in which a thread is answered, for who came to do that. */
  private openAnswer(thread: number): void {
    if (!this.list.some((one) => one.id === thread && one.open)) return;
    if (!this.acting.startsWith(`${thread}-`)) this.acting = `${thread}-reageer`;
    void this.updateComplete.then(() => {
      const answered = this.querySelector<HTMLElement>(`[data-thread="${thread}"]`);
      answered?.scrollIntoView({ block: 'center' });
      answered?.querySelector('textarea')?.focus({ preventScroll: true });
    });
  }

  private choose(name: string): void {
    const [thread] = (name || this.acting).split('-', 1);
    const again = this.acting === name;
    if (name === '' && this.acting) {
      const [id, act] = this.acting.split('-') as [string, Act];
      writeDraft(this.threadKey(Number(id), act), null);
    }
    this.acting = again ? '' : name;
    this.message = '';
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`[data-thread="${thread}"] ${this.acting ? 'textarea' : 'button'}`)?.focus(),
    );
  }

  /** Sends it, and again under the same name for as long as no answer comes: what the server has already it knows. */
  private goesOut(id: string, at: string, key: string, send: () => void): void {
    this.busy = id;
    this.at = at;
    this.message = 'Bezig…';
    if (this.out.has(id)) return;
    const again = (): void => {
      send();
      const timer = setTimeout(() => {
        const waiting = key !== '' && this.isConnected && readDraft(key)?.sent?.id === id;
        if (waiting || this.busy === id) {
          this.at = at;
          this.message = SILENT;
        }
        if (this.busy === id) this.busy = '';
        if (waiting) again();
        else this.out.delete(id);
      }, PATIENCE_MS);
      this.out.set(id, timer);
    };
    again();
  }

  private give(kind: Kind): void {
    if (this.busy !== '') return;
    this.lookAgain();
    const key = this.giveKey(kind);
    const other = this.giveKey('VOORSTEL');
    const withOther = kind === 'OPMERKING';
    if (!readDraft(key)?.sent) {
      const text = readDraft(key)?.text ?? '';
      const suggestion = withOther ? (readDraft(other)?.text ?? '') : '';
      const problem =
        text.trim() === ''
          ? 'Schrijf eerst iets.'
          : withOther && suggestion.trim() === ''
            ? 'Doe er een voorstel bij: wat zouden jullie anders aanpakken?'
            : tooLong(text, LONGEST) || tooLong(suggestion, LONGEST);
      if (problem) {
        this.at = key;
        this.message = problem;
        const wrong = text.trim() === '' || tooLong(text, LONGEST) ? kind : 'VOORSTEL';
        this.querySelector<HTMLTextAreaElement>(`textarea[data-kind="${wrong}"]`)?.focus();
        return;
      }
      const { id } = sendOut(key, text);
      if (withOther) {
        withdrawn(other, readDraft(other)?.sent?.id ?? '');
        renamed(other, sendOut(other, suggestion).id, id);
      }
    }
    const sent = readDraft(key)?.sent;
    if (!sent) return;
    const suggestion = withOther ? (readDraft(other)?.sent?.text ?? '') : '';
    this.goesOut(sent.id, key, key, () =>
      this.send('fb-give', { id: sent.id, kind, text: sent.text.trim(), suggestion: suggestion.trim() }),
    );
  }

  private act(one: Thread, act: Act): void {
    if (this.busy !== '') return;
    this.lookAgain();
    const key = this.threadKey(one.id, act);
    const at = `t${one.id}`;
    const typed = readDraft(key)?.text ?? '';
    const pending = readDraft(key)?.sent;
    if (!pending) {
      const problem =
        typed.trim() === '' && act !== 'meenemen'
          ? act === 'sluiten'
            ? 'Schrijf in een zin waarom; wie het gaf, leest het.'
            : 'Schrijf eerst iets.'
          : tooLong(typed, longest(act));
      if (problem) {
        this.at = at;
        this.message = problem;
        this.area(`draad-${one.id}-${act}`)?.focus();
        return;
      }
    }
    const promise = this.promised(`draad-${one.id}-${act}`);
    const half = (promise.wie === '') !== (promise.tegen === '');
    if (act === 'meenemen' && (half || (one.soort === 'OPMERKING' && promise.wie === ''))) {
      this.at = at;
      this.message = 'Kies wie dit opneemt en tegen wanneer.';
      this.querySelector<HTMLElement>(`[id="draad-${one.id}-meenemen-${promise.wie === '' ? 'door' : 'tegen'}"]`)?.focus();
      return;
    }
    const { id, text } = pending ?? (typed.trim() === '' ? { id: newId(), text: '' } : sendOut(key, typed));
    this.goesOut(id, at, text === '' ? '' : key, () => {
      if (act === 'reageer') this.send('fb-reply', { id, thread: one.id, bestuur: one.kant, text: text.trim() });
      else this.send('fb-state', { id, thread: one.id, state: act, text: text.trim(), ...promise });
    });
  }

  private decide(one: Thread, state: string): void {
    if (this.busy !== '') return;
    const id = newId();
    this.busy = id;
    this.at = `t${one.id}`;
    this.acting = '';
    this.message = 'Bezig…';
    setTimeout(() => {
      if (this.busy === id) this.refused(id, 'Dit lukte nog niet; probeer het zo dadelijk opnieuw.');
    }, 8_000);
    this.send('fb-state', { id, thread: one.id, state, text: '', wie: '', tegen: '' });
  }

  private copyLeft(e: Event): void {
    copy((e.target as HTMLElement).closest('.db-fb-left')?.querySelector('textarea') ?? null);
  }

  private forget(key: string): void {
    writeDraft(key, null);
    this.requestUpdate();
  }

  // ---- the note for myself -------------------------------------------------------------------------------------------

  private noteTyped(area: HTMLTextAreaElement): void {
    const text = cleanField(area);
    this.drawn.set(this.noteKey(), text);
    if (text === (readDraft(this.noteKey())?.text ?? this.saved.tekst)) return;
    writeDraft(this.noteKey(), { id: newId(), text });
    this.noteStatus = '';
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNote(), 1_500);
  }

  private readonly flush = (): void => {
    this.lookAgain();
    this.saveNote();
  };

  private saveNote(): void {
    clearTimeout(this.timer);
    const draft = readDraft(this.noteKey());
    if (!draft || this.sending || this.other) return;
    const over = tooLong(draft.text, LONGEST);
    if (over) {
      this.noteStatus = `Niet bewaard. ${over}`;
      return;
    }
    this.sending = { id: draft.id, text: draft.text };
    this.noteStatus = 'Bezig met bewaren…';
    this.send('fb-note', { id: draft.id, base: Math.max(this.version, 0), text: draft.text });
    setTimeout(() => {
      if (this.sending?.id === draft.id) {
        this.unanswered.push(this.sending.text);
        this.sending = null;
        this.noteStatus = 'Nog niet bewaard. Je tekst staat er nog; er wordt opnieuw geprobeerd.';
        this.later();
      }
    }, 8_000);
  }

  private settle(choice: 'mine' | 'theirs' | 'both'): void {
    const theirs = this.other;
    if (!theirs) return;
    this.version = theirs.version;
    this.other = null;
    this.note = JSON.stringify(theirs);
    const mine = readDraft(this.noteKey())?.text ?? '';
    if (choice === 'theirs') writeDraft(this.noteKey(), null);
    else writeDraft(this.noteKey(), { id: newId(), text: choice === 'both' ? `${theirs.tekst}\n${mine}` : mine });
    this.noteStatus = choice === 'theirs' ? 'Overgenomen.' : '';
    this.area(`${this.item}-luister-${this.aan}`)?.focus();
    this.saveNote();
  }

  private send(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** What waits is answered; to anything else one reacts. */
function owesAnswer(one: Thread): boolean {
  return one.ikKreeg && one.wacht;
}

function longest(act: Act): number {
  return act === 'reageer' ? LONGEST : LONGEST_CONCLUSION;
}

/** What somebody typed for the other bestuur and never posted: it is offered on the page of the conversation. */
export class DbFeedbackLeft extends LitElement {
  static override properties = {
    account: { type: Number },
    tweeling: { type: Number },
    /** JSON text: what each question is called, by its id. */
    labels: {},
  };

  declare account: number;
  declare tweeling: number;
  declare labels: string;

  constructor() {
    super();
    this.account = 0;
    this.tweeling = 0;
    this.labels = '{}';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.account || !this.tweeling) return nothing;
    const left = draftsAt(this.account, placeOf(this.account, this.tweeling, 'terug-g~'));
    if (left.length === 0) return nothing;
    const labels = JSON.parse(this.labels || '{}') as Record<string, string>;
    return html`
      <section class="db-card db-fb-unposted" aria-labelledby="niet-geplaatst">
        <h2 id="niet-geplaatst">Wat je typte en nog niet plaatste</h2>
        <p class="db-help">Het staat alleen in dit tabblad. Alleen jij ziet het.</p>
        <ul class="db-fb-threads">
          ${left.map(([key, draft]) => {
            const label = labels[key.split('~')[1] ?? ''] ?? '';
            return html`<li class="db-fb-left">
              <label>${label}<textarea readonly rows="3" dir="auto" .value=${draft.text}></textarea></label>
              <div class="db-actions">
                <button type="button" class="db-btn" @click=${this.copied}>Kopieer</button>
                <button type="button" class="db-btn" @click=${() => this.forget(key)}>Gooi weg</button>
              </div>
            </li>`;
          })}
        </ul>
      </section>
    `;
  }

  private readonly copied = (e: Event): void => {
    copy((e.target as HTMLElement).closest('.db-fb-left')?.querySelector('textarea') ?? null);
  };

  private forget(key: string): void {
    writeDraft(key, null);
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button')?.focus());
  }
}

if (!customElements.get('db-feedback')) customElements.define('db-feedback', DbFeedback);
if (!customElements.get('db-feedback-left')) customElements.define('db-feedback-left', DbFeedbackLeft);
