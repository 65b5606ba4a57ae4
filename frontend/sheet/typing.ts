import type { PropertyDeclarations } from 'lit';
import { beside, movesInMenu } from '../fields/matrix-parts.js';
import { key, type Place } from '../fields/matrix-place.js';
import { cleanField } from '../keeper/clean.js';
import { keeper } from '../keeper/keeper.js';
import { watchSilent } from '../keeper/reread.js';
import type { Json } from '../keeper/types.js';
import { Places } from './places.js';
import { isFigure, isLong, isTyped, nextChosen, parseCell } from './value.js';

interface Editing {
  place: Place;
  before: Json;
  /** What stands in the field where that isn't what is kept; null where it is. */
  typing: string | null;
  /** Begun by typing: then the arrows go on to the next cell. */
  over: boolean;
}

/** Typing and choosing in one cell. What is typed goes to the keeper at once, as in any other field. */
export abstract class Typing extends Places {
  static override properties: PropertyDeclarations = { ...Places.properties, editing: { state: true }, menu: { state: true } };

  declare protected editing: Editing | null;
  declare protected menu: Place | null;

  private readonly silent = watchSilent(this, (sure) => this.reread(sure));
  private drawn: string[] = [];

  constructor() {
    super();
    this.editing = null;
    this.menu = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.silent.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silent.stop();
  }

  protected begin(p: Place, over: boolean): boolean {
    this.finish();
    const cell = this.cellAt(p);
    const c = this.columnAt(p);
    if (!c || (p.row !== '' && !isTyped(c))) return false;
    this.place = p;
    this.anchor = null;
    this.editing = { place: p, before: keeper.view(cell).value, typing: over ? '' : null, over };
    this.drawn = [];
    // At once: the letter that began it must find its field.
    this.performUpdate();
    const field = this.input();
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    return true;
  }

  protected input(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.querySelector<HTMLInputElement | HTMLTextAreaElement>('.db-sheet-input');
  }

  protected readonly typed = (e: Event): void => {
    const field = e.target as HTMLInputElement | HTMLTextAreaElement;
    if (this.editing && field.matches('.db-sheet-input')) this.take(cleanField(field));
  };

  protected take(typed: string): void {
    const e = this.editing;
    const c = e ? this.columnAt(e.place) : undefined;
    if (!e || !c) return;
    const cell = this.cellAt(e.place);
    const d = this.defOf(e.place, c);
    const parsed = parseCell(d, typed);
    const base = keeper.view(cell).version;
    if (!('problem' in parsed)) keeper.edit(cell, base, parsed.value);
    else keeper.edit(cell, base, d.kind === 'text' ? typed : typed.slice(0, 10_000), { blocked: parsed.problem, quiet: isFigure(d) || d.kind === 'date' });
    this.editing = { ...e, typing: isLong(d) ? null : typed };
  }

  /** What an assistive tool put in the field without saying so. */
  protected reread(sure: boolean): void {
    const field = this.input();
    if (!field || !this.editing || this.isUpdatePending) return;
    if (!this.drawn.slice(0, sure ? 1 : 2).includes(field.value)) this.take(cleanField(field));
  }

  protected draw(typed: string): string {
    if (this.drawn[0] !== typed) this.drawn = [typed, ...this.drawn.slice(0, 1)];
    return typed;
  }

  /** What is typed stays; there is no reason to wait any longer with sending it. */
  protected finish(): void {
    const e = this.editing;
    if (!e) return;
    this.reread(false);
    this.editing = null;
    const cell = this.cellAt(e.place);
    this.steps.typed(this.nameOf(e.place), cell, e.before);
    keeper.settle(cell);
  }

  protected takeBack(e: Editing): void {
    const cell = this.cellAt(e.place);
    this.editing = null;
    const view = keeper.view(cell);
    keeper.edit(cell, view.version, e.before, { soon: true });
  }

  protected readonly left = (): void => {
    const e = this.editing;
    if (!e) return;
    // Moving the row takes the focus away for a moment, and a dialog over the page gives it back.
    setTimeout(() => {
      if (this.editing?.place === e.place && document.hasFocus() && this.input() !== document.activeElement) this.finish();
    }, 50);
  };

  protected open0(p: Place): boolean {
    const c = this.columnAt(p);
    if (p.row !== '' && c?.kind === 'choice') void this.openMenu(p);
    else if (p.row !== '' && c?.kind === 'tick') this.put(p, keeper.view(this.cellAt(p)).value === true ? null : true);
    else this.begin(p, false);
    return true;
  }

  protected async openMenu(p: Place): Promise<void> {
    this.finish();
    this.menu = p;
    await this.focusPlace(p);
    const cell = this.querySelector<HTMLElement>(`[data-place="${CSS.escape(key(p))}"]`);
    const menu = this.querySelector<HTMLElement>('.db-matrix-menu');
    if (!cell || !menu || this.menu !== p) return;
    menu.showPopover();
    beside(menu, cell);
    (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true });
    // Not at once: coming to the cell may have scrolled.
    setTimeout(() => {
      if (this.menu === p) addEventListener('scroll', this.closeMenu, { once: true, capture: true, passive: true });
    }, 200);
  }

  protected readonly closeMenu = (): void => {
    this.querySelector<HTMLElement>('.db-matrix-menu:popover-open')?.hidePopover();
  };

  protected readonly toggled = (e: Event): void => {
    if ((e as ToggleEvent).newState !== 'closed') return;
    removeEventListener('scroll', this.closeMenu, { capture: true });
    this.menu = null;
  };

  protected readonly inMenu = (e: KeyboardEvent): void => {
    if (movesInMenu(e)) {
      e.preventDefault();
      return;
    }
    if (e.key === 'Tab') this.closeMenu();
    const p = this.menu;
    const option = p ? nextChosen(this.columnAt(p)?.options ?? [], keeper.view(this.cellAt(p)).value, e.key) : undefined;
    if (!option || !p || e.key.length !== 1) return;
    this.closeMenu();
    this.put(p, option.id);
    e.preventDefault();
  };

  protected past(p: Place | null = this.place): void {
    this.closeMenu();
    if (p) this.dispatchEvent(new CustomEvent('history-requested', { bubbles: true, composed: true, detail: { ...this.cellAt(p) } }));
  }
}
