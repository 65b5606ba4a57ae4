/**
 * A file that has to be made first says so where one asked for it, and asks once. Whatever isn't a file in the end (a page to
 * log in, a refusal without words) is left to the browser, as if this weren't there.
 */

const FILE = /^api\/[^?#]+[./](docx|pdf|xlsx|csv|json|zip|ics|log)(\?|$)/;
/** Quicker than this, nobody needs to be told. */
const SOON = 400;
/** How long a browser may take to write it away, in milliseconds. */
const KEPT = 60_000;

function nameOf(disposition: string | null, href: string): string {
  const exact = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (exact) return decodeURIComponent(exact);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? new URL(href).pathname.split('/').pop() ?? 'bestand';
}

/** Below the row of buttons, so that none of them moves. */
function told(link: Element): HTMLElement {
  const row = link.closest('.db-actions, li, p') ?? link;
  const list = row instanceof HTMLLIElement;
  const known = list ? row.lastElementChild : row.nextElementSibling;
  if (known instanceof HTMLElement && known.classList.contains('db-file-told')) return known;
  const line = document.createElement('div');
  line.className = 'db-file-told';
  line.setAttribute('role', 'status');
  if (list) row.append(line);
  else row.after(line);
  return line;
}

/** One after the other: what one person may have made at once is bounded. */
let turn: Promise<unknown> = Promise.resolve();

/** Fetches the file behind a link; what it returns says whether the file came. */
export async function take(link: HTMLAnchorElement): Promise<boolean> {
  if (link.getAttribute('aria-busy') === 'true') return false;
  link.setAttribute('aria-busy', 'true');
  const line = told(link);
  line.textContent = '';
  const slow = setTimeout(() => {
    line.textContent = 'Het bestand wordt gemaakt …';
  }, SOON);
  try {
    const asked = turn.then(() => fetch(link.href, { credentials: 'same-origin' }));
    turn = asked.catch(() => undefined);
    const answer = await asked;
    const kind = answer.headers.get('content-type') ?? '';
    // Whoever was logged out logs in first, and gets the file then.
    if (!answer.ok && answer.status !== 401 && kind.startsWith('application/json')) {
      const said = (await answer.json()) as { message?: string };
      line.textContent = said.message ?? 'Dit bestand kan nu niet gemaakt worden. Probeer het straks opnieuw.';
      return false;
    }
    if (!answer.ok || answer.redirected || answer.headers.get('content-disposition') === null) {
      line.textContent = '';
      location.assign(link.href);
      return false;
    }
    const bytes = await answer.blob();
    const address = URL.createObjectURL(bytes);
    const save = Object.assign(document.createElement('a'), { href: address, download: nameOf(answer.headers.get('content-disposition'), link.href) });
    save.click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, KEPT);
    line.textContent = '';
    return true;
  } catch {
    line.textContent = 'De server antwoordt niet. Probeer het straks opnieuw.';
    return false;
  } finally {
    clearTimeout(slow);
    link.removeAttribute('aria-busy');
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const base = new URL(document.baseURI).pathname;
  const url = new URL(link.href);
  if (url.origin !== location.origin || !url.pathname.startsWith(base) || link.target === '_blank') return;
  if (!FILE.test(url.pathname.slice(base.length) + url.search)) return;
  event.preventDefault();
  void take(link);
});
