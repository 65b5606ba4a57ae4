import { off, typing } from '../keys.js';

/**
 * The keys of the screen of a workshop: each button with a `data-key` is pressed by that letter. They do nothing where
 * somebody types; Escape leaves such a field, so that the keyboard alone is enough. "?" shows them all.
 */
function stage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.db-stage');
}

function shown(button: HTMLElement): boolean {
  return !button.hidden && !(button as HTMLButtonElement).disabled && button.getClientRects().length > 0;
}

/** The buttons that can be pressed now. */
function buttons(): HTMLElement[] {
  return [...(stage()?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].filter(shown);
}

function name(button: HTMLElement): string {
  return button.dataset.does ?? button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '';
}

function keyName(key: string): string {
  return key === '+' || key === '?' ? key : key.toUpperCase();
}

/** A dialog made when it is asked for, from what is on screen at that moment. */
function help(): void {
  const here = stage();
  if (!here || document.querySelector('dialog.db-stage-keys')) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'db-dialog db-stage-keys';
  dialog.setAttribute('aria-labelledby', 'db-stage-keys-title');
  const title = document.createElement('h2');
  title.id = 'db-stage-keys-title';
  title.textContent = 'Toetsen op dit scherm';
  const list = document.createElement('dl');
  const line = (key: string, what: string): void => {
    const term = document.createElement('dt');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    term.append(kbd);
    const text = document.createElement('dd');
    text.textContent = what;
    list.append(term, text);
  };
  if (off()) {
    const note = document.createElement('p');
    note.textContent = 'Op deze computer staan de toetsen uit. Je zet ze aan op de pagina Hulp; Tab en Enter werken altijd.';
    dialog.append(title, note);
  } else {
    dialog.append(title);
    const seen = new Set<string>();
    for (const button of buttons()) {
      const key = button.dataset.key ?? '';
      if (!seen.has(key)) line(keyName(key), name(button));
      seen.add(key);
    }
  }
  line('Esc', 'Uit een tekstvak terug naar de vraag, en een venster sluiten');
  line('Tab', 'Naar het volgende veld of de volgende knop');
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
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  here.append(dialog);
  dialog.showModal();
  close.focus();
}

function fullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

function toStage(): void {
  const title = stage()?.querySelector<HTMLElement>('h1');
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'nearest' });
}

/** To the first field of the group's answer that can be filled in. */
function toAnswer(): void {
  const field = stage()?.querySelector<HTMLElement>(
    '.db-stage-together :is(input, textarea, select, [role=grid] [tabindex="0"], button.db-add):not([disabled])',
  );
  if (!field) return;
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

/** To the question on screen in the list, from where Tab goes on to the others. */
function toList(): void {
  const list = stage()?.querySelector<HTMLElement>('.db-stage-list');
  const entry = list?.querySelector<HTMLElement>('button[aria-current]') ?? list?.querySelector<HTMLElement>('button');
  entry?.focus();
}

const HERE: Record<string, () => void> = { help, fullScreen, toAnswer, toList };

function press(target: HTMLElement): void {
  const here = HERE[target.dataset.here ?? ''];
  if (here) here();
  else if (target.localName === 'vaadin-select') (target as HTMLElement & { opened: boolean }).opened = true;
  else target.click();
}

addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-here]') : null;
  if (target && stage()?.contains(target)) HERE[target.dataset.here ?? '']?.();
});

addEventListener('fullscreenchange', () => {
  document.querySelectorAll('[data-here=fullScreen]').forEach((b) => b.setAttribute('aria-pressed', String(document.fullscreenElement !== null)));
});

addEventListener('keydown', (event) => {
  const here = stage();
  if (!here || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
  const inField = event.target instanceof Element && event.target.closest('.db-stage-together, .db-stage-aside') !== null;
  if (event.key === 'Escape' && inField) {
    // Its field is left first, so that what was typed goes out.
    (document.activeElement as HTMLElement | null)?.blur();
    toStage();
    return;
  }
  if (off() || event.repeat || typing(event)) return;
  const key = event.key === '=' ? '+' : event.key.toLowerCase();
  const button = buttons().find((one) => one.dataset.key === key);
  if (!button) return;
  event.preventDefault();
  press(button);
});
