import { html, LitElement, nothing } from 'lit';

const MOST = 30 * 1024 * 1024;
const NO_LOGIN = 'Je bent niet meer aangemeld. Meld je opnieuw aan en kies het bestand dan nog eens.';
const UNREACHED = 'Er is nu geen verbinding. Er is niets veranderd; probeer het zo dadelijk opnieuw.';
const BROKEN = 'Dit bestand kon niet gelezen worden. Er is niets veranderd.';

interface Session {
  csrf: { header: string; token: string };
}

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
      await this.send(file);
      this.dispatchEvent(new CustomEvent('gelezen', { bubbles: true }));
    } catch (problem) {
      this.problem = problem instanceof Error ? problem.message : BROKEN;
    }
    this.progress = null;
    // The same file again is a choice as well.
    input.value = '';
  }

  private async send(file: File): Promise<void> {
    const answer = await fetch('api/sessie', { headers: { Accept: 'application/json' }, cache: 'no-store' }).catch(() => null);
    if (answer === null) throw new Error(UNREACHED);
    if (answer.status === 401) throw new Error(NO_LOGIN);
    if (!answer.ok) throw new Error(UNREACHED);
    const session = (await answer.json()) as Session;
    const request = new XMLHttpRequest();
    // fetch() can't say how far it is.
    return new Promise((resolve, reject) => {
      request.open('POST', `api/word/${this.traject}?naam=${encodeURIComponent(file.name)}`);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader(session.csrf.header, session.csrf.token);
      request.responseType = 'json';
      request.upload.onprogress = (e) => {
        this.progress = e.lengthComputable ? Math.round((100 * e.loaded) / e.total) : 0;
      };
      request.onerror = () => reject(new Error(UNREACHED));
      request.onload = () => {
        const body = request.response as { message?: string } | null;
        if (request.status < 300) resolve();
        else if (request.status === 401) reject(new Error(NO_LOGIN));
        else reject(new Error(body?.message ?? BROKEN));
      };
      request.send(file);
    });
  }
}

if (!customElements.get('db-word')) customElements.define('db-word', DbWord);
