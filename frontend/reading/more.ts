/** What can be done in the markup that the server makes of a question: its menu, its explanation, what was agreed before. */

/** The holder of what is agreed. */
const TOGETHER = 0;

/** Brings somebody to the room for an explanation of their own answer. */
function explain(card: Element): void {
  const field = [...card.children].find((one) => (one as Element & { col?: string }).col === 'toelichting');
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const inside = target?.closest('.db-more');
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.db-more[open]')) if (menu !== inside) menu.open = false;
  const card = target?.closest('.db-item');
  if (!target || !card) return;
  if (target.closest('[data-explain]')) explain(card);
  const past = target.closest<HTMLElement>('[data-past]');
  if (past) {
    const detail = { item: past.dataset.item, row: '', col: past.dataset.past, holder: TOGETHER };
    past.dispatchEvent(new CustomEvent('history-requested', { bubbles: true, composed: true, detail }));
  }
  if (!target.closest('[data-history]')) return;
  if (inside instanceof HTMLDetailsElement) inside.open = false;
  const guide = document.querySelector<HTMLElement & { past(card: Element): void }>('db-guide');
  if (guide) guide.past(card);
  else card.querySelector<HTMLElement>('.db-field-foot .db-icon-btn, .db-sheet-past')?.click();
});
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('.db-more[open]') : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector<HTMLElement>('summary')?.focus();
});
export {};
