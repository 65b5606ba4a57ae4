import { html, LitElement, nothing } from 'lit';
import { sendFile } from './send-file.js';

const BROKEN = 'Dit bestand kon niet gelezen worden. Er is niets veranderd.';
let made = 0;

/** Sends files as they are, one after the other, and tells the page when one was taken in, with what the server answered. */
export class DbUpload extends LitElement {
  static override readonly properties = {
    to: { type: String },
    label: { type: String },
    accept: { type: String },
    most: { type: Number },
    large: { type: String },
    several: { type: Boolean },
    percent: { state: true },
    problem: { state: true },
  };

  declare to: string;
  declare label: string;
  declare accept: string;
  declare most: number;
  declare large: string;
  declare several: boolean;
  declare private percent: number | null;
  declare private problem: string;
  private readonly field = `db-upload-${(made += 1)}`;

  constructor() {
    super();
    this.to = '';
    this.label = '';
    this.accept = '';
    this.most = 0;
    this.large = '';
    this.several = false;
    this.percent = null;
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`
      <label for=${this.field}>${this.label}</label>
      <input id=${this.field} type="file" accept=${this.accept} ?multiple=${this.several} ?disabled=${this.percent !== null} @change=${this.chosen} />
      ${this.percent === null ? nothing : html`<p class="db-help" role="status">Het bestand wordt gelezen (${this.percent} %).</p>`}
      <p class="db-message" role="alert">${this.problem}</p>
    `;
  }

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length > 0) void this.take(files, input);
  };

  private async take(files: File[], input: HTMLInputElement): Promise<void> {
    this.problem = '';
    let answer: unknown = null;
    let any = false;
    try {
      for (const file of files) {
        if (file.size > this.most) throw new Error(this.large);
        this.percent = 0;
        answer = await sendFile(file, this.to, BROKEN, (percent) => {
          this.percent = percent;
        });
        any = true;
      }
    } catch (problem) {
      this.problem = problem instanceof Error ? problem.message : BROKEN;
    }
    this.percent = null;
    // The same file again is a choice as well.
    input.value = '';
    // What was taken in before one that wasn't is there.
    if (any) this.dispatchEvent(new CustomEvent('opgeladen', { bubbles: true, detail: answer }));
  }
}

if (!customElements.get('db-upload')) customElements.define('db-upload', DbUpload);
