import type { PropertyDeclarations } from 'lit';
import { cellLabel, type Column } from '../fields/definition.js';
import { Growing } from '../fields/growing.js';
import { full, key, type Place } from '../fields/matrix-place.js';
import type { Member } from '../fields/series.js';
import { keeper } from '../keeper/keeper.js';
import { type Cell, type Json, ROW_MARK } from '../keeper/types.js';
import { area, type Area, type Size } from './area.js';
import type { At } from './plan.js';
import { Steps } from './steps.js';
import { shown } from './value.js';

/** Where one is in a sheet, and what is done to its cells so that it can be undone. */
export abstract class Places extends Growing {
  static override properties: PropertyDeclarations = { ...Growing.properties, place: { state: true }, anchor: { state: true }, narrow: { state: true } };

  declare protected place: Place | null;
  /** Where a selection of several cells begins; null for one. */
  declare protected anchor: Place | null;
  /** Each row is a card with fields of its own. */
  declare protected narrow: boolean;

  protected readonly steps = new Steps(this, (cell, position) => {
    const series = cell.col === ROW_MARK ? this.rowSeries : this.columnSeries;
    if (position === null) series.remove(cell.row);
    else series.restore({ id: cell.row, position });
  });

  constructor() {
    super();
    this.place = null;
    this.anchor = null;
    this.narrow = false;
  }

  protected abstract get sheetColumns(): Column[];

  protected abstract rowName(rows: Member[], i: number): string;

  /** Whether the names of the columns are typed as well; `''` as a row then stands for them. */
  protected get heads(): boolean {
    return false;
  }

  protected cellAt(p: Place): Cell {
    return this.cell(p.row, p.col);
  }

  protected columnAt(p: Place): Column | undefined {
    return this.sheetColumns.find((c) => c.id === p.col);
  }

  /** What is typed in the head of a column is its name. */
  protected defOf(_place: Place, c: Column): Column {
    return c;
  }

  protected nameOf(p: Place): string {
    const rows = this.rowSeries.shown();
    return cellLabel(this.definition, p.row, p.col, this.rowName(rows, rows.findIndex((r) => r.id === p.row)));
  }

  protected showing(c: Column, value: Json): string {
    return shown(c, value);
  }

  protected get size(): Size {
    return { rows: this.rowSeries.shown().length, cols: this.sheetColumns.length, head: this.heads };
  }

  protected at(p: Place | null = this.place): At | null {
    if (!p) return null;
    const row = p.row === '' ? -1 : this.rowSeries.shown().findIndex((r) => r.id === p.row);
    const col = this.sheetColumns.findIndex((c) => c.id === p.col);
    return col < 0 || (row < 0 && p.row !== '') ? null : { row, col };
  }

  protected placeOf(at: At): Place | null {
    const row = at.row < 0 ? '' : this.rowSeries.shown()[at.row]?.id;
    const col = this.sheetColumns[at.row < 0 && this.heads ? Math.max(1, at.col) : at.col]?.id;
    return row === undefined || col === undefined ? null : { row, col };
  }

  protected area(): Area | null {
    const to = this.at();
    if (!to || to.row < 0) return null;
    const from = this.at(this.anchor);
    return area(from && from.row >= 0 ? from : to, to);
  }

  protected async focusPlace(p: Place | null): Promise<void> {
    if (!p) return;
    this.place = p;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-place="${CSS.escape(key(p))}"]`)?.focus();
  }

  protected go(to: At | undefined, extend = false): void {
    const p = to ? this.placeOf(to) : null;
    if (!p) return;
    this.anchor = extend && p.row !== '' ? (this.anchor ?? this.place) : null;
    void this.focusPlace(p);
  }

  protected override step<T>(name: string, act: () => T): T {
    return this.steps.take(name, act);
  }

  protected say(what: string | null): void {
    this.said = what ?? 'Er valt niets ongedaan te maken.';
    this.removed = null;
    this.requestUpdate();
  }

  protected put(p: Place, value: Json): void {
    const cell = this.cellAt(p);
    this.step(this.nameOf(p), () => keeper.edit(cell, keeper.view(cell).version, value, { soon: true }));
    this.said = this.announced(p, value);
    this.requestUpdate();
  }

  protected announced(p: Place, value: Json): string {
    const o = this.columnAt(p)?.options?.find((one) => one.id === value);
    return `${this.nameOf(p)}: ${o ? full(o) : 'leeg'}`;
  }

  protected write(name: string, all: { place: Place; value: Json }[]): void {
    this.step(name, () => {
      for (const { place, value } of all) {
        const cell = this.cellAt(place);
        keeper.edit(cell, keeper.view(cell).version, value, { soon: true });
      }
    });
    this.said = `${name}. Ctrl+Z maakt het ongedaan.`;
    this.requestUpdate();
  }

  protected placesIn(a: Area): Place[] {
    const all: Place[] = [];
    for (let row = a.top; row <= a.bottom; row++) {
      for (let col = a.left; col <= a.right; col++) {
        const p = this.placeOf({ row, col });
        if (p) all.push(p);
      }
    }
    return all;
  }
}
