import '@vaadin/text-area/vaadin-text-area.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { oneLine } from '../keeper/clean.js';
import { keeper } from '../keeper/keeper.js';
import { said } from '../keeper/said.js';
import type { Json, Session } from '../keeper/types.js';
import { asPicture, type CellDefinition, type Picture, pictureText, pictureUrl } from './definition.js';
import { FieldBase } from './field-base.js';
import { codePoints, figure } from './wording.js';

const ACCEPT = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const MAX_BYTES = 8 * 1024 * 1024;
/** What the server makes of it anyhow; a phone's photograph needn't travel whole. */
const MAX_SIDE = 2400;
const MAX_ALT = 1_000;
const NO_LOGIN = 'Je bent niet meer aangemeld. Meld je opnieuw aan en kies de afbeelding dan nog eens.';
const BROKEN = 'De afbeelding kwam niet aan. Probeer het zo dadelijk opnieuw.';

/** Said to the person; the picture that was there stays. */
class Refused extends Error {}
/** No connection: worth another try as it is. */
class Unreached extends Error {}

/**
 * One picture and its description. The bytes go to the server at once; which picture the cell has, and what it shows,
 * goes through the keeper like everything that is typed. A file that can't leave stays in memory until it can.
 */
export class DbPicture extends FieldBase {
  static override properties = {
    ...FieldBase.properties,
    progress: { state: true },
    problem: { state: true },
    waiting: { state: true },
    removed: { state: true },
    over: { state: true },
    said: { state: true },
  };

  /** 0 to 100 while a file is on its way; null when none is. */
  declare private progress: number | null;
  declare private problem: string;
  declare private waiting: File | null;
  declare private removed: Json;
  declare private over: boolean;
  declare private said: string;

  private request: XMLHttpRequest | null = null;
  private readonly holdPage = (e: BeforeUnloadEvent): void => {
    if (this.waiting || this.progress !== null) e.preventDefault();
  };

