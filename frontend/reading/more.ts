/** What a question hardly ever needs stands behind its menu, in markup of the server. */
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const inside = target?.closest('.db-more');
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.db-more[open]')) if (menu !== inside) menu.open = false;
  if (!target?.closest('[data-history]')) return;
  const card = target.closest('.db-item');
  if (inside instanceof HTMLDetailsElement) inside.open = false;
  const guide = document.querySelector<HTMLElement & { past(card: Element): void }>('db-guide');
  if (!card) return;
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
