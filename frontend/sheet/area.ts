import type { At } from './plan.js';

/** Where keys lead in a sheet, and which cells are chosen together. Rows and columns are counted from 0; -1 is the head. */

export interface Size {
  rows: number;
  cols: number;
  /** Whether the head can be entered too. */
  head: boolean;
}

/** Where a key leads, or undefined for a key that doesn't move. */
export function moved(e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, from: At, size: Size): At | undefined {
  const far = e.ctrlKey || e.metaKey;
  const top = size.head ? -1 : 0;
  const to = (row: number, col: number): At => ({
    row: Math.max(top, Math.min(row, size.rows - 1)),
    col: Math.max(0, Math.min(col, size.cols - 1)),
  });
  switch (e.key) {
    case 'ArrowUp':
      return to(far ? Math.min(0, from.row) : from.row - 1, from.col);
    case 'ArrowDown':
      return to(far ? size.rows - 1 : from.row + 1, from.col);
    case 'ArrowLeft':
      return to(from.row, far ? 0 : from.col - 1);
    case 'ArrowRight':
      return to(from.row, far ? size.cols - 1 : from.col + 1);
    case 'PageUp':
      return to(from.row - 10, from.col);
    case 'PageDown':
      return to(from.row + 10, from.col);
    case 'Home':
      return to(far ? 0 : from.row, 0);
    case 'End':
      return to(far ? size.rows - 1 : from.row, size.cols - 1);
    default:
      return undefined;
  }
}

/** The cell after or before one, over the ends of the rows; undefined past the last and before the first. */
export function stepped(from: At, step: 1 | -1, size: Size): At | undefined {
  const n = from.row * size.cols + from.col + step;
  return n < 0 || n >= size.rows * size.cols ? undefined : { row: Math.floor(n / size.cols), col: n % size.cols };
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function area(a: At, b: At): Area {
  return { top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col) };
}

export function within(at: At, in_: Area): boolean {
  return at.row >= in_.top && at.row <= in_.bottom && at.col >= in_.left && at.col <= in_.right;
}

/** What Ctrl+D does: each row takes what stands in the first of them; a single one takes what stands above it. */
export function fillDown(chosen: Area): { from: At; to: At }[] {
  const source = chosen.top === chosen.bottom ? chosen.top - 1 : chosen.top;
  if (source < 0) return [];
  const all: { from: At; to: At }[] = [];
  for (let row = source + 1; row <= chosen.bottom; row++) {
    for (let col = chosen.left; col <= chosen.right; col++) all.push({ from: { row: source, col }, to: { row, col } });
  }
  return all;
}
