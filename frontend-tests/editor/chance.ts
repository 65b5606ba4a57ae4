import type { Block, List, Run } from '../../frontend/editor/tree.js';

/** Chance that is the same every time. */
export class Chance {
  constructor(private seed: number) {}

  next(below: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * below);
  }

  of<T>(all: readonly T[]): T {
    return all[this.next(all.length)] as T;
  }

  yes(oneIn: number): boolean {
    return this.next(oneIn) === 0;
  }
}

const WORDS = [
  'woord',
  'en',
  ' ',
  ' ',
  '  ',
  '\n',
  '.',
  '*',
  '**',
  '_',
  '_a_',
  '\\',
  '`',
  '[',
  ']',
  '(x)',
  '](',
  '&amp;',
  '&',
  '<b>',
  '<',
  '- ',
  '1. ',
  '12) ',
  '+',
  '#',
  '>',
  '"',
  '’',
  'é',
  '🚀',
  '\u00a0',
  '!',
  '![',
  '---',
  '~',
  'https://x.be',
  '5 * 3',
  'R&D',
  '\u0000',
  '\u2028',
] as const;

export function runs(c: Chance): Run[] {
  return Array.from({ length: 1 + c.next(5) }, () => ({
    text: Array.from({ length: 1 + c.next(4) }, () => c.of(WORDS)).join(''),
    strong: c.yes(3),
    em: c.yes(3),
    href: c.yes(6) ? c.of(['https://a.be/x?y=1&z', 'mailto:a@b.be', 'https://b.be/_c_*d*', 'javascript:alert(1)']) : '',
  }));
}

export function blocks(c: Chance): Block[] {
  return Array.from({ length: c.next(5) }, (): Block => {
    if (c.yes(2)) return { kind: 'p', runs: runs(c) };
    return {
      kind: c.yes(2) ? 'ul' : 'ol',
      start: c.of([1, 1, 2, 9, 0, 100]),
      loose: c.yes(4),
      close: c.yes(3),
      items: Array.from({ length: 1 + c.next(3) }, () => runs(c)),
    } satisfies List;
  });
}

/** Strings of what people type and paste, and of what upsets a reader of Markdown. */
export function hostile(c: Chance): string {
  return Array.from({ length: 1 + c.next(14) }, () =>
    c.of([...WORDS, '\n\n', '\n\n', '\n- ', '\n2. ', '* ', '**vet**', '*schuin*', '[l](https://x.be)', '    ', '\t', '[a]: https://x.be']),
  ).join('');
}
