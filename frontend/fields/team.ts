import { nothing } from 'lit';

/** How many colleagues chose each option, by its id, as the server tells it; nothing where it doesn't. */
export function teamCounts(text: string): Map<string, number> {
  if (!text) return new Map();
  const read: unknown = JSON.parse(text);
  return new Map(
    Object.entries(read as Record<string, unknown>).filter((one): one is [string, number] => typeof one[1] === 'number'),
  );
}

/**
 * What stands beside an option; `nothing` where nobody chose it. At one's own answer colleagues are counted, at what is agreed
 * everybody is; in a table there is room for a figure.
 */
export function teamWords(count: number | undefined, agreed = false, short = false): string | typeof nothing {
  if (!count) return nothing;
  if (short) return `${count}×`;
  if (agreed) return `${count} van jullie`;
  return count === 1 ? '1 collega' : `${count} collega's`;
}
