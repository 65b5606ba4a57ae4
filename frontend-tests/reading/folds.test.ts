import { answerOf, Folds } from '../../frontend/reading/folds.js';

let card: HTMLElement;
const line = (): string => card.querySelector('.db-fold')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

beforeEach(() => {
  document.body.innerHTML = `<section class="db-item" id="v3" tabindex="-1">
    <div class="db-item-top"><div class="db-item-head"><span class="db-pill own">Vraag 3 van 5</span></div><h2>Hoe oefenen jullie?</h2></div>
    <db-choice><vaadin-radio-button></vaadin-radio-button><vaadin-radio-button></vaadin-radio-button></db-choice>
    <div class="db-team"><div class="db-item-head"><h3>Team</h3><span class="db-pill warn">jullie liggen ver uit elkaar</span></div></div>
  </section>`;
  card = document.getElementById('v3') as HTMLElement;
  const [first, second] = card.querySelectorAll('vaadin-radio-button');
  Object.assign(first as object, { label: 'Nooit', checked: false });
  Object.assign(second as object, { label: 'Elk jaar', checked: true });
});

describe('a folded question', () => {
  it('says its number, its name, the answer and how the team sees it', () => {
    new Folds(() => undefined).fold(card);
    expect(card.hasAttribute('data-folded')).toBe(true);
    expect(line()).toBe('3Hoe oefenen jullie?Elk jaarjullie liggen ver uit elkaar');
    expect(card.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('says how far it is in a word, with a sign, and again when that changes', async () => {
    card.setAttribute('data-stand', 'beantwoord');
    new Folds(() => undefined).fold(card);
    expect(line()).toContain('◐ beantwoord');
    card.setAttribute('data-stand', 'vastgelegd');
    await new Promise((resolve) => setTimeout(resolve));
    expect(line()).toContain('✓ vastgelegd');
    expect(line()).not.toContain('beantwoord');
  });

  it('says that it can be recorded now, once that is told', () => {
    let recordable = false;
    const folds = new Folds(
      () => undefined,
      () => recordable,
    );
    card.setAttribute('data-stand', 'beantwoord');
    folds.fold(card);
    recordable = true;
    folds.redraw();
    expect(line()).toContain('▸ nu vast te leggen');
    expect(line()).not.toContain('beantwoord');
  });

  it('opens on a click, and folds on the next', () => {
    const folds = new Folds(() => undefined);
    folds.fold(card);
    const button = card.querySelector('button');
    button?.click();
    expect(card.hasAttribute('data-folded')).toBe(false);
    expect(line()).toBe('Vouw dicht');
    button?.focus();
    button?.click();
    expect(card.hasAttribute('data-folded')).toBe(true);
    expect(folds.folded).toBe(1);
  });

  it('never folds by itself where somebody is', () => {
    card.focus();
    new Folds(() => undefined).fold(card);
    expect(card.hasAttribute('data-folded')).toBe(false);
  });

  it('stays open where a note is not posted yet, or two texts wait for a choice', async () => {
    const folds = new Folds(() => undefined);
    card.insertAdjacentHTML('beforeend', '<db-notes><textarea></textarea></db-notes>');
    const note = card.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'Nog niet geplaatst';
    folds.fold(card);
    expect(card.hasAttribute('data-folded')).toBe(false);
    note.value = '';
    folds.fold(card);
    expect(card.hasAttribute('data-folded')).toBe(true);
    card.append(document.createElement('db-conflict'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(card.hasAttribute('data-folded')).toBe(false);
  });

  it('leaves the card as the server made it', () => {
    const folds = new Folds(() => undefined);
    folds.fold(card);
    folds.clear();
    expect(card.querySelector('.db-fold')).toBeNull();
    expect(card.hasAttribute('data-folded')).toBe(false);
  });

  it('shortens a long text and says nothing of a table', () => {
    card.innerHTML = `<div class="db-item-top"><h2>Waarom?</h2></div><db-text><textarea>${'woord '.repeat(40)}</textarea></db-text>`;
    expect(answerOf(card).endsWith(' …')).toBe(true);
    expect(answerOf(card).length).toBeLessThan(95);
    card.innerHTML = '<div class="db-item-top"><h2>Wat?</h2></div><db-rows><textarea>x</textarea></db-rows>';
    expect(answerOf(card)).toBe('');
  });
});
