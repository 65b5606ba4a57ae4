import type { Column } from '../fields/definition.js';
import { key, type Place, unkey } from '../fields/matrix-place.js';
import { keeper } from '../keeper/keeper.js';
import { moved, stepped } from './area.js';
import { Blocks } from './blocks.js';
import type { At } from './plan.js';
import { isTyped, nextChosen } from './value.js';

/** What the keyboard and the mouse do in a sheet. */
export abstract class Keyed extends Blocks {
  /** The column where somebody began to go from cell to cell with Tab; '' where Tab leads out. */
  private tabbing = '';
  private dragging = false;

  protected readonly arrived = (e: FocusEvent): void => {
    const at = (e.target as HTMLElement).dataset['place'];
    if (at !== undefined && at !== (this.place ? key(this.place) : '')) {
      this.place = unkey(at);
      this.anchor = null;
    }
  };

  protected readonly clicked = (e: MouseEvent): void => {
    const td = (e.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!td || this.readonly || e.button !== 0 || (e.target as HTMLElement).closest('input, textarea')) return;
    const p = unkey(td.dataset['place'] ?? '');
    if (e.shiftKey && this.place && p.row !== '') {
      e.preventDefault();
      this.go(this.at(p) ?? undefined, true);
      return;
    }
    this.dragging = p.row !== '';
    const again = document.activeElement === td && this.anchor === null;
    this.anchor = null;
    this.tabbing = '';
    const c = this.columnAt(p);
    // A text opens at the second click, as the first one chooses the cell; a choice at the first, once the button is up.
    if (p.row !== '' && c?.kind === 'choice') return;
    if (again || p.row === '') {
      e.preventDefault();
      this.begin(p, false);
    }
  };

