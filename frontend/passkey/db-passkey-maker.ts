import { able, make, type CreationJson } from './ceremony.js';

/** What became of it, for the server; one of the two. */
interface Outcome {
  answer?: string;
  problem?: string;
}

/** Makes a passkey when the server asks; until then it says whether the browser can. */
export class DbPasskeyMaker extends HTMLElement {
  private address = '';

  /** The address that passkeys belong to. */
  set origin(value: string) {
    this.address = value;
    this.tell();
  }

  get origin(): string {
    return this.address;
  }

  connectedCallback(): void {
    this.tell();
  }

  private tell(): void {
    this.hidden = able(this.address);
    this.className = 'db-pill warn';
    this.textContent = this.hidden ? '' : this.why();
  }

  private why(): string {
    return this.address === location.origin
      ? 'Deze browser kent geen toegangssleutels. Probeer het met een nieuwere, of met je telefoon.'
      : `Toegangssleutels werken alleen op ${this.address}. Open het Draaiboek daar.`;
  }

  async make(asked: string): Promise<Outcome> {
    if (!able(this.address)) return { problem: this.why() };
    try {
      return { answer: await make(JSON.parse(asked) as CreationJson) };
    } catch (problem) {
      const name = problem instanceof DOMException ? problem.name : '';
      if (name === 'InvalidStateError') return { problem: 'Op dit toestel staat al een toegangssleutel van je. Die kan je gewoon gebruiken.' };
      if (name === 'NotAllowedError') return { problem: 'Er is geen toegangssleutel gemaakt: het werd afgebroken of het duurde te lang. Probeer het opnieuw.' };
      return { problem: 'Dit toestel kan geen toegangssleutel maken die om je vinger, gezicht of pincode vraagt. Probeer een ander toestel.' };
    }
  }
}

customElements.define('db-passkey-maker', DbPasskeyMaker);
