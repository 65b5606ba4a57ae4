import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { newId } from '../keeper/types.js';
import { draftsAt, placeOf, readDraft, withdrawDrafts, writeDraft } from '../notes/drafts.js';

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

const LONGEST = 4000;

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

  constructor() {
    super();
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
    addEventListener('storage', this.storageChanged);
    addEventListener('pagehide', this.flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('storage', this.storageChanged);
    removeEventListener('pagehide', this.flush);
    clearTimeout(this.timer);
  }

  private readonly storageChanged = (e: StorageEvent): void => {
    if (e.key === `draaiboek-gedeeld-${this.account}`) withdrawDrafts(this.account);
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('note') && this.version < 0) this.version = this.saved.version;
    if (!this.account || !this.tweeling) return;
    if (changed.has('threads') && !this.busy) this.resume();
    if (this.restored) return;
    this.restored = true;
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

  /** It is kept: the drafts of it may go. */
  kept(id: string, said: string): void {
    const here = placeOf(this.account, this.tweeling, 'terug-');
    for (const [key, draft] of draftsAt(this.account, here)) {
      if (draft.id !== id) continue;
      writeDraft(key, null);
      // The thread may stand in another list by now, which went on with this same text.
      for (const other of document.querySelectorAll<DbFeedback>('db-feedback')) if (other !== this) other.letGo(key);
      if (key === this.giveKey('OPMERKING')) writeDraft(this.giveKey('VOORSTEL'), null);
    }
    if (this.busy === id) {
      this.busy = '';
      this.message = said;
      const thread = this.acting.split('-', 1)[0];
      if (thread) {
        this.acting = '';
        void this.updateComplete.then(() =>
          this.querySelector<HTMLElement>(`[data-thread="${thread}"] button`)?.focus(),
        );
      }
    }
    this.requestUpdate();
  }

  /** What was typed under this name is kept: its field closes. */
  letGo(key: string): void {
    const [thread, act] = this.acting.split('-') as [string, Act];
    if (this.acting && this.threadKey(Number(thread), act) === key) this.acting = '';
  }

  /** It is not kept; the text stays where it is. */
  refused(id: string, why: string): void {
    if (this.busy === id || id === '') this.busy = '';
    this.message = why;
  }

  noteKept(id: string, version: number): void {
    if (this.sending?.id !== id) return;
    const sent = this.sending.text;
    this.sending = null;
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
      threads.length === 0 ? 'Terugkoppeling' : `Terugkoppeling (${threads.length}${waiting > 0 ? `, ${waiting} wacht op jullie` : ''})`;
    return html`
      <details class="db-fb" ?open=${this.open} @toggle=${this.toggled}>
        <summary>${title}</summary>
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
    return html`<p class="db-note-message" role="status">${this.at === at ? this.message : ''}</p>`;
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
        <textarea id=${id} rows="2" maxlength=${LONGEST} dir="auto" aria-describedby="${id}-wie ${id}-stand"
          placeholder="Wat hoor je? Wat verrast je? Nog niet oordelen."
          .value=${live(text)}
          @input=${this.noteTyped}
          @blur=${() => this.saveNote()}></textarea>
        <p id="${id}-stand" class="db-note-message" role="status">${this.noteStatus}</p>
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
    return html`
      <div class="db-note-field">
        <label for=${id}>${label}</label>
        <textarea id=${id} rows="2" maxlength=${LONGEST} dir="auto" data-kind=${kind}
          .value=${live(draft?.text ?? '')}
          @input=${(e: Event) => this.typed(e, key)}
          @keydown=${(e: KeyboardEvent) => this.keyed(e, () => this.give(kind))}></textarea>
        ${
          suggestion
            ? html`<label for="${id}-voorstel">Voorstel: hoe zouden jullie het aanpakken? <span class="db-fb-needed">(nodig)</span></label>
                <textarea id="${id}-voorstel" rows="2" maxlength=${LONGEST} dir="auto" data-kind="VOORSTEL"
                  .value=${live(readDraft(this.giveKey('VOORSTEL'))?.text ?? '')}
                  @input=${(e: Event) => this.suggested(e)}
                  @keydown=${(e: KeyboardEvent) => this.keyed(e, () => this.give(kind))}></textarea>`
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
                  ${this.renderAct(one, 'reageer', 'Reageer', who)}
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

  private renderAct(one: Thread, act: Act, label: string, who: string): TemplateResult {
    const name = `${one.id}-${act}`;
    return html`<button type="button" class="db-note-button" aria-expanded=${this.acting === name} aria-label="${label}: ${who}"
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
    const label = {
      reageer: 'Jullie reactie',
      meenemen: one.voorstel ? 'Wat doen jullie ermee? Leeg: het voorstel zoals het er staat.' : 'Wat volgt eruit? Dit mag leeg blijven.',
      sluiten: 'Waarom sluiten jullie dit?',
    }[act];
    const action = { reageer: 'Plaats de reactie', meenemen: 'Neem mee', sluiten: 'Sluit met deze reden' }[act];
    return html`
      <div class="db-note-field">
        <label for=${id}>${label}</label>
        <p id="${id}-wie" class="db-fb-readers"><b>Wie dit leest:</b> de trekker en MT-leden van ${one.gever} en van ${one.ontvanger}. Je naam staat erbij.</p>
        <textarea id=${id} rows="2" maxlength=${act === 'reageer' ? LONGEST : 1000} dir="auto" aria-describedby="${id}-wie"
          .value=${live(readDraft(key)?.text ?? '')}
          @input=${(e: Event) => this.typed(e, key)}
          @keydown=${(e: KeyboardEvent) => this.keyed(e, () => this.act(one, act))}></textarea>
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
        ervan kwam, niet wie het doet.</p>
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

  private typed(e: Event, key: string): void {
    const area = e.target as HTMLTextAreaElement;
    const known = readDraft(key);
    // A text that was sent and has no answer yet goes on under a name of its own once it changes.
    const id = known && known.id !== this.busy ? known.id : newId();
    writeDraft(key, area.value === '' ? null : { id, text: area.value });
    this.message = '';
    this.requestUpdate();
  }

  private suggested(e: Event): void {
    this.typed(e, this.giveKey('VOORSTEL'));
    const remark = readDraft(this.giveKey('OPMERKING'));
    if (remark && remark.id === this.busy) writeDraft(this.giveKey('OPMERKING'), { id: newId(), text: remark.text });
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
    writeDraft(this.giveKey('VRAAG'), { id: newId(), text });
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
      area.scrollIntoView({ block: 'center' });
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

  private start(key: string, at: string, text: string): string | null {
    if (this.busy !== '') return null;
    const draft = readDraft(key) ?? { id: newId(), text };
    writeDraft(key, text === '' ? null : draft);
    this.busy = draft.id;
    this.at = at;
    this.message = 'Bezig…';
    setTimeout(() => {
      if (this.busy === draft.id) {
        this.busy = '';
        this.message = 'Nog niet bewaard. Je tekst staat er nog; probeer het zo dadelijk opnieuw.';
      }
    }, 8_000);
    return draft.id;
  }

  private give(kind: Kind): void {
    const key = this.giveKey(kind);
    const text = readDraft(key)?.text.trim() ?? '';
    const suggestion = kind === 'OPMERKING' ? (readDraft(this.giveKey('VOORSTEL'))?.text.trim() ?? '') : '';
    if (text === '' || (kind === 'OPMERKING' && suggestion === '')) {
      this.at = key;
      this.message = text === '' ? 'Schrijf eerst iets.' : 'Doe er een voorstel bij: wat zouden jullie anders aanpakken?';
      this.querySelector<HTMLTextAreaElement>(`textarea[data-kind="${text === '' ? kind : 'VOORSTEL'}"]`)?.focus();
      return;
    }
    const id = this.start(key, key, text);
    if (id) this.send('fb-give', { id, kind, text, suggestion });
  }

  private act(one: Thread, act: Act): void {
    const key = this.threadKey(one.id, act);
    const text = readDraft(key)?.text.trim() ?? '';
    if (text === '' && act !== 'meenemen') {
      this.at = `t${one.id}`;
      this.message = act === 'sluiten' ? 'Schrijf in een zin waarom; wie het gaf, leest het.' : 'Schrijf eerst iets.';
      this.area(`draad-${one.id}-${act}`)?.focus();
      return;
    }
    const promise = this.promised(`draad-${one.id}-${act}`);
    const half = (promise.wie === '') !== (promise.tegen === '');
    if (act === 'meenemen' && (half || (one.soort === 'OPMERKING' && promise.wie === ''))) {
      this.at = `t${one.id}`;
      this.message = 'Kies wie dit opneemt en tegen wanneer.';
      this.querySelector<HTMLElement>(`[id="draad-${one.id}-meenemen-${promise.wie === '' ? 'door' : 'tegen'}"]`)?.focus();
      return;
    }
    const id = this.start(key, `t${one.id}`, text);
    if (!id) return;
    if (act === 'reageer') this.send('fb-reply', { id, thread: one.id, bestuur: one.kant, text });
    else this.send('fb-state', { id, thread: one.id, state: act, text, ...promise });
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

  private readonly noteTyped = (e: Event): void => {
    const text = (e.target as HTMLTextAreaElement).value;
    writeDraft(this.noteKey(), { id: newId(), text });
    this.noteStatus = '';
    this.later();
  };

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNote(), 1_500);
  }

  private readonly flush = (): void => this.saveNote();

  private saveNote(): void {
    clearTimeout(this.timer);
    const draft = readDraft(this.noteKey());
    if (!draft || this.sending || this.other) return;
    this.sending = { id: draft.id, text: draft.text };
    this.noteStatus = 'Bezig met bewaren…';
    this.send('fb-note', { id: draft.id, base: Math.max(this.version, 0), text: draft.text });
    setTimeout(() => {
      if (this.sending?.id === draft.id) {
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
