import { nothing } from 'lit';

/** How many colleagues chose each option, by its id, as the server tells it; nothing where it doesn't. */
export function teamCounts(text: string): Map<string, number> {
  if (!text) return new Map();
  const read: unknown = JSON.parse(text);
  return new Map(
    Object.entries(read as Record<string, unknown>).filter((one): one is [string, number] => typeof one[1] === 'number'),
  );
}

/** What stands beside an option; `nothing` where no colleague chose it. */
export function teamWords(count: number | undefined): string | typeof nothing {
  if (!count) return nothing;
  return count === 1 ? '1 collega' : `${count} collega's`;
}
