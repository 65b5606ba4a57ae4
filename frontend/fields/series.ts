import { keeper } from '../keeper/keeper.js';
import { type Cell, newId } from '../keeper/types.js';

export interface ServerMarker {
  id: string;
  position: number | null;
  markerVersion: number;
}

/** One added row or column that stands. */
export interface Member {
  id: string;
  position: number;
}

/** A colleague's view of the rows may still be on its way when a removal is undone here. */
const REVIVE_MS = 10_000;

/** Rows or columns that people add, in their order: each stands as long as its marker cell holds a position. */
export class Series {
  private server = new Set<string>();
  /** Left out by the server since: removed by somebody else. */
  private gone = new Set<string>();
  private revived = new Map<string, number>();

  constructor(
    private readonly of: { item: string; holder: number },
    private readonly mark: string,
  ) {}

  private marker(id: string): Cell {
    return { item: this.of.item, row: id, col: this.mark, holder: this.of.holder };
  }

  /** Takes what the server has now. */
  take(markers: ServerMarker[]): void {
    const ids = new Set(markers.map((m) => m.id));
    for (const id of this.server) if (!ids.has(id)) this.gone.add(id);
    for (const m of markers) {
      this.gone.delete(m.id);
      keeper.observe(this.marker(m.id), m.markerVersion, m.position, '', '');
    }
    this.server = ids;
  }

  shown(): Member[] {
    const shown: Member[] = [];
    for (const c of keeper.cellsOf(this.of.item, this.of.holder)) {
      if (c.col !== this.mark) continue;
      const view = keeper.view(c);
      if (typeof view.value !== 'number') continue;
      const justRevived = Date.now() - (this.revived.get(c.row) ?? 0) < REVIVE_MS;
      if (this.gone.has(c.row) && !view.dirty && !justRevived) continue;
      shown.push({ id: c.row, position: view.value });
    }
    return shown.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }

  add(): string {
    const last = this.shown().at(-1);
    const id = newId();
    keeper.edit(this.marker(id), 0, last ? Math.floor(last.position) + 1 : 1, { soon: true });
    return id;
  }

  move(i: number, step: -1 | 1): boolean {
    const all = this.shown();
    const one = all[i];
    const over = all[i + step];
    if (!one || !over) return false;
    const beyond = all[i + 2 * step];
    const place = beyond ? (over.position + beyond.position) / 2 : over.position + step;
    if (place === over.position || place === beyond?.position) {
      // Halved until nothing fits between: number them afresh, the two in their new places.
      const order = all.map((m) => m.id);
      order.splice(i, 1);
      order.splice(i + step, 0, one.id);
      order.forEach((id, n) => this.place(id, n + 1));
    } else {
      this.place(one.id, place);
    }
    return true;
  }

  remove(id: string): void {
    this.revived.delete(id);
    keeper.edit(this.marker(id), keeper.view(this.marker(id)).version, null, { soon: true });
  }

  restore(member: Member): void {
    this.gone.delete(member.id);
    this.revived.set(member.id, Date.now());
    this.place(member.id, member.position);
  }

  private place(id: string, position: number): void {
    keeper.edit(this.marker(id), keeper.view(this.marker(id)).version, position, { soon: true });
  }
}
