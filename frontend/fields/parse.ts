import type { CellKind } from './definition.js';

/** What somebody typed, as a value, or why it isn't one. Empty is a value too: null. */
export type Parsed<T> = { value: T | null } | { problem: string };

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const MAX_AMOUNT = 999_999_999_999;

/** Whole numbers as people here write them: "12.500", "12 500", "€ 12500", "40 %". */
export function parseNumber(kind: CellKind, typed: string): Parsed<number> {
  const text = typed.replace(SPACES, '').replace(/^€|€$|%$/g, '').replace(/(,-|,00?)$/, '');
  if (text === '') return { value: null };
  if (/^[-−–]/.test(text)) {
    return { problem: kind === 'amount' ? 'Een bedrag kan niet negatief zijn.' : 'Vul een positief getal in.' };
  }
  const grouped = kind !== 'year' && /^\d{1,3}(\.\d{3})+$/.test(text);
  const digits = grouped ? text.replaceAll('.', '') : text;
  if (!/^\d+$/.test(digits)) {
    if (/^[\d.]+,\d+$/.test(text)) {
      return { problem: kind === 'amount' ? "Rond af op hele euro's, zonder centen." : 'Rond af op een geheel getal.' };
    }
    return { problem: kind === 'amount' ? 'Vul een bedrag in cijfers in, bijvoorbeeld 12.500.' : 'Vul een geheel getal in.' };
  }
  const n = digits.length > 15 ? Infinity : Number(digits);
  switch (kind) {
    case 'percent':
      return n <= 100 ? { value: n } : { problem: 'Een percentage ligt tussen 0 en 100.' };
    case 'year':
      return n >= 2000 && n <= 2100 ? { value: n } : { problem: 'Vul een jaartal in tussen 2000 en 2100.' };
    default:
      return n <= MAX_AMOUNT ? { value: n } : { problem: 'Dit bedrag is te groot: hoogstens 999.999.999.999 euro.' };
  }
}

/** Day, month, year in figures, with any of the usual signs between them; or as a computer writes it. */
export function parseDate(typed: string): Parsed<string> {
  const text = typed.trim();
  if (text === '') return { value: null };
  const local = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [y, m, d] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!y || !m || !d) return { problem: 'Schrijf de datum als dag/maand/jaar, bijvoorbeeld 31/12/2027.' };
  const year = Number(y);
  const date = new Date(Date.UTC(year, Number(m) - 1, Number(d)));
  if (date.getUTCMonth() !== Number(m) - 1 || date.getUTCDate() !== Number(d)) return { problem: 'Deze dag bestaat niet.' };
  if (year < 2000 || year > 2100) return { problem: 'Vul een datum in tussen 2000 en 2100.' };
  return { value: `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` };
}