  constructor() {
    super();
    this.progress = null;
    this.problem = '';
    this.waiting = null;
    this.removed = null;
    this.over = false;
    this.said = '';
    this.addEventListener('paste', (e) => this.pasted(e));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.holdPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.holdPage);
  }

  // ---- drawing ---------------------------------------------------------------------------------------------------

  protected override renderReadonly(): TemplateResult {
    const picture = asPicture(this.view.value);
    return html`
      ${this.labelHidden ? html`<span class="db-sr">${this.fullName}: </span>` : html`<div class="db-read-label">${this.fullName}</div>`}
      ${picture
        ? html`<figure class="db-pic">
            ${this.renderImage(picture)}
            <figcaption dir="auto">${picture.alt.trim() || html`<span class="db-read-empty">nog te beschrijven</span>`}</figcaption>
          </figure>`
        : html`<div class="db-read"><span class="db-read-empty">nog geen afbeelding</span></div>`}
    `;
  }

  protected override renderControl(d: CellDefinition): TemplateResult {
    const picture = asPicture(this.view.value);
    return html`
      <div
        class="db-pic-zone ${this.over ? 'over' : ''}"
        role="group"
        tabindex="-1"
        aria-label=${this.fullName}
        @dragover=${this.dragged}
        @dragleave=${() => (this.over = false)}
        @drop=${this.dropped}
      >
        <div class="db-pic-label" aria-hidden="true">${this.fullName}</div>
        ${d.help && !this.label ? html`<p class="db-help">${d.help}</p>` : nothing}
        ${picture ? this.renderPicture(picture) : this.renderChoose()}
        <input class="db-pic-input" type="file" accept=${ACCEPT.join(',')} tabindex="-1" aria-hidden="true" @change=${this.chosen} />
        ${this.progress === null
          ? nothing
          : html`<div class="db-pic-progress">
              <progress class="db-bar" max="100" .value=${this.progress} aria-label="De afbeelding wordt verstuurd"></progress>
              <span translate="no">${said(this.progress < 100 ? `${this.progress} % verstuurd` : 'Wordt klaargemaakt…')}</span>
              <button class="db-btn db-btn-small" type="button" @click=${() => this.request?.abort()}>Annuleren</button>
            </div>`}
        ${this.removed !== null
          ? html`<p class="db-undo">
              Afbeelding verwijderd –
              <button class="db-link" type="button" @click=${this.undo}>ongedaan maken</button>
            </p>`
          : nothing}
        <p class="db-message" role="alert">${this.problem || (codePoints(picture?.alt ?? '') > MAX_ALT ? '' : this.message)}</p>
        ${this.waiting
          ? html`<div class="db-actions">
              <button class="db-btn db-btn-primary" type="button" @click=${() => this.waiting && void this.take(this.waiting)}>Probeer opnieuw</button>
              <button class="db-btn" type="button" @click=${this.forget}>Toch niet</button>
            </div>`
          : nothing}
        <div class="db-sr" role="status" aria-live="polite" translate="no">${said(this.said)}</div>
      </div>
    `;
  }

  private renderChoose(): TemplateResult {
    return html`<div class="db-pic-choose">
      <button class="db-btn" type="button" ?disabled=${this.progress !== null} aria-describedby=${this.hintId} @click=${this.choose}>
        Kies een afbeelding
      </button>
      <p class="db-pic-hint" id=${this.hintId}><span class="db-pic-mouse">Of sleep ze hierheen, of plak ze (Ctrl+V) terwijl deze knop gekozen is. </span>PNG, JPEG, GIF of WebP.</p>
    </div>`;
  }

  private renderPicture(picture: Picture): TemplateResult {
    const length = codePoints(picture.alt);
    return html`
      <div class="db-pic">${this.renderImage(picture)}</div>
      <vaadin-text-area
        .label=${'Beschrijf de afbeelding voor wie ze niet ziet'}
        .value=${this.draw(picture.alt)}
        .minRows=${2}
        .maxRows=${12}
        .manualValidation=${true}
        .invalid=${length > MAX_ALT}
        .errorMessage=${length > MAX_ALT ? `De beschrijving telt ${figure(length)} tekens; er passen er ${figure(MAX_ALT)}. Kort ze in.` : ''}
        .helperText=${'Wie blind of slechtziend is, hoort deze tekst in plaats van het beeld. Zeg in één of twee zinnen wat het duidelijk maakt.'}
        @input=${this.described}
      ></vaadin-text-area>
      ${picture.alt.trim() ? nothing : html`<span class="db-pill warn">nog te beschrijven</span>`}
      <div class="db-actions">
        <button class="db-btn db-btn-small" type="button" ?disabled=${this.progress !== null} @click=${this.choose}>Andere afbeelding</button>
        <button class="db-btn db-btn-small" type="button" @click=${this.remove_}>Verwijderen</button>
      </div>
    `;
  }

  private renderImage(picture: Picture): TemplateResult {
    const text = pictureText(picture);
    return html`<a class="db-pic-link" href=${pictureUrl(picture)} target="_blank" rel="noopener" router-ignore aria-label=${`Bekijk groot, in een nieuw tabblad. ${text}`}>
      <img src=${pictureUrl(picture)} alt=${text} width=${picture.width} height=${picture.height} loading="lazy" />
    </a>`;
  }

  private get hintId(): string {
    return `${this.item}-${this.col}-${this.holder}-hint`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.querySelector('textarea')?.setAttribute('dir', 'auto');
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  private readonly choose = (): void => {
    this.querySelector<HTMLInputElement>('.db-pic-input')?.click();
  };

  private readonly chosen = (e: Event): void => {
    const input = e.target as HTMLInputElement;
    const file = input.files?.[0];
    // So that the same file can be chosen once more.
    input.value = '';
    if (file) void this.take(file);
  };

  private readonly dragged = (e: DragEvent): void => {
    if (!e.dataTransfer?.types.includes('Files')) return;
    e.preventDefault();
    this.over = true;
  };

  private readonly dropped = (e: DragEvent): void => {
    const file = e.dataTransfer?.files[0];
    this.over = false;
    if (!file) return;
    e.preventDefault();
    void this.take(file);
  };

  private pasted(e: ClipboardEvent): void {
    const file = [...(e.clipboardData?.files ?? [])].find((f) => f.type.startsWith('image/'));
    if (!file || this.readonly) return;
    e.preventDefault();
    void this.take(file);
  }

  private readonly described = (e: Event): void => this.describe((e.target as HTMLTextAreaElement).value);

  protected override reread(sure: boolean): void {
    const alt = this.querySelector('textarea') ? this.unsaid(asPicture(this.view.value)?.alt ?? '', sure) : null;
    if (alt !== null) this.describe(alt);
  }

  private describe(typed: string): void {
    const picture = asPicture(this.view.value);
    if (!picture) return;
    const alt = oneLine(typed);
    const tooLong = alt.length > MAX_ALT && codePoints(alt) > MAX_ALT;
    this.change({ ...picture, alt }, tooLong ? { blocked: `Kort de beschrijving in tot ${figure(MAX_ALT)} tekens.` } : {});
  }

  private readonly remove_ = async (): Promise<void> => {
    this.removed = this.view.value;
    this.problem = '';
    this.change(null, { soon: true });
    this.said = 'Afbeelding verwijderd. Je kan dit ongedaan maken.';
    await this.updateComplete;
    this.querySelector<HTMLElement>('.db-undo button')?.focus();
  };

  private readonly undo = async (): Promise<void> => {
    const { removed } = this;
    this.removed = null;
    this.change(removed, { soon: true });
    this.said = 'De afbeelding staat er weer';
    await this.updateComplete;
    this.querySelector<HTMLElement>('textarea')?.focus();
  };

  private readonly forget = async (): Promise<void> => {
    this.waiting = null;
    this.problem = '';
    await this.updateComplete;
    this.querySelector<HTMLElement>('button')?.focus();
  };

  private async take(file: File): Promise<void> {
    if (this.progress !== null) return;
    this.problem = '';
    this.waiting = null;
    this.progress = 0;
    this.said = 'De afbeelding wordt verstuurd';
    try {
      const made = await this.send(await fitting(file), file.name);
      // Another picture shows something else, so its description starts anew.
      this.removed = null;
      this.change({ id: made.id, alt: '', width: made.width, height: made.height }, { soon: true });
      this.said = 'De afbeelding staat er. Beschrijf ze voor wie ze niet ziet.';
      this.progress = null;
      await this.updateComplete;
      this.querySelector<HTMLElement>('textarea')?.focus();
    } catch (problem) {
      this.progress = null;
      this.said = '';
      if (problem instanceof Unreached) {
        this.waiting = file;
        this.problem = `Een afbeelding toevoegen gaat alleen met een verbinding. ‘${file.name}’ blijft hier klaarstaan zolang deze pagina open is.`;
      } else {
        this.problem = problem instanceof Refused ? problem.message : BROKEN;
      }
    }
  }

  private async send(file: Blob, name: string): Promise<Picture> {
    // A fresh token, and at once whether anybody is logged in.
    const answer = await fetch('api/sessie', { headers: { Accept: 'application/json' }, cache: 'no-store' }).catch(() => null);
    if (answer === null) throw new Unreached();
    if (answer.status === 401) {
      void keeper.checkSession();
      throw new Refused(NO_LOGIN);
    }
    if (!answer.ok) throw new Unreached();
    const session = (await answer.json()) as Session;
    if (session.account.id !== keeper.account) {
      void keeper.checkSession();
      throw new Refused('Intussen is iemand anders aangemeld in deze browser. Meld je opnieuw aan.');
    }
    const where = new URLSearchParams({ item: this.item, row: this.row, col: this.col, holder: String(this.holder) });
    const form = new FormData();
    form.append('bestand', file, name);
    const request = new XMLHttpRequest();
    this.request = request;
    // fetch() can't say how far it is.
    return new Promise((resolve, reject) => {
      request.open('POST', `api/afbeeldingen/${keeper.traject}?${where}`);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader(session.csrf.header, session.csrf.token);
      request.responseType = 'json';
      request.upload.onprogress = (e) => {
        this.progress = e.lengthComputable ? Math.round((100 * e.loaded) / e.total) : 0;
      };
      request.onerror = () => reject(new Unreached());
      request.onabort = () => reject(new Refused(''));
      request.onload = () => {
        const body = request.response as { id?: string; width?: number; height?: number; message?: string } | null;
        if (request.status === 200 && body?.id) resolve({ id: body.id, alt: '', width: body.width ?? 1, height: body.height ?? 1 });
        else if (request.status >= 500 && request.status !== 500) reject(new Unreached());
        else reject(new Refused(body?.message ?? BROKEN));
      };
      request.send(form);
    });
  }
}

/** A photograph that is too heavy to send, made smaller here; anything else as it is, for the server to judge. */
async function fitting(file: File): Promise<Blob> {
  if (file.size <= MAX_BYTES || !ACCEPT.includes(file.type)) {
    if (file.size > MAX_BYTES) throw new Refused('Dit bestand is groter dan 8 MB. Kies een PNG of JPEG, of neem een schermafdruk en kies die.');
    return file;
  }
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
    if (blob && blob.size <= MAX_BYTES) return blob;
  } catch {
    /* said below */
  }
  throw new Refused('Deze afbeelding is groter dan 8 MB. Maak ze kleiner, of neem een schermafdruk, en kies die.');
}

if (!customElements.get('db-picture')) customElements.define('db-picture', DbPicture);
