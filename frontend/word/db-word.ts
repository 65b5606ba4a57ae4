import { html, LitElement, nothing } from 'lit';
import { sendFile } from '../upload/send-file.js';

const MOST = 30 * 1024 * 1024;
const BROKEN = 'Dit bestand kon niet gelezen worden. Er is niets veranderd.';

/** Sends a Word file as it is, and tells the page when it was read. The server says of each file why it doesn't fit. */
export class DbWord extends LitElement {
  static override readonly properties = {
    traject: { type: Number },
    progress: { state: true },
    problem: { state: true },
  };

  declare traject: number;
  declare private progress: number | null;
  declare private problem: string;

  constructor() {
    super();
    this.traject = 0;
    this.progress = null;
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`
      <label class="db-word-label" for="db-word-file">Kies het Word-bestand (.docx, hoogstens 30 MB)</label>
      <input
        id="db-word-file"
        type="file"
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ?disabled=${this.progress !== null}
        @change=${this.chosen}
      />
      ${this.progress === null ? nothing : html`<p class="db-help" role="status">Het bestand wordt gelezen (${this.progress} %).</p>`}
      <p class="db-word-problem" role="alert">${this.problem}</p>
    `;
  }

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.take(file, input);
  };

  private async take(file: File, input: HTMLInputElement): Promise<void> {
    this.problem = '';
    if (file.size > MOST) {
      this.problem = 'Dit bestand is groter dan 30 MB. Haal de afbeeldingen eruit: die voeg je online toe.';
      input.value = '';
      return;
    }
    this.progress = 0;
    try {
      await sendFile(file, `api/word/${this.traject}?naam=${encodeURIComponent(file.name)}`, BROKEN, (percent) => {
        this.progress = percent;
      });
      this.dispatchEvent(new CustomEvent('gelezen', { bubbles: true }));
    } catch (problem) {
      this.problem = problem instanceof Error ? problem.message : BROKEN;
    }
    this.progress = null;
    // The same file again is a choice as well.
    input.value = '';
  }
}

if (!customElements.get('db-word')) customElements.define('db-word', DbWord);
