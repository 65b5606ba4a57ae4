/** Where two texts part, and where they are one again. */
export interface Differs {
  before: string;
  mine: string;
  theirs: string;
  after: string;
}

const WORD = /\s+|\S+/g;
const SENTENCE = /[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$/g;

/** What differs between two texts, by whole words; what they have in common stands around it. */
export function differs(mine: string, theirs: string): Differs {
  return parted(mine, theirs, WORD);
}

/**
 * Both texts in one: what they have in common stands once, and of what differs mine comes first. By whole sentences, for half
 * of the one and half of the other is a sentence that nobody wrote.
 */
export function merged(mine: string, theirs: string): string {
  const part = parted(mine, theirs, SENTENCE);
  if (part.before === '' && part.after === '') return `${mine}\n\n${theirs}`;
  const gap = part.mine === '' || part.theirs === '' || /\s$/.test(part.mine) ? '' : ' ';
  return part.before + part.mine + gap + part.theirs + part.after;
}

function parted(mine: string, theirs: string, pieces: RegExp): Differs {
  const a = mine.match(pieces) ?? [];
  const b = theirs.match(pieces) ?? [];
  const most = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < most && a[begin] === b[begin]) begin++;
  let end = 0;
  while (end < most - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return {
    before: a.slice(0, begin).join(''),
    mine: a.slice(begin, a.length - end).join(''),
    theirs: b.slice(begin, b.length - end).join(''),
    after: a.slice(a.length - end).join(''),
  };
}
