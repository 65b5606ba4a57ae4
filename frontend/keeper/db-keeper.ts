import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { asText, cellLabel, type Edition, edition, findCell, findItem, useEdition } from '../fields/definition.js';
import { clock, device, listed, sentence } from '../fields/wording.js';
import { countDrafts, forgetDrafts } from '../notes/drafts.js';
import './db-conflict.js';
import { sessionStorageGet } from './remembered.js';
import { said } from './said.js';
import { keeper, type KeeperStatus, type Offer } from './keeper.js';
import type { Cell } from './types.js';

const BRIEF = 44;

/**
 * The visible side of the keeper: one calm line that says whether everything is saved, the drafts that an earlier
 * page left, logging in without leaving the page, and the switch for a shared computer.
 */
export class DbKeeper extends LitElement {
  static override properties = {
    traject: { type: Number, noAccessor: true },
    account: { type: Number, noAccessor: true },
    editie: { noAccessor: true },
    section: {},
    definitions: { state: true },
    viewing: { state: true },
    loginMessage: { state: true },
    codeAsked: { state: true },
    waitUntil: { state: true },
    busy: { state: true },
    question: { state: true },
  };

  declare section: string;
  declare private definitions: Edition | null;
  declare private viewing: boolean;
  declare private loginMessage: string;
  declare private codeAsked: boolean;
  declare private waitUntil: number;
  declare private busy: boolean;
  declare private question: { text: string; yes: string; answer: (yes: boolean) => void } | null;

