import { keeper } from './keeper.js';
import type { Cell } from './types.js';

const LONGEST_MS = 8_000;

/** Waits until what is typed in a cell is kept; returns its version, or -1 where it isn't: a conflict, no connection, too long a text. */
export function flushed(cell: Cell): Promise<number> {
  return new Promise((done) => {
    let stop: () => void = () => undefined;
    const end = (version: number): void => {
      stop();
      clearTimeout(late);
      done(version);
    };
    const look = (): void => {
      const view = keeper.view(cell);
      if (view.conflict || view.phase === 'invalid' || view.phase === 'unknown') end(-1);
      else if (!view.dirty) end(view.version);
    };
    const late = setTimeout(() => end(-1), LONGEST_MS);
    stop = keeper.subscribe(cell, look);
    keeper.settle(cell);
    look();
  });
}
