import { cellKey, COLUMN_MARK, isMarker, ROW_MARK } from './types.js';
import { type Entry, weight, type Work } from './work.js';

export const MAX_MUTATIONS = 50;
export const MAX_BYTES = 500_000;

/** An open question or a value that isn't fit to send holds its cell back. */
export function sendable(e: Entry, head: Work): boolean {
  return e.conflict === null && head.blocked === null;
}

/** What goes in one request: in the order in which it was typed, one mutation per cell, and no more than the budget. */
export function collect(entries: Map<string, Entry>, options: { now?: boolean; again?: boolean }, budget: number): Entry[] {
  const now = Date.now();
  const ready = [...entries.values()]
    .filter((e) => {
      const head = e.work[0];
      return (
        head !== undefined &&
        sendable(e, head) &&
        (!e.onWire || options.again) &&
        (head.due <= now || head.sent || options.now || options.again)
      );
    })
    .sort((a, b) => (a.work[0] as Work).seq - (b.work[0] as Work).seq);
  const batch: Entry[] = [];
  let bytes = 200;
  for (const e of ready) {
    const head = e.work[0] as Work;
    const first = batch[0];
    if (first && (first.traject !== e.traject || e.alone || first.alone)) continue;
    // The cells of a new row mustn't overtake the row itself on another connection.
    if (!options.again && e.cell.row !== '' && !isMarker(e.cell) && markerOnWire(entries, e)) continue;
    const size = weight(head);
    if (batch.length >= MAX_MUTATIONS) break;
    // One that is too heavy for any batch still goes, by itself; the server says so if it really is too much.
    if (bytes + size > budget && (batch.length > 0 || budget < MAX_BYTES)) continue;
    batch.push(e);
    bytes += size;
  }
  return batch;
}

function markerOnWire(entries: Map<string, Entry>, e: Entry): boolean {
  const { cell } = e;
  const markers = [
    { ...cell, col: ROW_MARK },
    { ...cell, col: COLUMN_MARK },
    { ...cell, row: cell.col, col: COLUMN_MARK },
  ];
  return markers.some((m) => entries.get(`${e.traject}\u0000${cellKey(m)}`)?.onWire === true);
}
