/**
 * A dialog with keys and what each does, made when it is asked for.
 *
 * @param host where it is put
 * @param lines the keys, each with what it does
 * @param about what else is said of them, below the title
 */
export function showKeys(host: HTMLElement, title: string, lines: (readonly [string, string])[], about: (Node | string)[] = []): void {
  if (document.querySelector('dialog.db-keys-shown')) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'db-dialog db-keys-shown';
  dialog.setAttribute('aria-labelledby', 'db-keys-shown-title');
  const heading = document.createElement('h2');
  heading.id = 'db-keys-shown-title';
  heading.textContent = title;
  dialog.append(heading);
  if (about.length > 0) {
    const note = document.createElement('p');
    note.append(...about);
    dialog.append(note);
  }
  const list = document.createElement('dl');
  for (const [key, what] of lines) {
    const term = document.createElement('dt');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    term.append(kbd);
    const text = document.createElement('dd');
    text.textContent = what;
    list.append(term, text);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'db-btn db-btn-primary';
  close.textContent = 'Sluiten';
  close.addEventListener('click', () => dialog.close());
  const actions = document.createElement('div');
  actions.className = 'db-actions';
  actions.append(close);
  dialog.append(list, actions);
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  host.append(dialog);
  dialog.showModal();
  close.focus();
}
