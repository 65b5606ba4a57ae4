import { fold } from '../folding.js';

/**
 * Who is meant by what stands after an @: whose name begins with it first, then who has a word in their name that does. What
 * only has it somewhere in the middle is somebody else.
 */
export function meant(people: string[], typed: string): string[] {
  const wanted = fold(typed);
  const begins = people.filter((name) => fold(name).startsWith(wanted));
  const within = people.filter((name) => !begins.includes(name) && new RegExp(`[^\\p{L}\\p{N}]${escaped(wanted)}`, 'u').test(fold(name)));
  return [...begins, ...within].filter((name) => fold(name) !== wanted);
}

/** Which of them Enter takes: the first, once something was typed that it answers to; none before. */
export function preferred(choices: string[], typed: string): number {
  return choices.length > 0 && fold(typed).trim() !== '' ? 0 : -1;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
