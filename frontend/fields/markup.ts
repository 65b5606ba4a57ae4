/**
 * The part of CommonMark that a note is written in, for looking at it while typing: paragraphs, bold, italic and two lists.
 * The server draws the note itself, and knows links as well.
 */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface Block {
  kind: 'p' | 'ul' | 'ol';
  start: number;
  /** One for a paragraph, one for each line of a list. */
  lines: Run[][];
}

const DOT = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
const MARKS = /\*\*(?=\S)([^*]*(?:\*(?!\*)[^*]*)*?\S)\*\*|\*(?=[^\s*])([^*]*[^\s*]|[^\s*])\*(?!\*)/;

export function blocks(text: string): Block[] {
  const all: Block[] = [];
  let words: string[] = [];
  let open = null as Block | null;
  const paragraph = (): void => {
    if (words.length > 0) all.push({ kind: 'p', start: 1, lines: [runs(words.join('\n'))] });
    words = [];
  };
  for (const line of text.split('\n')) {
    const dot = DOT.exec(line);
    const number = dot ? null : NUMBER.exec(line);
    if (dot || number) {
      paragraph();
      const kind = dot ? 'ul' : 'ol';
      if (open?.kind !== kind) {
        open = { kind, start: number ? Number(number[1]) : 1, lines: [] };
        all.push(open);
      }
      open.lines.push(runs((dot ? dot[1] : number?.[2]) ?? ''));
    } else if (line.trim() === '') {
      paragraph();
    } else if (open && words.length === 0 && /^\s+\S/.test(line)) {
      // Goes on in the line above it.
      open.lines.at(-1)?.push({ text: '\n', bold: false, italic: false }, ...runs(line.trim()));
    } else {
      open = null;
      words.push(line);
    }
  }
  paragraph();
  return all;
}

export function runs(text: string, bold = false, italic = false): Run[] {
  const found = MARKS.exec(text);
  if (!found) return text ? [{ text, bold, italic }] : [];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const strong = found[1] !== undefined;
  return [
    ...(before ? [{ text: before, bold, italic }] : []),
    ...runs(found[1] ?? found[2] ?? '', bold || strong, italic || !strong),
    ...runs(after, bold, italic),
  ];
}

export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** Puts marks around what is selected, or takes them away. */
export function around(s: Selection, mark: string): Selection {
  const n = mark.length;
  const inside = s.text.slice(s.start, s.end);
  const has = s.text.slice(s.start - n, s.start) === mark && s.text.slice(s.end, s.end + n) === mark;
  if (has) {
    return { text: s.text.slice(0, s.start - n) + inside + s.text.slice(s.end + n), start: s.start - n, end: s.end - n };
  }
  return { text: s.text.slice(0, s.start) + mark + inside + mark + s.text.slice(s.end), start: s.start + n, end: s.end + n };
}

/** Makes lines of a list of the lines that are selected, or paragraphs again. */
export function listed(s: Selection, numbered: boolean): Selection {
  const from = s.text.lastIndexOf('\n', s.start - 1) + 1;
  const next = s.text.indexOf('\n', s.end);
  const to = next < 0 ? s.text.length : next;
  const lines = s.text.slice(from, to).split('\n');
  const mark = numbered ? NUMBER : DOT;
  const all = lines.every((line) => line.trim() === '' || mark.test(line));
  let n = 0;
  const made = lines.map((line) => {
    const plain = (DOT.exec(line)?.[1] ?? NUMBER.exec(line)?.[2] ?? line).trim();
    if (all || (line.trim() === '' && lines.length > 1)) return plain;
    n++;
    return numbered ? `${n}. ${plain}` : `- ${plain}`;
  });
  const text = made.join('\n');
  return { text: s.text.slice(0, from) + text + s.text.slice(to), start: from, end: from + text.length };
}
