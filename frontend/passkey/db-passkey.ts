import { able, show, type RequestJson } from './ceremony.js';

const LOGIN = 'api/sessie/sleutel';
const ABORTED =
  'Het aanmelden met een toegangssleutel is afgebroken, of dit toestel heeft er geen voor het Draaiboek. Probeer het opnieuw, of gebruik je wachtwoord.';
const UNREACHED = 'Er kwam geen antwoord. Kijk je verbinding na en probeer het opnieuw.';

interface Csrf {
  header: string;
  token: string;
}

/** A sentence for the person. */
class Refused extends Error {}

/**
 * Logs in with a passkey. Nobody types who they are: the authenticator knows, and asks for a finger, a face or a pin. Where the
 * browser can't, or the page has another address than passkeys belong to, there is no button.
 */
export class DbPasskey extends HTMLElement {
  /** Where to go afterwards; else the server says where somebody was going. */
  to = '';

  private address = '';
  private readonly button = document.createElement('button');
  private readonly problem = document.createElement('p');

  /** The address that passkeys belong to. */
  set origin(value: string) {
    this.address = value;
    this.hidden = !able(value);
  }

  get origin(): string {
    return this.address;
  }

  connectedCallback(): void {
    if (this.button.isConnected) return;
    this.hidden = !able(this.address);
    this.button.type = 'button';
    this.button.className = 'db-btn';
    this.button.textContent = 'Aanmelden met een toegangssleutel';
    this.button.addEventListener('click', () => void this.login());
    this.problem.className = 'db-pill error';
    this.problem.setAttribute('role', 'alert');
    this.problem.hidden = true;
    this.append(this.button, this.problem);
  }

  private async login(): Promise<void> {
    if (this.button.disabled) return;
    this.button.disabled = true;
    this.problem.hidden = true;
    try {
      const csrf = await this.token();
      const asked = (await this.post(`${LOGIN}/vraag`, csrf)) as unknown as RequestJson;
      const answer = (await this.post(LOGIN, csrf, await show(asked))) as { to?: string };
      // A whole new page: what stands here was made for nobody.
      location.assign(new URL(this.to || answer.to || '.', document.baseURI));
    } catch (problem) {
      this.button.disabled = false;
      this.problem.textContent = problem instanceof Refused ? problem.message : problem instanceof DOMException ? ABORTED : UNREACHED;
      this.problem.hidden = false;
    }
  }

  private async token(): Promise<Csrf> {
    const answer = await fetch('api/sessie', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    const body = (await answer.json()) as { csrf?: Csrf };
    if (!body.csrf) throw new Refused(UNREACHED);
    return body.csrf;
  }

  private async post(path: string, csrf: Csrf, body = ''): Promise<Record<string, unknown>> {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', [csrf.header]: csrf.token },
      body,
    });
    const said = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Refused(typeof said['message'] === 'string' ? said['message'] : UNREACHED);
    return said;
  }
}

customElements.define('db-passkey', DbPasskey);
