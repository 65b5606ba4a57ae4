import { addressable, type Block, joined, type List, parse, type Run } from './tree.js';

/** The tree of a note's text as a string, always the same one; see tree.ts. Reading it again gives the tree as it was written. */

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
const WHITE = /[\p{Zs}\t\n\f\r]/u;
const SIGNS = /[\\`*_[\]<&]|!(?=\[|$)/g;

/** What a text may be opened with: its tree, or why not, and what it would be in the form that the editor writes. */
export type Opened = { blocks: Block[] } | { why: string; almost: string | null };

/** Opens a text only when writing it down again gives the very same. */
export function open(text: string): Opened {
  let blocks: Block[];
  try {
    blocks = parse(text);
  } catch (unknown) {
    return { why: `Er staat ${unknown instanceof Error ? unknown.message : 'iets'} in, wat de opmaakbalk niet kent.`, almost: null };
  }
  const written = write(blocks);
  return written === text ? { blocks } : { why: 'De regels staan anders dan de opmaakbalk ze zou schrijven.', almost: written };
}

/** @param places gets where each block of what was written begins */
export function write(blocks: Block[], places: number[] = []): string {
  const all = tidy(blocks).map((b) => ({ b, text: block(b) }));
  const made = together(all, true, places);
  const read = all.flatMap(({ b, text }) => parse(text).map((one) => (one.kind === 'p' || b.kind === 'p' ? one : { ...one, close: b.close })));
  return same(made, read) ? made : together(all, false, places);
}

function together(all: { b: Block; text: string }[], close: boolean, places: number[]): string {
  places.length = 0;
  let text = '';
  for (const one of all) {
    if (text !== '') text += close && one.b.kind !== 'p' && one.b.close ? '\n' : '\n\n';
    places.push(text.length);
    text += one.text;
  }
  return text;
}

/** As few signs as will do: what reads back the same needs none. */
export function block(b: Block): string {
  // Some marks the form has no room for, such as bold up to a quote in the middle of a word: then without, since the words come first.
  for (const one of [b, bare(b, false), bare(b, true)]) {
    for (const escape of [false, true]) {
      const text = plain(one, escape);
      if (same(text, [one.kind === 'p' ? one : { ...one, close: false }])) return text;
    }
  }
  return plain(bare(b, true), true);
}

function plain(b: Block, escape: boolean): string {
  if (b.kind === 'p') return line(b.runs, escape);
  return b.items
    .map((item, i) => {
      const sign = b.kind === 'ul' ? '- ' : `${b.start + i}. `;
      return sign + line(item, escape).replaceAll('\n', `\n${' '.repeat(sign.length)}`);
    })
    .join(b.loose ? '\n\n' : '\n');
}

function bare(b: Block, links: boolean): Block {
  const without = (all: Run[]): Run[] => joined(all.map((r) => ({ ...r, strong: false, em: false, href: links ? '' : r.href })));
  return b.kind === 'p' ? { ...b, runs: without(b.runs) } : { ...b, items: b.items.map(without) };
}

/** The words of a paragraph with their marks. */
export function line(all: Run[], escape: boolean): string {
  let text = '';
  for (let from = 0; from < all.length; ) {
    const { href } = all[from] as Run;
    let to = from;
    while (to < all.length && (all[to] as Run).href === href) to++;
    const words = marked(all.slice(from, to), escape);
    text += href ? `[${words}](${href})` : words;
    from = to;
  }
  return escape ? text.split('\n').map(begun).join('\n') : text;
}

/** A line that begins like a line of a list, and isn't one. */
function begun(text: string): string {
  return text.replace(/^([-+])(?= |$)/, '\\$1').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

type Sign = 'strong' | 'em';

function marked(all: Run[], escape: boolean): string {
  const stars = (sign: Sign): string => (sign === 'strong' ? '**' : '*');
  const lasts = (sign: Sign, from: number): number => {
    let to = from;
    while (to < all.length && all[to]?.[sign]) to++;
    return to;
  };
  const open: Sign[] = [];
  let text = '';
  all.forEach((run, i) => {
    while (open.some((sign) => !run[sign])) text += stars(open.pop() as Sign);
    const wanted = (['em', 'strong'] as Sign[]).filter((sign) => run[sign] && !open.includes(sign));
    // What lasts longest is opened first.
    wanted.sort((a, b) => lasts(b, i) - lasts(a, i));
    for (const sign of wanted) {
      open.push(sign);
      text += stars(sign);
    }
    text += escape ? run.text.replace(SIGNS, '\\$&') : run.text;
  });
  while (open.length > 0) text += stars(open.pop() as Sign);
  return text;
}

function same(text: string, blocks: Block[]): boolean {
  try {
    return JSON.stringify(parse(text)) === JSON.stringify(blocks);
  } catch {
    return false;
  }
}

// ---- what can't be written is left out beforehand -------------------------------------------------------------------

/** Without empty paragraphs, spaces at the ends of lines and marks on spaces: what the string has no room for. */
export function tidy(blocks: Block[]): Block[] {
  const all: Block[] = [];
  for (const b of blocks) {
    if (b.kind === 'p') {
      const made = tidyRuns(b.runs);
      if (made.length > 0) all.push({ kind: 'p', runs: made });
      continue;
    }
    const items = b.items.map(tidyRuns).filter((item) => item.length > 0);
    if (items.length === 0) continue;
    const last = all.at(-1);
    if (last && last.kind === b.kind) {
      // Two lists of one kind, one below the other, are one.
      last.items.push(...items);
      last.loose &&= b.loose;
      continue;
    }
    const start = b.kind === 'ol' ? Math.min(Math.max(0, Math.floor(b.start)), 999_999_000) : 1;
    const close = b.close && last !== undefined;
    all.push({ kind: b.kind, start, loose: b.loose && items.length > 1, close, items } satisfies List);
  }
  all.forEach((b) => {
    if (b.kind !== 'p' && b.items.length < 2) b.loose = false;
  });
  return all;
}

interface Letter {
  c: string;
  strong: boolean;
  em: boolean;
  href: string;
}

function tidyRuns(all: Run[]): Run[] {
  let letters: Letter[] = [];
  for (const r of all) {
    const href = r.href !== '' && addressable(r.href) ? r.href : '';
    for (const c of r.text.replace(/\t/g, ' ').replace(UNSEEN, '')) letters.push({ c, strong: r.strong, em: r.em, href });
  }
  letters = lined(letters);
  for (const key of ['strong', 'em', 'href'] as const) {
    for (let from = 0; from < letters.length; ) {
      let to = from + 1;
      while (to < letters.length && alike(letters[from] as Letter, letters[to] as Letter, key)) to++;
      shrink(letters, from, to, key);
      from = to;
    }
  }
  return joined(letters.map((one) => ({ text: one.c, strong: one.strong, em: one.em, href: one.href })));
}

/** No spaces around a line break or at an end, and no empty line within a paragraph. */
function lined(letters: Letter[]): Letter[] {
  const lines: Letter[][] = [[]];
  for (const one of letters) {
    if (one.c === '\n') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  const all: Letter[] = [];
  for (const words of lines) {
    let start = 0;
    let end = words.length;
    while (words[start]?.c === ' ') start++;
    while (end > start && words[end - 1]?.c === ' ') end--;
    const first = words[start];
    const last = all.at(-1);
    if (start === end || !first) continue;
    if (last) {
      const href = last.href === first.href ? first.href : '';
      all.push({ c: '\n', strong: last.strong && first.strong, em: last.em && first.em, href });
    }
    all.push(...words.slice(start, end));
  }
  return all;
}

/** Bold and italic end where a link begins, which is written around them. */
function alike(one: Letter, other: Letter, key: 'strong' | 'em' | 'href'): boolean {
  return one[key] === other[key] && one.href === other.href;
}

function shrink(letters: Letter[], from: number, to: number, key: 'strong' | 'em' | 'href'): void {
  const off = (i: number): void => {
    const one = letters[i] as Letter;
    if (key === 'href') one.href = '';
    else one[key] = false;
  };
  let start = from;
  while (start < to && WHITE.test(letters[start]?.c ?? '')) off(start++);
  let end = to - 1;
  while (end > start && WHITE.test(letters[end]?.c ?? '')) off(end--);
}
