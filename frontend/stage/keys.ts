import { off, typing } from '../keys.js';
import { showKeys } from '../keys-shown.js';

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

/** What is on screen at that moment. */
function help(): void {
  const here = stage();
  if (!here) return;
  const keys = new Map<string, string>();
  for (const button of off() ? [] : buttons()) {
    const key = keyName(button.dataset.key ?? '');
    if (!keys.has(key)) keys.set(key, name(button));
  }
  showKeys(
    here,
    'Toetsen op dit scherm',
    [...keys, ['Esc', 'Uit een tekstvak terug naar de vraag, en een venster sluiten'], ['Tab', 'Naar het volgende veld of de volgende knop']],
    off() ? ['Op deze computer staan de toetsen uit. Je zet ze aan op de pagina Hulp; Tab en Enter werken altijd.'] : [],
  );
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
