/**
 * The part of CommonMark that the note's editor knows, as a tree and as a string: paragraphs with line breaks, bold, italic, links and two
 * lists. What it doesn't know it refuses to read, so that nothing is lost by opening a text.
 */
export interface Run {
  /** A line break is a "\n". */
  text: string;
  strong: boolean;
  em: boolean;
  /** "" where it leads nowhere. */
  href: string;
}

export interface Paragraph {
  kind: 'p';
  runs: Run[];
}

export interface List {
  kind: 'ul' | 'ol';
  start: number;
  /** An empty line between its lines. */
  loose: boolean;
  /** No empty line before it. */
  close: boolean;
  items: Run[][];
}

export type Block = Paragraph | List;

/** Something that the editor doesn't know; the message says what, to go in a sentence. */
export class Unknown extends Error {}

const MARKER = /^( {0,3})([-+*]|\d{1,9}[.)])( +|$)(.*)$/;
const DEFINITION = /^[ \d.)*+-]*\[[^\]]+\]:/m;
const ENTITY = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /[\p{Zs}\t\n\f\r]/u;
const BLANK = /^ *$/;
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s()<>\\]+$/i;

/** Whether a link may lead there: only to http(s) and mailto, as the server has it. */
export function addressable(href: string): boolean {
  return ADDRESS.test(href) && !ENTITY.test(href.slice(Math.max(0, href.indexOf('&'))));
}

interface Marker {
  indent: number;
  kind: 'ul' | 'ol';
  sign: string;
  start: number;
  width: number;
  rest: string;
}

function marker(line: string): Marker | null {
  const found = MARKER.exec(line);
  if (!found) return null;
  const [, indent = '', sign = '', gap = '', rest = ''] = found;
  const number = /^\d/.test(sign);
  const padding = gap.length > 4 || rest === '' ? 1 : gap.length;
  return {
    indent: indent.length,
    kind: number ? 'ol' : 'ul',
    sign: sign.slice(-1),
    start: number ? Number.parseInt(sign, 10) : 1,
    width: indent.length + sign.length + padding,
    rest: BLANK.test(rest) ? '' : rest,
  };
}

/** Whether a list begins here although a paragraph is open. */
function interrupts(m: Marker): boolean {
  return m.rest !== '' && (m.kind === 'ul' || m.start === 1);
}

/** @throws Unknown where the text has something else in it */
export function parse(text: string): Block[] {
  if (text.includes('\t')) throw new Unknown('een tab');
  if (DEFINITION.test(text)) throw new Unknown('een verwijzing tussen vierkante haken');
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let at = 0;
  let blank = true;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (BLANK.test(line)) {
      blank = true;
      at++;
      continue;
    }
    const m = marker(line);
    if (m) {
      const list: List = { kind: m.kind, start: m.start, loose: false, close: !blank, items: [] };
      at = items(lines, at, m, list);
      blocks.push(list);
    } else {
      const from = at++;
      while (at < lines.length && !BLANK.test(lines[at] ?? '')) {
        const next = marker(lines[at] ?? '');
        if (next && interrupts(next)) break;
        at++;
      }
      blocks.push({ kind: 'p', runs: inline(trimmed(lines.slice(from, at))) });
    }
    blank = false;
  }
  return blocks;
}

