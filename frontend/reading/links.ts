/**
 * Links within the pages that are read. The router knows no links inside a drawing, so these are followed by a twin that
 * it does know; a question that is on the page already is gone to on the spot, without asking the server for the page
 * again; and a button with data-print prints.
 */
function isPlain(event: MouseEvent): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
  );
}

/** Where the question itself stands close above what is agreed on it, both are in sight. */
const CLOSE = 0.4;

const FIELD = 'textarea, input:not([type=hidden], [disabled]), [role=gridcell][tabindex="0"]';

function place(card: Element, details: Element): void {
  const above = details.getBoundingClientRect().top - card.getBoundingClientRect().top;
  (above < innerHeight * CLOSE ? card : details).scrollIntoView();
}

/** Opens where a question's agreed answer is recorded, and puts the keyboard there; false where it can't be. */
export function agreed(card: Element): boolean {
  const details = card.querySelector<HTMLDetailsElement>('details.db-agreed');
  if (!details) return false;
  details.open = true;
  // In the field itself, so that what somebody types lands there; at the heading where there is nothing to fill in.
  (details.querySelector<HTMLElement>(FIELD) ?? details.querySelector('summary'))?.focus({ preventScroll: true });
  place(card, details);
  return true;
}

function follow(event: MouseEvent): void {
  const target = event.target;
  if (!isPlain(event) || !(target instanceof Element)) return;
  if (target.closest('[data-print]')) {
    print();
    return;
  }
  const link = target.closest('a');
  const href = link?.getAttribute('href');
  if (!link || !href) return;
  const url = new URL(href, document.baseURI);
  if (url.origin !== location.origin) return;
  const item = url.pathname === location.pathname ? url.searchParams.get('item') : null;
  const there = item === null ? null : document.getElementById(item);
  if (there) {
    const agreeing = url.searchParams.has('afspraak');
    // Where questions are gone through, the guide names it in the address (db-guide.ts).
    if (document.dispatchEvent(new CustomEvent('question-asked', { detail: { item, agreeing }, cancelable: true }))) history.replaceState(history.state, '', url);
    if (!agreeing || !agreed(there)) {
      there.focus({ preventScroll: true });
      (there.closest('[data-weergave=een]') ?? there).scrollIntoView();
    }
  } else if (link instanceof SVGElement) {
    const twin = document.createElement('a');
    twin.href = url.href;
    document.body.append(twin);
    twin.click();
    twin.remove();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

// In the capturing phase: the router listens on the document as well, and stumbles over a link that is no HTML element.
document.addEventListener('click', follow, true);