  /** Cells are chosen together by drawing over them, too. */
  protected readonly drawnOver = (e: MouseEvent): void => {
    const td = (e.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if ((e.buttons & 1) === 0) this.dragging = false;
    if (!td || !this.dragging || this.readonly || this.editing) return;
    const p = unkey(td.dataset['place'] ?? '');
    if (p.row !== '' && this.place && key(p) !== key(this.place)) this.go(this.at(p) ?? undefined, true);
  };

  protected readonly chose = (e: MouseEvent): void => {
    const td = (e.target as HTMLElement).closest<HTMLElement>('td[data-place]');
    if (!td || this.readonly || e.shiftKey) return;
    const p = unkey(td.dataset['place'] ?? '');
    if (p.row !== '' && this.columnAt(p)?.kind === 'choice') void this.openMenu(p);
  };

  protected readonly doubled = (e: MouseEvent): void => {
    const td = (e.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (td && !this.readonly && !this.editing) this.begin(unkey(td.dataset['place'] ?? ''), false);
  };

  protected readonly pressed = (e: KeyboardEvent): void => {
    if (this.readonly || e.isComposing) return;
    const target = e.target as HTMLElement;
    const done = target.dataset['place'] === undefined ? this.inEditor(e) : this.onCell(e, unkey(target.dataset['place']));
    if (done) e.preventDefault();
  };

  protected onCell(e: KeyboardEvent, p: Place): boolean {
    const from = this.at(p);
    const c = this.columnAt(p);
    if (!from || !c) return false;
    const opens = p.row === '' || c.kind === 'choice' || c.kind === 'tick';
    if (e.ctrlKey || e.metaKey) {
      const shortcut = this.shortcut(e);
      if (shortcut !== undefined) return shortcut;
    }
    if (e.key === 'ArrowDown' && e.altKey && c.kind === 'choice') return this.open0(p);
    if (e.altKey && !e.getModifierState('AltGraph')) return false;
    const to = moved(e, from, this.size);
    if (to) {
      this.tabbing = '';
      this.go(to, e.shiftKey);
      return true;
    }
    switch (e.key) {
      case 'Tab':
        return this.tab(e, from);
      case 'Enter':
        if (e.ctrlKey || e.metaKey) return false;
        if (opens && !e.shiftKey) return this.open0(p);
        if (this.heads) return this.open0(p);
        this.enter(from, e.shiftKey ? -1 : 1);
        return true;
      case 'F2':
        return this.open0(p);
      case ' ':
        return opens ? this.open0(p) : this.begin(p, true) && false;
      case 'Escape':
        this.tabbing = '';
        this.anchor = null;
        if (!this.pasting) return false;
        this.pasting = null;
        return true;
      case 'Delete':
      case 'Backspace':
        return this.clear();
      default:
        return this.character(e, p, c);
    }
  }

  /** A letter begins a text or chooses an option; keys that compose one begin it as well. */
  protected character(e: KeyboardEvent, p: Place, c: Column): boolean {
    const composing = e.key === 'Dead' || e.key === 'Process';
    if ((e.key.length !== 1 && !composing) || ((e.ctrlKey || e.metaKey) && !e.getModifierState('AltGraph'))) return false;
    if (p.row !== '' && c.kind === 'choice') {
      const option = nextChosen(c.options ?? [], keeper.view(this.cellAt(p)).value, e.key);
      if (!option) return false;
      this.put(p, option.id);
      return true;
    }
    // The key itself lands in the field that stands there now.
    if (p.row === '' || isTyped(c)) this.begin(p, true);
    return false;
  }

  protected shortcut(e: KeyboardEvent): boolean | undefined {
    switch (e.key.toLowerCase()) {
      case 'd':
        return this.fill();
      case 'z':
        this.say(e.shiftKey ? this.steps.redo() : this.steps.undo());
        return true;
      case 'y':
        this.say(this.steps.redo());
        return true;
      case 'a': {
        const { rows, cols } = this.size;
        this.anchor = this.placeOf({ row: 0, col: 0 });
        void this.focusPlace(this.placeOf({ row: rows - 1, col: cols - 1 }));
        return true;
      }
      default:
        return undefined;
    }
  }

  protected inEditor(e: KeyboardEvent): boolean {
    const edited = this.editing;
    const from = edited ? this.at(edited.place) : null;
    if (!edited || !from) return false;
    const long = e.target instanceof HTMLTextAreaElement;
    switch (e.key) {
      case 'Escape':
        e.stopPropagation();
        this.takeBack(edited);
        void this.focusPlace(edited.place);
        return true;
      case 'Enter':
        if (e.ctrlKey || e.metaKey) return false;
        if (long && (e.altKey || e.shiftKey)) {
          if (e.altKey) breakLine(e.target);
          return e.altKey;
        }
        this.finish();
        if (this.heads || from.row < 0) void this.focusPlace(edited.place);
        else this.enter(from, e.shiftKey ? -1 : 1, true);
        return true;
      case 'Tab':
        this.finish();
        if (this.tabbing === '') this.tabbing = edited.place.col;
        return this.tab(e, from);
      case 'ArrowUp':
      case 'ArrowDown': {
        if (!edited.over || long || e.shiftKey || e.altKey) return false;
        this.finish();
        this.go(moved(e, from, this.size));
        return true;
      }
      default:
        return false;
    }
  }

  /**
   * To the row below, in the column where Tab set out from. Below the last one stands a new one for who was typing: what they type
   * next would replace what they only just typed. An empty one is enough.
   */
  protected enter(from: At, step: 1 | -1, typed = false): void {
    const col = this.tabbing === '' ? from.col : Math.max(0, this.sheetColumns.findIndex((c) => c.id === this.tabbing));
    const row = from.row + step;
    const { rows } = this.size;
    this.tabbing = '';
    if (typed && row >= rows && this.stands(from)) {
      const name = `Rij ${rows + 1} toegevoegd`;
      const id = this.step(name, () => this.rowSeries.add());
      this.added(id, this.rowSeries);
      this.removed = null;
      this.said = name;
      this.requestUpdate();
      this.go({ row, col });
      return;
    }
    this.go(row < 0 || row >= rows ? from : { row, col });
  }

  private stands(at: At): boolean {
    const id = this.rowSeries.shown()[at.row]?.id;
    return id !== undefined && this.sheetColumns.some((c) => this.current(id, c.id) !== null);
  }

  /** Tab leads out, unless somebody is going from cell to cell; after the last one it does. */
  protected tab(e: KeyboardEvent, from: At): boolean {
    const to = this.tabbing === '' || from.row < 0 ? undefined : stepped(from, e.shiftKey ? -1 : 1, this.size);
    if (!to) {
      this.tabbing = '';
      return false;
    }
    this.go(to);
    return true;
  }
}

function breakLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
