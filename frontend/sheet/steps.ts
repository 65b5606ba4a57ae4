import { keeper } from '../keeper/keeper.js';
import { type Cell, cellKey, isMarker, type Json, same } from '../keeper/types.js';

interface Change {
  cell: Cell;
  before: Json;
  after: Json;
}

/** What somebody did at once. */
interface Step {
  name: string;
  changes: Change[];
}

const MOST = 100;

/** Puts the place of an added row or column back; null takes it away. */
type Placing = (cell: Cell, position: number | null) => void;

/**
 * What was done in a sheet since the page was opened, to be undone and done again. Each undoing is a change like any other: it goes
 * through the keeper and stands in the history. What somebody else changed since is left as it is.
 */
export class Steps {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(
    private readonly of: { item: string; holder: number },
    private readonly placing: Placing,
  ) {}

  get last(): string {
    return this.done.at(-1)?.name ?? '';
  }

  get next(): string {
    return this.undone.at(-1)?.name ?? '';
  }

  /** Does something and remembers what changed by it. */
  take<T>(name: string, act: () => T): T {
    const before = this.values();
    const result = act();
    const changes: Change[] = [];
    for (const [key, { cell, value }] of this.values()) {
      const old = before.get(key)?.value ?? null;
      if (!same(old, value)) changes.push({ cell, before: old, after: value });
    }
    this.note(name, changes);
    return result;
  }

  /** Remembers one cell that was typed in for a while. */
  typed(name: string, cell: Cell, before: Json): void {
    const after = keeper.view(cell).value;
    if (!same(before, after)) this.note(name, [{ cell, before, after }]);
  }

  /** Undoes the last; returns what to say about it, or null where there is nothing. */
  undo(): string | null {
    const step = this.done.pop();
    if (!step) return null;
    const left = this.set(step.changes.map(({ cell, before, after }) => ({ cell, from: after, to: before })).reverse());
    this.undone.push(step);
    return told(`Ongedaan gemaakt: ${step.name}.`, left);
  }

  redo(): string | null {
    const step = this.undone.pop();
    if (!step) return null;
    const left = this.set(step.changes.map(({ cell, before, after }) => ({ cell, from: before, to: after })));
    this.done.push(step);
    return told(`Opnieuw gedaan: ${step.name}.`, left);
  }

  private note(name: string, changes: Change[]): void {
    if (changes.length === 0) return;
    this.done.push({ name, changes });
    if (this.done.length > MOST) this.done.shift();
    this.undone = [];
  }

  private set(all: { cell: Cell; from: Json; to: Json }[]): number {
    let left = 0;
    for (const { cell, from, to } of all) {
      const view = keeper.view(cell);
      if (view.conflict || !same(view.value, from)) left++;
      else if (isMarker(cell)) this.placing(cell, typeof to === 'number' ? to : null);
      else keeper.edit(cell, view.version, to, { soon: true });
    }
    return left;
  }

  private values(): Map<string, { cell: Cell; value: Json }> {
    return new Map(keeper.cellsOf(this.of.item, this.of.holder).map((cell) => [cellKey(cell), { cell, value: keeper.view(cell).value }]));
  }
}

function told(what: string, left: number): string {
  if (left === 0) return what;
  return `${what} ${left === 1 ? 'Eén cel bleef zoals ze is' : `${left} cellen bleven zoals ze zijn`}: iemand wijzigde ze intussen.`;
}
