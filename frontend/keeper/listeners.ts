import { type Cell, cellKey } from './types.js';

export type Listener = () => void;

/** Who wants to hear of a change: a field of its cell, a table of its item, the line at the top of everything. */
export class Listeners {
  private readonly cells = new Map<string, Set<Listener>>();
  private readonly items = new Map<string, Set<Listener>>();
  private readonly status = new Set<Listener>();

  subscribe(cell: Cell, listener: Listener): () => void {
    const key = cellKey(cell);
    const set = this.cells.get(key) ?? new Set<Listener>();
    set.add(listener);
    this.cells.set(key, set);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.cells.get(key) === set) this.cells.delete(key);
    };
  }

  subscribeItem(item: string, holder: number, listener: Listener): () => void {
    const key = `${item}\u0000${holder}`;
    const set = this.items.get(key) ?? new Set<Listener>();
    set.add(listener);
    this.items.set(key, set);
    return () => set.delete(listener);
  }

  onStatus(listener: Listener): () => void {
    this.status.add(listener);
    return () => this.status.delete(listener);
  }

  hasField(cell: Cell): boolean {
    return this.cells.has(cellKey(cell));
  }

  tellCell(cell: Cell): void {
    this.cells.get(cellKey(cell))?.forEach((l) => l());
  }

  tellItem(cell: Cell): void {
    this.items.get(`${cell.item}\u0000${cell.holder}`)?.forEach((l) => l());
  }

  tellStatus(): void {
    this.status.forEach((l) => l());
  }
}