/** Reads the lines of one list; returns where what follows begins. */
function items(lines: string[], from: number, first: Marker, list: List): number {
  let at = from;
  let m: Marker = first;
  let gaps = 0;
  for (;;) {
    if (m.rest === '') throw new Unknown('een leeg punt in een lijst');
    if (marker(m.rest)) throw new Unknown('een lijst in een lijst');
    const words = [m.rest];
    let open = true;
    let next: Marker | null = null;
    at++;
    while (at < lines.length) {
      const line = lines[at] ?? '';
      const indent = line.search(/[^ ]|$/);
      if (BLANK.test(line)) {
        open = false;
        at++;
        continue;
      }
      if (indent >= m.width) {
        const inner = marker(line.slice(m.width));
        if (!open) throw new Unknown('een punt met meer dan één alinea');
        if (inner && interrupts(inner)) throw new Unknown('een lijst in een lijst');
        words.push(line);
        at++;
        continue;
      }
      const found = marker(line);
      if (found && found.kind === m.kind && found.sign === m.sign) {
        next = found;
        if (!open) gaps++;
        break;
      }
      if (open && !(found && interrupts(found))) {
        words.push(line);
        at++;
        continue;
      }
      break;
    }
    list.items.push(inline(trimmed(words)));
    if (!next) {
      // The empty lines after it are of what follows.
      while (BLANK.test(lines[at - 1] ?? '')) at--;
      break;
    }
    m = next;
  }
  list.loose = gaps > 0;
  if (gaps > 0 && gaps < list.items.length - 1) throw new Unknown('een lijst met hier en daar een lege regel');
  return at;
}

function trimmed(lines: string[]): string {
  return lines.map((line) => line.replace(/^ +| +$/g, '')).join('\n');
}

// ---- within a paragraph --------------------------------------------------------------------------------------------

interface Text {
  kind: 'text';
  text: string;
  strong: boolean;
  em: boolean;
}

interface Delimiter {
  kind: 'delim';
  /** As many as are left. */
  n: number;
  length: number;
  opens: boolean;
  closes: boolean;
  strong: boolean;
  em: boolean;
}

interface Linked {
  kind: 'link';
  href: string;
  parts: Part[];
}

interface Bracket {
  kind: 'open';
  active: boolean;
}

type Part = Text | Delimiter | Linked | Bracket;

