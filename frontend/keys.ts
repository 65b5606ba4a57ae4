import { showKeys } from './keys-shown.js';

/**
 * Keys of one letter, for who goes through many questions. They do nothing where somebody types, and can be switched off
 * (WCAG 2.1.4): on the help page, for this computer.
 */
const OFF = 'draaiboek.sneltoetsen';

const GO: Record<string, string> = {
  z: 'a[href="zoeken"]',
  '/': 'a[href="zoeken"]',
  b: 'a[href="begrippen"]',
  s: 'a.db-brand',
  h: 'a[href="hulp"]',
  v: '.db-neighbours [data-way="next"]',
  t: '.db-neighbours [data-way="previous"]',
};

/** Whether somebody wants no keys of one letter. */
export function off(): boolean {
  try {
    return localStorage.getItem(OFF) === 'uit';
  } catch {
    return false;
  }
}

/** How long somebody goes on typing who didn't see yet that the field is gone, in milliseconds. */
const AFTER = 4000;
/** When somebody last typed in a field; 0 once they left it themselves. */
let typedAt = -AFTER;

/**
 * Whether a key is part of a text: in a field it is, and also just after one that the page took away under somebody's hands, for
 * then the rest of the sentence would be keys of one letter that lead away from it.
 */
export function typing(event: KeyboardEvent): boolean {
  return inField(event) || performance.now() - typedAt < AFTER;
}

/** Letters mean something else there; in a radio group or a tick box they mean nothing yet. */
function inField(event: KeyboardEvent): boolean {
  const path = event.composedPath();
  return path.some((target) => {
    if (!(target instanceof HTMLElement)) return false;
    if (target.isContentEditable || target.matches('textarea, select, [role=grid], [role=menu], [role=dialog], dialog')) return true;
    return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  });
}

addEventListener(
  'keydown',
  (event) => {
    const left = event.key === 'Tab' || event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey);
    if (left) typedAt = -AFTER;
    else if (event.key.length === 1 && typing(event)) typedAt = performance.now();
  },
  true,
);
addEventListener(
  'pointerdown',
  () => {
    typedAt = -AFTER;
  },
  true,
);

/** To the question after or before the one where the keyboard is, or else the one at the top of the window. */
function question(step: 1 | -1): boolean {
  // Where one question shows at a time, the guide goes on (reading/db-guide.ts).
  if (!document.dispatchEvent(new CustomEvent('question-step', { detail: step, cancelable: true }))) return true;
  const all = [...document.querySelectorAll<HTMLElement>('.db-item')];
  if (all.length === 0) return false;
  let at = all.findIndex((item) => item.contains(document.activeElement));
  if (at < 0) {
    const below = all.findIndex((item) => item.getBoundingClientRect().top > 0);
    at = step > 0 ? (below < 0 ? all.length : below) - 1 : below < 0 ? all.length : below;
  }
  const wanted = all[at + step];
  if (!wanted) return true;
  wanted.focus({ preventScroll: true });
  wanted.scrollIntoView({ block: 'start' });
  return true;
}

/** What works on this page, in place: who only wants to know a key needn't leave the question. */
function help(): void {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const more = document.createElement('a');
  more.href = 'hulp';
  more.textContent = 'Alle toetsen, en hoe je ze uitzet';
  const lines: [boolean, string, string][] = [
    [has('db-guide'), '1 tot 9', 'Vraag per vraag: dat antwoord kiezen'],
    [has('db-guide'), 'Enter', 'Vraag per vraag: naar de volgende vraag'],
    [has('.db-item'), 'J / K', 'Naar de volgende of de vorige vraag'],
    [has('.db-neighbours'), 'V / T', 'Naar de volgende of de vorige sectie'],
    [has('.db-item'), 'Ctrl + Enter', 'Klaar met een tekst of een tabel'],
    [has('.db-item'), 'Ctrl + Z', 'Wat je net typte ongedaan maken'],
    [has('a[href="zoeken"]'), 'Z of /', 'Zoeken'],
    [has('a[href="begrippen"]'), 'B', 'Begrippen'],
    [has('a.db-brand'), 'S', 'Startpagina'],
    [has('a[href="hulp"]'), 'H', 'Hulp'],
  ];
  showKeys(
    document.body,
    'Toetsen op deze pagina',
    lines.flatMap(([here, key, what]) => (here ? [[key, what] as const] : [])),
    ['Ze werken zolang je niet in een tekstveld typt. ', more],
  );
  // Where the other page comes without this one being loaded again, it would stay over it.
  more.addEventListener('click', () => more.closest('dialog')?.close());
}

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || off() || typing(event)) return;
  // The screen of a workshop has keys of its own (stage/keys.ts), and leads nowhere by accident.
  if (document.querySelector('.db-stage')) return;
  const key = event.key.toLowerCase();
  if (key === '?') {
    event.preventDefault();
    help();
    return;
  }
  if (key === 'j' || key === 'k') {
    if (question(key === 'j' ? 1 : -1)) event.preventDefault();
    return;
  }
  const selector = GO[key];
  const link = selector ? document.querySelector<HTMLElement>(selector) : null;
  if (link) {
    event.preventDefault();
    link.click();
  }
});

// The box on the help page; its setting belongs to this computer and not to the account.
addEventListener('change', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLElement) || box.closest('#sneltoetsen') === null) return;
  try {
    localStorage.setItem(OFF, (box.closest('#sneltoetsen') as HTMLElement & { checked: boolean }).checked ? 'aan' : 'uit');
  } catch {
    /* a browser that keeps nothing: then it holds until the page is left */
  }
});

function keysOn(): boolean {
  return !off();
}
(window as unknown as { draaiboekKeys: () => boolean }).draaiboekKeys = keysOn;
