import { html, LitElement, nothing } from 'lit';
import { sendFile } from './send-file.js';

const BROKEN = 'Dit bestand kon niet gelezen worden. Er is niets veranderd.';
const NUMBER = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 });
let made = 0;

/** A size as people read it. */
const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${NUMBER.format(Math.max(1, Math.round(bytes / 1024)))} kB` : `${NUMBER.format(bytes / 1024 / 1024)} MB`;

/**
 * Where a file is chosen, in our words and not in the browser's. The field itself is there, out of sight: its label is what one
 * sees and clicks, so that the keyboard, a screen reader and a phone have what they know. A file goes on as it is chosen, and can
 * be taken back until all of it left: from then on the server may have it. The page hears when one was taken in, with what the
 * server answered.
 */
export class DbUpload extends LitElement {
  static override readonly properties = {
    to: { type: String },
    label: { type: String },
    hint: { type: String },
    accept: { type: String },
    most: { type: Number },
    large: { type: String },
    several: { type: Boolean },
    named: { type: Boolean },
    sending: { state: true },
    percent: { state: true },
    taken: { state: true },
    problem: { state: true },
  };

  declare to: string;
  declare label: string;
  declare hint: string;
  declare accept: string;
  declare most: number;
  declare large: string;
  declare several: boolean;
  declare named: boolean;
  declare private sending: File | null;
  declare private percent: number;
  declare private taken: string;
  declare private problem: string;
  private stop: AbortController | null = null;
  private readonly field = `db-upload-${(made += 1)}`;

  constructor() {
    super();
    this.to = '';
    this.label = '';
    this.hint = '';
    this.accept = '';
    this.most = 0;
    this.large = '';
    this.several = false;
    this.named = false;
    this.sending = null;
    this.percent = 0;
    this.taken = '';
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const busy = this.sending;
    return html`
      <div class="db-upload-choose">
        <input
          id=${this.field}
          type="file"
          accept=${this.accept}
          aria-describedby=${`${this.field}-hint`}
          ?multiple=${this.several}
          ?disabled=${busy !== null}
          @change=${this.chosen}
        />
        <label class="db-btn" for=${this.field}>${this.label}</label>
        <span class="db-help" id=${`${this.field}-hint`}>${this.hint}</span>
      </div>
      <div class="db-upload-state">
        <p class="db-help" role="status">
          ${busy ? html`<bdi>${busy.name}</bdi> (${size(busy.size)}) ${this.percent < 100 ? `wordt verstuurd: ${this.percent} %` : 'wordt gelezen…'}` : this.taken}
        </p>
        ${busy && this.percent < 100 ? html`<button class="db-btn db-btn-small" type="button" @click=${this.cancel}>Toch niet</button>` : nothing}
      </div>
      <p class="db-message" role="alert">${this.problem}</p>
    `;
  }

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length > 0) void this.take(files, input);
  };

  private readonly cancel = (): void => this.stop?.abort();

  private async take(files: File[], input: HTMLInputElement): Promise<void> {
    this.problem = '';
    this.taken = '';
    const stop = new AbortController();
    this.stop = stop;
    let answer: unknown = null;
    const there: string[] = [];
    try {
      for (const file of files) {
        if (file.size > this.most) throw new Error(files.length > 1 ? `${file.name}: ${this.large}` : this.large);
        this.percent = 0;
        this.sending = file;
        const to = this.named ? `${this.to}?naam=${encodeURIComponent(file.name)}` : this.to;
        answer = await sendFile(
          file,
          to,
          BROKEN,
          (percent) => {
            this.percent = percent;
          },
          stop.signal,
        );
        there.push(file.name);
      }
    } catch (problem) {
      if (stop.signal.aborted) this.taken = 'Het versturen is gestopt.';
      else this.problem = problem instanceof Error ? problem.message : BROKEN;
    }
    this.sending = null;
    this.stop = null;
    // The same file again is a choice as well.
    input.value = '';
    // What was taken in before one that wasn't is there.
    if (there.length > 0) {
      this.taken = `Verstuurd: ${there.join(', ')}.`;
      this.dispatchEvent(new CustomEvent('opgeladen', { bubbles: true, detail: answer }));
    }
  }
}

if (!customElements.get('db-upload')) customElements.define('db-upload', DbUpload);
