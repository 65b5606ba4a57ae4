import type { CellKind } from './definition.js';

/** What somebody typed, as a value, or why it isn't one. Empty is a value too: null. */
export type Parsed<T> = { value: T | null } | { problem: string };

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const MAX_AMOUNT = 999_999_999_999;

/** What people write behind an amount instead of its zeros. */
const UNITS: [RegExp, number][] = [
  [/(?:k|dzd|duizend)$/i, 1_000],
  [/(?:mln|mio|miljoen|m)\.?$/i, 1_000_000],
  [/(?:mld|mrd|miljard)\.?$/i, 1_000_000_000],
];

/** A figure with grouping and decimals as here, or as in an English sheet where that can't be mistaken; undefined for anything else. */
function decimal(text: string, fractions: boolean): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  if (/^(\d{1,3}(\.\d{3})+|\d+),\d{2}$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+\.\d{2}$/.test(text)) return Number(text.replaceAll(',', ''));
  if (fractions && /^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}

/** Half a thousandth of a cent, which is no cent but a figure that a computer can't hold exactly. */
const NOTHING = 1e-6;

/** "25k", "1,5 mln", "12.500,50", "€ 1.200": in euros. */
function amount(text: string): number | undefined {
  const figures = text.replace(/^(€|eur(o)?)|(€|eur(o)?)$/gi, '').replace(/(,-{1,2}|,00?)$/, '');
  const unit = UNITS.find(([written]) => written.test(figures));
  const n = decimal(unit ? figures.replace(unit[0], '') : figures, unit !== undefined);
  return n === undefined ? undefined : n * (unit?.[1] ?? 1);
}

/** Whole numbers as people here write them: "12.500", "12 500", "€ 12500", "25k", "1,5 mln", "40 %". */
export function parseNumber(kind: CellKind, typed: string): Parsed<number> {
  const text = typed.replace(SPACES, '');
  if (/^[-–]?$/.test(text.replace(/^€|€$/g, ''))) return { value: null };
  if (/^(€|eur)?[-−–(]/i.test(text)) {
    return { problem: kind === 'amount' ? 'Een bedrag kan niet negatief zijn.' : 'Vul een positief getal in.' };
  }
  if (kind === 'amount') return wholeEuros(text);
  const digits = text.replace(/%$/, '').replace(/,00?$/, '');
  if (!/^\d+$/.test(digits)) {
    return { problem: /^[\d.]+,\d+$/.test(digits) ? 'Rond af op een geheel getal.' : 'Vul een geheel getal in.' };
  }
  const n = digits.length > 15 ? Infinity : Number(digits);
  if (kind === 'percent') return n <= 100 ? { value: n } : { problem: 'Een percentage ligt tussen 0 en 100.' };
  return kind !== 'year' || (n >= 2000 && n <= 2100) ? { value: n } : { problem: 'Vul een jaartal in tussen 2000 en 2100.' };
}

/** Whether an amount was typed with cents, of which whole euros are kept. */
export function isRounded(typed: string): boolean {
  const n = amount(typed.replace(SPACES, ''));
  return n !== undefined && Math.abs(n - Math.round(n)) > NOTHING;
}

function wholeEuros(text: string): Parsed<number> {
  const exact = amount(text);
  if (exact !== undefined) {
    const n = Math.round(exact);
    return n <= MAX_AMOUNT ? { value: n } : { problem: 'Dit bedrag is te groot: hoogstens 999.999.999.999 euro.' };
  }
  const grouped = /^€?(\d{1,3}(?:,\d{3})+)€?$/.exec(text)?.[1];
  if (grouped) return { problem: `Bedoel je ${grouped.replaceAll(',', '.')}? Schrijf dan een punt.` };
  if (/^€?[\d.]+,\d+€?$/.test(text)) return { problem: "Rond af op hele euro's, of schrijf erbij of het duizend of miljoen is: 1,5k of 1,5 mln." };
  return { problem: 'Vul een bedrag in cijfers in, bijvoorbeeld 12.500.' };
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
