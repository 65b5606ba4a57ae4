/**
 * Questions that were answered before, each in one line of the whole page: its number, its name, what one answered, how
 * the team sees it and how far it is. A card folds when the page opens, and never under somebody who types in it.
 */

const LONG = 90;

/** What somebody answered, as short as it can be said; "" where a table says more than a line. */
export function answerOf(card: Element): string {
  const chosen = [...card.querySelectorAll<HTMLElement & { label?: string; checked?: boolean }>(':scope > :is(db-choice, db-multi) :is(vaadin-radio-button, vaadin-checkbox)')]
    .filter((one) => one.checked)
    .map((one) => one.label ?? '');
  if (chosen.length > 0) return chosen.join(', ');
  const text = card.querySelector<HTMLTextAreaElement | HTMLInputElement>(':scope > :is(db-text, db-number, db-date) :is(textarea, input)')?.value.trim() ?? '';
  return text.length > LONG ? `${text.slice(0, LONG).trimEnd()} …` : text;
}

/** Whether something in it waits for this person: two texts to choose from, or a note that isn't posted yet. */
export function waits(card: Element): boolean {
  return card.querySelector('db-conflict') !== null || [...card.querySelectorAll<HTMLTextAreaElement>('db-notes textarea')].some((one) => one.value !== '');
}

/** What goes before the word for how far a question is, as the server puts it on its card: nobody needs colours to tell them apart. */
const SIGNS: Record<string, string> = { vastgelegd: '✓', ingevuld: '✓', beantwoord: '◐', open: '○', 'nu vast te leggen': '▸' };
const RECORD = 'nu vast te leggen';

export class Folds {
  private readonly lines = new Map<Element, HTMLElement>();
  private readonly seen = new Map<Element, MutationObserver>();

  /** @param recordable whether what is agreed on this question can be recorded now, by who looks at it */
  constructor(
    private readonly changed: () => void,
    private readonly recordable: (card: Element) => boolean = () => false,
  ) {}

  get folded(): number {
    return [...this.lines.keys()].filter((card) => card.hasAttribute('data-folded')).length;
  }

  /** @param asked whether the person asks for it, who then stands in the card */
  fold(card: Element, asked = false): void {
    if (!asked && (card.contains(document.activeElement) || waits(card))) return;
    card.toggleAttribute('data-folded', true);
    this.draw(card);
    const look = new MutationObserver(() => {
      if (waits(card)) this.unfold(card);
      else this.draw(card);
    });
    look.observe(card, { subtree: true, childList: true, attributes: true, attributeFilter: ['checked', 'data-stand'] });
    this.seen.get(card)?.disconnect();
    this.seen.set(card, look);
  }

  unfold(card: Element, focus = false): void {
    if (!card.hasAttribute('data-folded')) return;
    this.seen.get(card)?.disconnect();
    this.seen.delete(card);
    card.removeAttribute('data-folded');
    this.draw(card);
    if (focus) this.lines.get(card)?.querySelector('button')?.focus({ preventScroll: true });
    this.changed();
  }

  unfoldAll(): void {
    for (const card of [...this.lines.keys()]) this.unfold(card);
  }

  /** Says anew how far each is: what can be recorded was only just told. */
  redraw(): void {
    for (const card of this.lines.keys()) this.draw(card);
  }

  /** Everything as the server made it: for one question at a time, and for the next section. */
  clear(): void {
    for (const [card, line] of this.lines) {
      this.seen.get(card)?.disconnect();
      card.removeAttribute('data-folded');
      line.remove();
    }
    this.lines.clear();
    this.seen.clear();
  }

  private draw(card: Element): void {
    const top = card.querySelector(':scope > .db-item-top');
    if (!top) return;
    let line = this.lines.get(card);
    if (!line) {
      line = document.createElement('h2');
      line.className = 'db-fold';
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...['db-fold-number', 'db-fold-title', 'db-fold-answer', 'db-fold-team db-pill', 'db-fold-stand'].map((name) => Object.assign(document.createElement('span'), { className: name })));
      button.addEventListener('click', () => {
        if (card.hasAttribute('data-folded')) this.unfold(card, true);
        else {
          this.fold(card, true);
          this.changed();
        }
      });
      line.append(button);
      this.lines.set(card, line);
    }
    // The server's own pieces keep their places before and behind it.
    if (line.parentElement !== card) top.after(line);
    const folded = card.hasAttribute('data-folded');
    const [number, title, answer, team, stand] = [...line.querySelectorAll('span')];
    const spread = card.querySelector('.db-team .db-item-head > .db-pill');
    const now = this.recordable(card);
    const reached = now ? RECORD : (card.getAttribute('data-stand') ?? '');
    const words = folded
      ? [/\d+/.exec(top.querySelector('.db-pill.own')?.textContent ?? '')?.[0] ?? '', top.querySelector('h2')?.textContent ?? '', answerOf(card), spread?.textContent ?? '', reached ? `${SIGNS[reached] ?? ''} ${reached}` : '']
      : ['', 'Vouw dicht', '', '', ''];
    // Only what differs: this is called for each change in the card.
    [number, title, answer, team, stand].forEach((span, i) => {
      if (span && span.textContent !== words[i]) span.textContent = words[i] ?? '';
    });
    team?.classList.toggle('warn', spread?.classList.contains('warn') ?? false);
    team?.classList.toggle('ok', spread?.classList.contains('ok') ?? false);
    if (stand && stand.dataset.stand !== reached) stand.dataset.stand = reached;
    const expanded = String(!folded);
    const button = line.querySelector('button');
    if (button?.getAttribute('aria-expanded') !== expanded) button?.setAttribute('aria-expanded', expanded);
  }
}
