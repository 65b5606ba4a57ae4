/**
 * What the spellings of one text have in common: small letters without accents, one apostrophe, one hyphen, one space,
 * nothing that can't be seen. The same as Folding.java, which says why.
 */

const SPELLED: Record<string, string> = {
  '´': "'",
  ʹ: "'",
  ʻ: "'",
  ʼ: "'",
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ß: 'ss',
  ẞ: 'ss',
  ı: 'i',
};

function letter(one: string): string {
  const spelled = SPELLED[one];
  if (spelled !== undefined) return spelled;
  return one
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')
    .replace(/[`\u2018-\u201b\u2032\u2035\u2039\u203a]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u2036«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ');
}

export function fold(text: string): string {
  let folded = '';
  for (const one of text) folded += letter(one);
  return folded;
}

/** How much of the beginning of a text spells this; 0 when it doesn't begin with it. */
export function beginsWith(text: string, words: string): number {
  const wanted = fold(words);
  let folded = '';
  let at = 0;
  for (const one of text) {
    const next = letter(one);
    // a mark on the last letter is still of it
    if (folded.length >= wanted.length && next !== '') break;
    folded += next;
    at += one.length;
    if (!wanted.startsWith(folded)) return 0;
  }
  return folded === wanted ? at : 0;
}