  private trajectId = 0;
  private accountId = 0;
  private editionId = '';
  private announced = '';
  private declined = false;
  private systemError = false;
  private stop: (() => void) | undefined;
  private observer: MutationObserver | undefined;
  private promptTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.section = '';
    this.definitions = null;
    this.viewing = false;
    this.loginMessage = '';
    this.codeAsked = false;
    this.waitUntil = 0;
    this.busy = false;
    this.question = null;
  }

  // Not reactive but immediate: fields on the same page may speak to the keeper in the next microtask.
  set traject(id: number) {
    this.trajectId = Number(id);
    this.configure();
  }
  get traject(): number {
    return this.trajectId;
  }
  set account(id: number) {
    this.accountId = Number(id);
    this.configure();
  }
  get account(): number {
    return this.accountId;
  }
  set me(name: string) {
    keeper.me = name ?? '';
  }
  get me(): string {
    return keeper.me;
  }
  set editie(id: string) {
    this.editionId = id ?? '';
    useEdition(this.editionId);
    void edition().then((e) => (this.definitions = e));
  }
  get editie(): string {
    return this.editionId;
  }

  private configure(): void {
    if (this.trajectId > 0 && this.accountId > 0) keeper.configure(this.trajectId, this.accountId);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = keeper.onStatus(() => this.statusChanged());
    // Flow would reload the page under somebody's hands; the notice is hidden by the theme and answered here.
    this.observer = new MutationObserver(() => this.lookForSystemError());
    this.observer.observe(document.body, { childList: true });
    addEventListener('keydown', this.holdEscape, true);
    document.addEventListener('click', this.catchLogout, true);
    addEventListener('draaiboek-afgemeld', this.signedOut);
    window.draaiboekLogout = () => this.logout(null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    this.observer?.disconnect();
    clearTimeout(this.promptTimer);
    removeEventListener('keydown', this.holdEscape, true);
    removeEventListener('draaiboek-afgemeld', this.signedOut);
    document.removeEventListener('click', this.catchLogout, true);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private statusChanged(): void {
    const { phase } = keeper.status();
    if (phase !== 'login') {
      this.declined = false;
      const dialog = this.loginDialog;
      if (dialog?.open) dialog.close();
    } else if (!this.declined) {
      this.promptSoon();
    }
    this.requestUpdate();
  }

  /** A dialog in the middle of a word would swallow what is typed next: wait for a pause. */
  private promptSoon(): void {
    clearTimeout(this.promptTimer);
    this.promptTimer = setTimeout(
      () => {
        const status = keeper.status();
        if (status.phase !== 'login' || this.declined) return;
        if (status.typingNow) this.promptSoon();
        else this.openLogin();
      },
      keeper.status().typingNow ? 400 : 0,
    );
  }

  private get loginDialog(): HTMLDialogElement | null {
    return this.querySelector<HTMLDialogElement>('dialog.db-login-dialog');
  }

  private openLogin(): void {
    this.declined = false;
    const dialog = this.loginDialog;
    if (!dialog || dialog.open) return;
    this.loginMessage = '';
    dialog.showModal();
    // The address with which somebody logged in in this tab: it is what is asked the least to remember.
    const email = dialog.querySelector<HTMLInputElement>('input[name=email]');
    if (email && email.value === '') email.value = sessionStorageGet('draaiboek-adres') ?? '';
    (email?.value ? dialog.querySelector<HTMLInputElement>('input[name=password]') : email)?.focus();
  }

  private lookForSystemError(): void {
    const seen = document.querySelector('.v-system-error') !== null;
    if (seen && !this.systemError) void keeper.checkSession();
    this.systemError = seen;
  }

  /** The session ended because nothing happened: log in right here. */
  private readonly signedOut = (e: Event): void => {
    e.preventDefault();
    void keeper.checkSession();
  };

  private readonly holdEscape = (e: KeyboardEvent): void => {
    // Behind its notice Flow reloads on Escape; a person who closes the login dialog means the dialog.
    if (e.key === 'Escape' && this.systemError) e.stopImmediatePropagation();
  };

  // ---- drawing ---------------------------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const s = keeper.status();
    const text = this.sentence(s);
    return html`
      <div class="db-keeper-line" data-phase=${s.phase}>
        <div class="db-keeper-said">
          <span class="db-keeper-mark" aria-hidden="true"></span>
          <span class="db-keeper-text" translate="no" title=${s.phase === 'idle' || s.phase === 'busy' ? nothing : text}
            >${said(this.line(s, text))}</span
          >
          ${
            s.phase === 'login' || s.phase === 'other-account'
              ? html`<button class="db-btn db-btn-small" type="button" @click=${this.openAgain}>Opnieuw aanmelden</button>`
              : nothing
          }
          ${
            s.phase === 'offline'
              ? html`<button class="db-btn db-btn-small" type="button" @click=${() => keeper.retryNow()}>Nu proberen</button>`
              : nothing
          }
          ${
            s.reloadNeeded && ['stale', 'refused', 'conflict'].includes(s.phase)
              ? html`<button class="db-btn db-btn-small" type="button" @click=${() => keeper.reload()}>Pagina vernieuwen</button>`
              : nothing
          }
        </div>
        ${
          s.canStore
            ? html`<details class="db-more db-keeper-more">
                <summary aria-label="Werk je op een gedeelde computer?" title="Werk je op een gedeelde computer?">
                  ${said(s.shared ? 'Gedeeld ⋯' : '⋯')}
                </summary>
                <div class="db-more-list">
                  <label class="db-keeper-shared">
                    <input type="checkbox" .checked=${s.shared} @change=${this.switchShared} />
                    Gedeelde computer: hier niets bewaren
                  </label>
                  <p class="db-help">
                    Kies dit voor je begint te typen op een computer die anderen ook gebruiken. Wat nog niet verstuurd is, blijft er dan
                    niet op staan; valt de verbinding weg, laat dan deze pagina open.
                  </p>
                </div>
              </details>`
            : html`<span class="db-keeper-shared">Bewaren op ${device()} kan hier niet.</span>`
        }
      </div>
      <div class="db-sr" role="status" aria-live="polite" translate="no">${said(this.announcement(s, text))}</div>
      ${this.renderOffers()} ${this.renderHomeless()} ${this.renderLogin()} ${this.renderQuestion()}
    `;
  }

  private sentence(s: KeeperStatus): string {
    switch (s.phase) {
      case 'idle':
        return s.savedAt ? `Alles bewaard om ${clock(s.savedAt)}` : 'Alles is bewaard';
      case 'busy':
        return 'Bezig met bewaren…';
      case 'slow':
        return s.durable ? `Bewaren duurt langer – je tekst staat op ${device()}` : 'Bewaren duurt langer. Laat deze pagina open.';
      case 'offline': {
        // Who reads that there is no connection looks at their own; a server that answers is no reason for that.
        const why = s.answered ? 'de server kan nu niets bewaren' : 'geen verbinding';
        return s.durable
          ? `Op ${device()} bewaard – ${why}, we proberen het opnieuw`
          : `Nog niet bewaard – ${why}, we proberen het opnieuw. Laat deze pagina open.`;
      }
      case 'login':
        return s.durable
          ? `Je bent afgemeld. Wat je typt, blijft op ${device()} bewaard.`
          : 'Je bent afgemeld. Laat deze pagina open en meld je opnieuw aan: dan wordt alles bewaard.';
      case 'other-account':
        return `Hier is nu ${s.account} aangemeld. Wat jij nog niet bewaard had, wordt niet onder die naam verstuurd.`;
      case 'conflict':
        return `Conflict: kies bij ${this.names(s.cells)}`;
      case 'refused':
        return `Niet bewaard: ${sentence(this.names(s.cells))} ${s.message}`;
      case 'offers':
        return 'Niet alles is bewaard: kies hieronder';
      case 'stale':
        return 'Alles is bewaard. Vernieuw de pagina om verder te werken.';
    }
  }

  /** One short sentence, for the line is narrow: the field says why, and who points at the line reads all of it. */
  private line(s: KeeperStatus, text: string): string {
    if (s.phase === 'refused') return sentence(`Niet bewaard: ${this.names(s.cells)}`);
    if (s.phase === 'login') return s.durable ? 'Je bent afgemeld. Je tekst blijft hier.' : 'Je bent afgemeld. Laat deze pagina open.';
    return text;
  }

  /** Only what somebody must know, and the good news after it: every save read aloud would be noise. */
  private announcement(s: KeeperStatus, text: string): string {
    if (s.phase === 'busy') return this.announced;
    if (s.phase === 'idle') this.announced = this.announced ? 'Alles bewaard' : '';
    else this.announced = text;
    return this.announced;
  }

  private names(cells: Cell[]): string {
    const names = [...new Set(cells.map((c) => this.brief(c)))];
    return names.length > 3 ? `${names.slice(0, 3).join(', ')} en nog ${names.length - 3}` : listed(names);
  }

  /** Where a cell is, in the few words for which a line has room. */
  private brief(cell: Cell): string {
    const item = this.definitions ? findItem(this.definitions, cell.item) : null;
    if (!item) return cell.item;
    const own = cellLabel(item, cell.row, cell.col);
    return `${item.section} – ${item.number} ${own === item.title ? begun(own) : `(${own})`}`;
  }

  private name(cell: Cell): string {
    const item = this.definitions ? findItem(this.definitions, cell.item) : null;
    if (!item) return cell.item;
    const own = cellLabel(item, cell.row, cell.col);
    const place = `${item.section} – ${item.number}`;
    return own === item.title ? `${place} ${item.title}` : `${place} ${item.title}: ${own}`;
  }

  private valueText(cell: Cell, value: Offer['value']): string {
    const item = this.definitions ? findItem(this.definitions, cell.item) : null;
    return asText(findCell(item, cell.row, cell.col), value);
  }

  private renderOffers(): TemplateResult | typeof nothing {
    const offers = keeper.shownOffers;
    if (offers.length === 0) return nothing;
    const title =
      offers.length === 1
        ? `Op ${device()} staat nog 1 antwoord dat niet bewaard was: ${this.names(offers.map((o) => o.cell))}`
        : `Op ${device()} staan nog ${offers.length} antwoorden die niet bewaard waren: ${this.names(offers.map((o) => o.cell))}`;
    return html`
      <section class="db-offers" aria-label="Niet bewaarde antwoorden">
        <p class="db-offers-title" translate="no">${said(title)}</p>
        <div class="db-actions">
          <button class="db-btn db-btn-primary" type="button" @click=${() => keeper.acceptAllOffers()}>Alles bewaren</button>
          <button class="db-btn" type="button" aria-expanded=${String(this.viewing)} @click=${() => (this.viewing = !this.viewing)}>
            ${this.viewing ? 'Verbergen' : 'Bekijken'}
          </button>
          <button class="db-btn" type="button" @click=${() => void this.throwAway(keeper.offers)}>Weggooien</button>
        </div>
        ${
          this.viewing
            ? html`<ul class="db-offers-list">
                ${offers.map((o) => this.renderOffer(o))}
              </ul>`
            : nothing
        }
      </section>
    `;
  }

  private renderOffer(o: Offer): TemplateResult {
    const name = this.name(o.cell);
    return html`
      <li>
        <div class="db-offer-name">${name} <small>getypt om ${clock(o.touched)}</small></div>
        <div class="db-side-text" dir="auto" tabindex="0" role="group" aria-label=${`Getypte tekst bij ${name}`}>
          ${this.valueText(o.cell, o.value) || html`<em>leeggemaakt</em>`}
        </div>
        ${o.blocked ? html`<p class="db-message">${o.blocked}</p>` : nothing}
        <div class="db-actions">
          <button class="db-btn db-btn-small" type="button" aria-label=${`Bewaar ${name}`} @click=${() => keeper.acceptOffer(o.id)}>
            Bewaar
          </button>
          <button class="db-btn db-btn-small" type="button" aria-label=${`Gooi weg: ${name}`} @click=${() => void this.throwAway([o])}>
            Gooi weg
          </button>
        </div>
      </li>
    `;
  }

  private renderHomeless(): TemplateResult | typeof nothing {
    const cells = keeper.homeless();
    if (cells.length === 0) return nothing;
    return html`
      <section class="db-offers" aria-label="Antwoorden die een keuze vragen">
        <p class="db-offers-title">Deze antwoorden staan niet op deze pagina en vragen een keuze</p>
        <ul class="db-offers-list">
          ${cells.map((cell) => {
            const view = keeper.view(cell);
            const item = this.definitions ? findItem(this.definitions, cell.item) : null;
            const text = this.valueText(cell, view.value);
            return html`<li>
              <div class="db-offer-name">${this.name(cell)}</div>
              ${
                view.conflict
                  ? html`<db-conflict
                      .cell=${cell}
                      .conflict=${view.conflict}
                      .definition=${findCell(item, cell.row, cell.col)}
                      .label=${this.name(cell)}
                    ></db-conflict>`
                  : html`<div class="db-side-text" dir="auto" tabindex="0" role="group" aria-label="Getypte tekst">${text}</div>
                      <p class="db-message">${view.message}</p>
                      <div class="db-actions">
                        <button class="db-btn db-btn-small" type="button" @click=${() => void copy(text)}>Kopieer de tekst</button>
                        <button class="db-btn db-btn-small" type="button" @click=${() => void this.giveUp(cell)}>Gooi weg</button>
                      </div>`
              }
            </li>`;
          })}
        </ul>
      </section>
    `;
  }

  private renderLogin(): TemplateResult {
    const waiting = Math.max(0, Math.ceil((this.waitUntil - Date.now()) / 1000));
    return html`
      <dialog class="db-dialog db-login-dialog" aria-labelledby="db-login-title" @cancel=${this.declineLogin}>
        <form @submit=${this.submitLogin}>
          <h2 id="db-login-title">Opnieuw aanmelden</h2>
          <p>Je was te lang weg of de server is herstart. Wat je typte is er nog; het wordt bewaard zodra je aangemeld bent.</p>
          <label>E-mailadres <input name="email" type="email" autocomplete="username" required /></label>
          <label>Wachtwoord <input name="password" type="password" autocomplete="current-password" required /></label>
          ${this.codeAsked ? html`<label>Code uit je app <input name="code" autocomplete="one-time-code" required /></label>` : ''}
          <p class="db-message" role="alert" translate="no">${said(this.loginMessage)}</p>
          <div class="db-actions">
            <button class="db-btn db-btn-primary" type="submit" ?disabled=${this.busy || waiting > 0}>
              ${said(this.busy ? 'Bezig…' : waiting > 0 ? `Wacht nog ${waiting} s` : 'Aanmelden')}
            </button>
            <button class="db-btn" type="button" @click=${this.declineLogin}>Annuleren en verder typen</button>
          </div>
        </form>
      </dialog>
    `;
  }

  private renderQuestion(): TemplateResult {
    return html`
      <dialog class="db-dialog db-question" aria-labelledby="db-question-text" @cancel=${(e: Event) => this.answer(e, false)}>
        <p id="db-question-text">${this.question?.text ?? ''}</p>
        <div class="db-actions">
          <button class="db-btn db-btn-primary" type="button" @click=${(e: Event) => this.answer(e, false)}>Annuleren</button>
          <button class="db-btn" type="button" @click=${(e: Event) => this.answer(e, true)}>${this.question?.yes ?? ''}</button>
        </div>
      </dialog>
    `;
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  private readonly openAgain = (): void => {
    this.openLogin();
  };

  private readonly declineLogin = (e: Event): void => {
    e.preventDefault();
    this.declined = true;
    this.loginDialog?.close();
  };

  private readonly submitLogin = async (e: SubmitEvent): Promise<void> => {
    e.preventDefault();
    if (this.busy) return;
    const form = e.target as HTMLFormElement;
    const data = new FormData(form);
    this.busy = true;
    this.loginMessage = '';
    const { ok, message, seconds, code } = await keeper
      .login(String(data.get('email')), String(data.get('password')), String(data.get('code') ?? ''))
      .finally(() => (this.busy = false));
    if (ok) {
      form.reset();
      this.codeAsked = false;
      this.loginDialog?.close();
      return;
    }
    this.loginMessage = message;
    if (code) {
      // The password was right: what is still missing is the code.
      this.codeAsked = true;
      await this.updateComplete;
      form.querySelector<HTMLInputElement>('input[name=code]')?.select();
    } else {
      form.querySelector<HTMLInputElement>('input[type=password]')?.select();
    }
    if (seconds > 0) {
      this.waitUntil = Date.now() + seconds * 1000;
      const timer = setInterval(() => {
        this.requestUpdate();
        if (Date.now() >= this.waitUntil) clearInterval(timer);
      }, 1000);
    }
  };

  private readonly switchShared = (e: Event): void => {
    void keeper.setShared((e.target as HTMLInputElement).checked);
  };

  private async throwAway(offers: Offer[]): Promise<void> {
    const what = offers.length === 1 ? 'dit antwoord' : `deze ${offers.length} antwoorden`;
    if (await this.ask(`Wil je ${what} weggooien? Dat kan niet ongedaan gemaakt worden.`, 'Weggooien')) {
      await keeper.discardOffers(offers.map((o) => o.id));
    }
  }

  private async giveUp(cell: Cell): Promise<void> {
    if (await this.ask('Wil je deze tekst weggooien? Dat kan niet ongedaan gemaakt worden.', 'Weggooien')) keeper.discard(cell);
  }

  private async ask(text: string, yes: string): Promise<boolean> {
    this.question?.answer(false);
    const answer = new Promise<boolean>((resolve) => {
      this.question = { text, yes, answer: resolve };
    });
    await this.updateComplete;
    this.querySelector<HTMLDialogElement>('dialog.db-question')?.showModal();
    return answer;
  }

  private answer(e: Event, yes: boolean): void {
    e.preventDefault();
    this.querySelector<HTMLDialogElement>('dialog.db-question')?.close();
    this.question?.answer(yes);
    this.question = null;
  }

  private readonly catchLogout = (e: Event): void => {
    const target = e.target instanceof Element ? e.target.closest('[data-logout]') : null;
    if (!target) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    void this.logout(target);
  };

  private async logout(target: Element | null): Promise<void> {
    const notes = countDrafts(this.accountId);
    if (notes > 0) {
      const text = `${notes === 1 ? 'Er is nog 1 notitie' : `Er zijn nog ${notes} notities`} die je niet plaatste. Als je nu afmeldt, gaat dat verloren.`;
      if (!(await this.ask(text, 'Toch afmelden'))) return;
    }
    if (!(await keeper.prepareLogout(false))) {
      const n = keeper.status().unsent + keeper.offers.length;
      const text = `${n === 1 ? 'Er is nog 1 antwoord' : `Er zijn nog ${n} antwoorden`} niet bewaard. Als je nu afmeldt, gaat dat verloren.`;
      if (!(await this.ask(text, 'Toch afmelden'))) return;
      await keeper.prepareLogout(true);
    }
    forgetDrafts(this.accountId);
    const form = target?.closest('form') ?? document.querySelector<HTMLFormElement>('form[data-logout-form]');
    if (form) {
      const token = form.querySelector<HTMLInputElement>('input[name=_csrf]');
      if (token && keeper.csrfToken) token.value = keeper.csrfToken;
      form.submit();
      return;
    }
    await keeper.logout();
    location.assign(document.baseURI);
  }
}

/** The first words of a question, where it is longer than a line has room for. */
function begun(title: string): string {
  if (title.length <= BRIEF) return title;
  const cut = title.slice(0, BRIEF);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}

declare global {
  interface Window {
    /** Saves, forgets this account's drafts on this computer, and then logs out. */
    draaiboekLogout?: () => Promise<void>;
  }
}

if (!customElements.get('db-keeper')) customElements.define('db-keeper', DbKeeper);
