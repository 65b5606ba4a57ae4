/**
 * When a field draws itself. The question on the screen is drawn at once; the others, that only its guide shows, one after the
 * other when the browser has nothing better to do: on a slow phone all of a section at once takes seconds in which nobody can answer.
 */

/** At the latest after so many milliseconds, also where the browser is never idle. */
const AT_LATEST = 2_000;
/** Between two questions, where the browser can't say when it is idle, in milliseconds. */
const PAUSE = 30;

/** What draws the fields of a question, in the order of the page. */
const waiting = new Map<Element, (() => void)[]>();
let planned = false;

interface Guide extends HTMLElement {
  updateComplete?: Promise<unknown>;
}

/** Resolves when it is this field's turn. */
export async function turn(field: Element): Promise<void> {
  const page = field.closest<HTMLElement>('.db-page');
  const guide = page?.querySelector<Guide>('db-guide');
  // Before that it isn't known which question shows.
  if (guide?.updateComplete && !page?.dataset.weergave) await guide.updateComplete;
  const card = field.closest('.db-item');
  if (!card || page?.dataset.weergave !== 'een' || card.hasAttribute('data-now')) return;
  await new Promise<void>((draw) => {
    waiting.set(card, [...(waiting.get(card) ?? []), draw]);
    plan();
  });
}

/** Draws what waits of a question: it is on the screen now. */
export function atOnce(card: Element): void {
  const fields = waiting.get(card) ?? [];
  waiting.delete(card);
  fields.forEach((draw) => {
    draw();
  });
}

/** Draws all that waits. */
export function allAtOnce(): void {
  [...waiting.keys()].forEach(atOnce);
}

function plan(): void {
  if (planned) return;
  planned = true;
  if ('requestIdleCallback' in window) requestIdleCallback(next, { timeout: AT_LATEST });
  else setTimeout(next, PAUSE);
}

function next(): void {
  planned = false;
  // Those of a page that was left come last: nobody goes to them any more.
  const cards = [...waiting.keys()];
  const card = cards.find((one) => one.isConnected) ?? cards[0];
  if (!card) return;
  atOnce(card);
  if (waiting.size > 0) plan();
}
