import type { PropertyDeclarations } from 'lit';
import { keeper } from '../keeper/keeper.js';
import type { Json } from '../keeper/types.js';
import { type Area, fillDown } from './area.js';
import { read, several, writeTable, writeTabs } from './clipboard.js';
import { focusOffer } from './parts.js';
import { type At, cells, plan, type Plan, rowsWord, spread } from './plan.js';
import { Typing } from './typing.js';

/** Several cells at once: emptied, filled down, copied and pasted. */
export abstract class Blocks extends Typing {
  static override properties: PropertyDeclarations = { ...Typing.properties, pasting: { state: true } };

  /** What is about to be pasted; null where nothing is. */
  declare protected pasting: Plan | null;

  constructor() {
    super();
    this.pasting = null;
    this.addEventListener('paste', this.pasted);
    this.addEventListener('copy', this.copied);
    this.addEventListener('cut', this.copied);
  }

  protected clear(): boolean {
    const chosen = this.area();
    if (!chosen) return false;
    const places = this.placesIn(chosen).filter((p) => !this.heads || this.columnAt(p)?.kind === 'choice');
    if (places.length === 1 && places[0]) {
      this.put(places[0], null);
      return true;
    }
    this.write(`${cells(places.length)} leeggemaakt`, places.map((p) => ({ place: p, value: null })));
    return true;
  }

  protected fill(): boolean {
    const chosen = this.area();
    const pairs = chosen ? fillDown(chosen) : [];
    if (pairs.length === 0) {
      this.say('Er staat niets boven deze cel om over te nemen.');
      return true;
    }
    this.write(
      `${cells(pairs.length)} gevuld met wat erboven staat`,
      pairs.flatMap(({ from, to }) => {
        const [source, place] = [this.placeOf(from), this.placeOf(to)];
        if (!source || !place) return [];
        const view = keeper.view(this.cellAt(source));
        return view.message ? [] : [{ place, value: view.value }];
      }),
    );
    return true;
  }

  protected readonly copied = (e: Event): void => {
    const event = e as ClipboardEvent;
    const chosen = this.area();
    if ((e.target as HTMLElement).closest('input, textarea') || !chosen || !event.clipboardData || this.narrow) return;
    event.preventDefault();
    const lines = this.lines(chosen);
    event.clipboardData.setData('text/plain', writeTabs(lines));
    event.clipboardData.setData('text/html', writeTable(lines));
    this.said = `${cells(lines.flat().length)} gekopieerd`;
    if (e.type === 'cut') this.clear();
  };

  /** Figures without points, which every Excel reads alike. */
  protected lines(a: Area): string[][] {
    const out: string[][] = [];
    for (let row = a.top; row <= a.bottom; row++) {
      const one: string[] = [];
      for (let col = a.left; col <= a.right; col++) {
        const p = this.placeOf({ row, col });
        const c = p ? this.columnAt(p) : undefined;
        const value = p ? keeper.view(this.cellAt(p)).value : null;
        one.push(!c || value === null ? '' : typeof value === 'number' ? String(value) : c.kind === 'tick' ? 'ja' : this.showing(c, value));
      }
      out.push(one);
    }
    return out;
  }

  protected async copyAll(): Promise<void> {
    const { rows, cols } = this.size;
    const lines = [this.sheetColumns.map((c) => c.label), ...(rows > 0 ? this.lines({ top: 0, left: 0, bottom: rows - 1, right: cols - 1 }) : [])];
    try {
      const kind = (type: string, content: string): Record<string, Blob> => ({ [type]: new Blob([content], { type }) });
      await navigator.clipboard.write([new ClipboardItem({ ...kind('text/plain', writeTabs(lines)), ...kind('text/html', writeTable(lines)) })]);
      this.said = `De tabel is gekopieerd: ${rowsWord(rows)}. Plak ze in Excel of Word.`;
    } catch {
      this.said = 'Je browser staat kopiëren hier niet toe. Kies de cellen met Shift en de pijltjes, en druk op Ctrl+C.';
    }
  }

  protected readonly pasted = (e: Event): void => {
    const event = e as ClipboardEvent;
    if (this.readonly || this.narrow) return;
    const field = (e.target as HTMLElement).closest<HTMLElement>('input, textarea');
    const block = read(event.clipboardData);
    if (block.length === 0) return;
    // Lines that go in a text of several lines, or one word in any field: as ever.
    if (field && (!several(block) || !field.matches('.db-sheet-input') || (field instanceof HTMLTextAreaElement && (block[0]?.length ?? 0) < 2))) return;
    event.preventDefault();
    this.finish();
    this.propose(block);
  };

  protected async pasteHere(): Promise<void> {
    try {
      const items = await navigator.clipboard.read();
      const data = new DataTransfer();
      for (const item of items) {
        for (const type of ['text/html', 'text/plain']) if (item.types.includes(type)) data.setData(type, await (await item.getType(type)).text());
      }
      const block = read(data);
      if (block.length === 0) this.said = 'Er staat nog niets op het klembord. Kopieer eerst cellen in Excel of Word.';
      else this.propose(block);
    } catch {
      this.said = 'Je browser geeft het klembord niet vrij. Klik in een cel en druk op Ctrl+V.';
    }
  }

  protected propose(block: string[][]): void {
    const rows = this.rowSeries.shown();
    const at = this.at();
    const chosen = this.area();
    const to = at && at.row >= 0 ? at : { row: rows.length, col: 0 };
    const all = chosen ? spread(block, chosen.bottom - chosen.top + 1, chosen.right - chosen.left + 1) : block;
    const start = chosen ? { row: chosen.top, col: chosen.left } : to;
    const found = plan(all, this.sheetColumns, rows.length, start, true);
    if (found.fits.length === 1 && found.misfits.length === 0 && found.added <= 0 && found.beside === 0) {
      const p = this.placeOf(found.fits[0] as At);
      if (p) this.write('1 cel geplakt', [{ place: p, value: (found.fits[0] as { value: Json }).value }]);
      return;
    }
    this.pasting = found;
    void this.updateComplete.then(() => focusOffer(this));
  }

  protected insert(found: Plan, close: () => void): void {
    this.step(`${rowsWord(found.rows)} geplakt`, () => {
      for (let n = 0; n < found.added; n++) this.rowSeries.add();
      for (const f of found.fits) {
        const p = this.placeOf(f);
        if (!p) continue;
        const cell = this.cellAt(p);
        keeper.edit(cell, keeper.view(cell).version, f.value, { soon: true });
      }
    });
    this.said = `${rowsWord(found.rows)} ingevoegd. Ctrl+Z maakt het ongedaan.`;
    close();
  }
}