function inline(text: string): Run[] {
  if ((text.match(/(?<!\\)`/g) ?? []).length > 1) throw new Unknown('code');
  const parts: Part[] = [];
  const word = (more: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += more;
    else parts.push({ kind: 'text', text: more, strong: false, em: false });
  };
  let at = 0;
  while (at < text.length) {
    const c = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (c === '\\') {
      if (next === '\n') throw new Unknown('een schuine streep op het einde van een regel');
      if (PUNCTUATION.test(next)) {
        word(next);
        at += 2;
        continue;
      }
    } else if (c === '<' && /[A-Za-z/!?]/.test(next)) {
      throw new Unknown('HTML');
    } else if (c === '&' && ENTITY.test(text.slice(at))) {
      throw new Unknown('een code voor een teken');
    } else if (c === '!' && next === '[') {
      throw new Unknown('een afbeelding');
    } else if (c === '*' || c === '_') {
      let end = at;
      while (text[end] === c) end++;
      const { opens, closes } = flanking(text, at, end, c);
      if (c === '*') parts.push({ kind: 'delim', n: end - at, length: end - at, opens, closes, strong: false, em: false });
      else if (opens || closes) throw new Unknown('een laag streepje als opmaak');
      else word(text.slice(at, end));
      at = end;
      continue;
    } else if (c === '[') {
      parts.push({ kind: 'open', active: true });
      at++;
      continue;
    } else if (c === ']') {
      at = bracket(text, at, parts, word);
      continue;
    }
    word(c);
    at++;
  }
  return runs(emphasised(parts), '', false, false);
}

/** Makes a link of what stands between brackets; returns where what follows begins. */
function bracket(text: string, at: number, parts: Part[], word: (more: string) => void): number {
  let open = parts.length - 1;
  while (open >= 0 && parts[open]?.kind !== 'open') open--;
  const opener = parts[open] as Bracket | undefined;
  if (open < 0 || !opener) {
    word(']');
    return at + 1;
  }
  const found = text[at + 1] === '(' ? /^\(([^\s()<>\\]*)\)/.exec(text.slice(at + 1)) : null;
  if (text[at + 1] === '(' && opener.active && (!found || !addressable(found[1] ?? ''))) {
    throw new Unknown('een link die geen webadres is');
  }
  const within = parts.splice(open);
  if (!found || !opener.active) {
    // Only brackets after all.
    parts.push({ kind: 'text', text: '[', strong: false, em: false }, ...within.slice(1));
    word(']');
    return at + 1;
  }
  parts.forEach((one) => {
    if (one.kind === 'open') one.active = false;
  });
  parts.push({ kind: 'link', href: found[1] ?? '', parts: emphasised(within.slice(1)) });
  return at + 1 + found[0].length;
}

function flanking(text: string, from: number, to: number, c: string): { opens: boolean; closes: boolean } {
  const before = from === 0 ? ' ' : (/[\s\S]$/u.exec(text.slice(Math.max(0, from - 2), from))?.[0] ?? ' ');
  const after = to >= text.length ? ' ' : String.fromCodePoint(text.codePointAt(to) ?? 32);
  const spaceBefore = SPACE.test(before);
  const spaceAfter = SPACE.test(after);
  const markBefore = UNICODE_PUNCTUATION.test(before);
  const markAfter = UNICODE_PUNCTUATION.test(after);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  return c === '_'
    ? { opens: left && (!right || markBefore), closes: right && (!left || markAfter) }
    : { opens: left, closes: right };
}

/** CommonMark's own way to pair the stars. */
function emphasised(parts: Part[]): Part[] {
  const stack = parts.filter((one): one is Delimiter => one.kind === 'delim');
  const bottom = new Map<string, Delimiter | null>();
  let at = 0;
  while (at < stack.length) {
    const closer = stack[at] as Delimiter;
    if (!closer.closes) {
      at++;
      continue;
    }
    const key = `${closer.opens} ${closer.length % 3}`;
    const floor = bottom.get(key) ?? null;
    let from = at - 1;
    let opener: Delimiter | null = null;
    while (from >= 0 && stack[from] !== floor) {
      const one = stack[from] as Delimiter;
      const odd = (closer.opens || one.closes) && closer.length % 3 !== 0 && (one.length + closer.length) % 3 === 0;
      if (one.opens && !odd) {
        opener = one;
        break;
      }
      from--;
    }
    if (!opener) {
      bottom.set(key, stack[at - 1] ?? null);
      if (closer.opens) at++;
      else stack.splice(at, 1);
      continue;
    }
    const two = opener.n >= 2 && closer.n >= 2;
    mark(parts.slice(parts.indexOf(opener) + 1, parts.indexOf(closer)), two);
    opener.n -= two ? 2 : 1;
    closer.n -= two ? 2 : 1;
    stack.splice(from + 1, at - from - 1);
    at = from + 1;
    if (opener.n === 0) {
      stack.splice(from, 1);
      at--;
    }
    if (closer.n === 0) stack.splice(at, 1);
  }
  return parts;
}

function mark(parts: Part[], two: boolean): void {
  for (const one of parts) {
    if (one.kind === 'link') mark(one.parts, two);
    else if (one.kind === 'open') continue;
    else if (two) one.strong = true;
    else one.em = true;
  }
}

function runs(parts: Part[], href: string, strong: boolean, em: boolean): Run[] {
  const all: Run[] = [];
  for (const one of parts) {
    if (one.kind === 'link') all.push(...runs(one.parts, one.href, strong, em));
    else if (one.kind === 'open') all.push({ text: '[', strong, em, href });
    else {
      const text = one.kind === 'text' ? one.text : '*'.repeat(one.n);
      all.push({ text, strong: strong || one.strong, em: em || one.em, href });
    }
  }
  return joined(all);
}

/** The same runs, the like ones as one. */
export function joined(all: Run[]): Run[] {
  const made: Run[] = [];
  for (const one of all) {
    if (one.text === '') continue;
    const last = made.at(-1);
    if (last && last.strong === one.strong && last.em === one.em && last.href === one.href) last.text += one.text;
    else made.push({ ...one });
  }
  return made;
}
