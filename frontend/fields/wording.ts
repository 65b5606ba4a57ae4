/** Figures and times as people here write them; in one place, so that every field says it alike. */
const time = new Intl.DateTimeFormat('nl-BE', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('nl-BE', { day: 'numeric', month: 'long' });
const whole = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });

/** "14:02", or "14:02 op 3 november" when it wasn't today. */
export function clock(at: string | number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const today = new Date().toDateString() === date.toDateString();
  return today ? time.format(date) : `${time.format(date)} op ${day.format(date)}`;
}

/** Below zero with a minus and not with a hyphen, which a reader takes for a dash. */
export function figure(n: number): string {
  return whole.format(n).replace('-', '−');
}

export function euro(n: number): string {
  return `€ ${figure(n)}`;
}

/** A text as a sentence: with a point behind it, where it doesn't end by itself, as a question does. */
export function sentence(text: string): string {
  return /[.?!…][”’")]?\s*$/.test(text) ? text : `${text}.`;
}

/** "Wout, Imane en Noor". */
export function listed(all: string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} en ${all.at(-1)}`;
}

/** What one works on, as people call it: what is touched is hardly a computer. */
export function device(): string {
  return matchMedia('(pointer: coarse)').matches ? 'dit toestel' : 'deze computer';
}

/** "2026-11-21" as 21/11/2026. */
export function dayText(iso: string): string {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return m ? `${m[3]}/${m[2]}/${m[1]}` : iso;
}

/** Characters as people count them, so that an emoji isn't two. */
export function codePoints(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xd800 && c <= 0xdbff && i + 1 < text.length) {
      const d = text.charCodeAt(i + 1);
      if (d >= 0xdc00 && d <= 0xdfff) i++;
    }
    n++;
  }
  return n;
}
