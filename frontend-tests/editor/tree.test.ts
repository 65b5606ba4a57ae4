import { HtmlRenderer, Parser } from 'commonmark';
import { type Block, parse, type Run } from '../../frontend/editor/tree.js';
import { open, tidy, write } from '../../frontend/editor/write.js';
import { blocks, Chance, hostile } from './chance.js';

const words = (all: Block[]): string =>
  all
    .flatMap((b) => (b.kind === 'p' ? [b.runs] : b.items))
    .map((line) => line.map((r) => r.text).join(''))
    .join('¶');

const html = (all: Block[]): string =>
  all
    .map((b) => {
      if (b.kind === 'p') return `<p>${line(b.runs)}</p>\n`;
      const items = b.items.map((i) => (b.loose ? `<li>\n<p>${line(i)}</p>\n</li>\n` : `<li>${line(i)}</li>\n`)).join('');
      const start = b.kind === 'ol' && b.start !== 1 ? ` start="${b.start}"` : '';
      return `<${b.kind}${start}>\n${items}</${b.kind}>\n`;
    })
    .join('');

/** Letter by letter, since nested the other way round is the same to read. */
const line = (all: Run[]): string =>
  all.map((r) => [...r.text].map((c) => `${r.strong ? 'S' : ''}${r.em ? 'E' : ''}${r.href ? `(${r.href})` : ''}${c}`).join('')).join('');

/** The same of what the reference makes of it. */
function reference(text: string): string {
  let strong = 0;
  let em = 0;
  let href = '';
  const made = new HtmlRenderer({ softbreak: '\n' }).render(new Parser().parse(text));
  return made.replace(
    /<(\/?)(strong|em|a)(?: href="([^"]*)")?>|<[^>]+>|\n(?=<|$)|&[a-z]+;|[\s\S]/gu,
    (all: string, close: string, tag: string, to: string) => {
      if (tag === 'strong') strong += close ? -1 : 1;
      else if (tag === 'em') em += close ? -1 : 1;
      else if (tag === 'a') href = close ? '' : to.replaceAll('&amp;', '&');
      else if ((all.startsWith('<') && all.length > 1) || (all === '\n' && strong === 0 && em === 0 && href === '')) return all;
      else
        return `${strong ? 'S' : ''}${em ? 'E' : ''}${href ? `(${href})` : ''}${all.replace('&quot;', '"').replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&')}`;
      return '';
    },
  );
}

const plainLine = (text: string): string => text.replace(/\n/g, '¬');

describe('the tree of a text', { timeout: 60_000 }, () => {
  it.each([
    'Een zin.',
    'Een zin.\nNog een regel.\n\nEen alinea, met **vet**, *schuin* en ***beide***.',
    'We vragen:\n\n- een;\n- **twee**;\n- drie.\n\nDaarna:\n\n1. eerst\n2. dan',
    'We vragen:\n- een\n- twee',
    '- een\n  met een tweede regel\n- twee',
    '3. vanaf drie\n4. en vier',
    'R&D, 5 * 3 = 15, snake_case, een_naam, C:\\data en ______',
    '[de wet](https://codex.vlaanderen.be/x?a=1) en [mail](mailto:a@b.be)',
    'een \\*ster\\* en een \\[haak\\](x)',
    '1\\. geen lijst',
    '- los\n\n- met regels ertussen',
    'a * b * c en [dit] ook',
    '“aanhaling” – streep… é 🚀',
    '',
  ])('opens and writes the very same: %j', (text) => {
    expect(open(text)).toHaveProperty('blocks');
  });

  it.each([
    ['# kop\n\n| a | b |\n', true],
    ['een  \nafbreking', true],
    ['* andere\n* tekens', true],
    ['\n\nlege regels eerst', true],
    ['te\n\n\nveel', true],
    ['`code` en `meer`', false],
    ['<b>vet</b>', false],
    ['een &amp; code', false],
    ['_schuin_', false],
    ['![beeld](https://x.be/a.png)', false],
    ['[x](javascript:alert(1))', false],
    ['[x]: https://a.be', false],
    ['- a\n  - b', false],
    ['- a\n\n  tweede alinea', false],
    ['- \n- b', false],
    ['een\ttab', false],
  ])('opens %j as plain text and says why', (text, convertible) => {
    const opened = open(text);
    if ('blocks' in opened) throw new Error('it opened');
    expect(opened.why).toMatch(/^(Er staat|De regels)/);
    expect(opened.almost !== null).toBe(convertible);
    if (opened.almost !== null) {
      expect(open(opened.almost)).toHaveProperty('blocks');
      expect(opened.almost.replace(/[\s*\\+-]/g, '')).toBe(text.replace(/[\s*\\+-]/g, ''));
    }
  });

  it('writes every tree so that reading gives it back, and every word', () => {
    const chance = new Chance(20_261_129);
    for (let i = 0; i < 1_500; i++) {
      const made = blocks(chance);
      const text = write(made);
      const back = parse(text);
      if (words(back) !== words(tidy(made))) expect(words(back), JSON.stringify(made)).toBe(words(tidy(made)));
      expect(write(back), JSON.stringify(made)).toBe(text);
      expect(open(text), text).toHaveProperty('blocks');
    }
  });

  it('keeps the marks as well, but where the form has no room for them', () => {
    const chance = new Chance(7);
    let lost = 0;
    for (let i = 0; i < 1_000; i++) {
      const made = tidy(blocks(chance));
      if (
        JSON.stringify(parse(write(made)).map((b) => ({ ...b, close: false }))) !==
        JSON.stringify(made.map((b) => ({ ...b, close: false })))
      )
        lost++;
    }
    expect(lost).toBeLessThan(600);
    for (const text of ['**vet** en *schuin*', 'a**b**c', '***a** b*', '**a** *b*']) expect(open(text)).toHaveProperty('blocks');
  });

  it('never opens a string that it would write otherwise', () => {
    const chance = new Chance(42);
    let opens = 0;
    for (let i = 0; i < 6_000; i++) {
      const text = hostile(chance);
      const opened = open(text);
      if ('blocks' in opened) {
        opens++;
        expect(write(opened.blocks)).toBe(text);
      } else if (opened.almost !== null) {
        expect(open(opened.almost), text).toHaveProperty('blocks');
      }
    }
    expect(opens).toBeGreaterThan(500);
  });

  it('reads what it opens as CommonMark does', () => {
    const chance = new Chance(99);
    let compared = 0;
    for (let i = 0; i < 8_000; i++) {
      const text = hostile(chance);
      const opened = open(text);
      // Headings, quotes and rules are switched off on the server; the reference knows them.
      const bare = text.replace(/^(- |\d+\. )/gm, '');
      if (!('blocks' in opened) || /^ *[#>=~-]|---|```|[\u0000\u00a0]|^ *(?:[*_-] *){3,}$/m.test(bare)) continue;
      compared++;
      expect(plainLine(html(opened.blocks)), text).toBe(plainLine(reference(text)));
    }
    expect(compared).toBeGreaterThan(200);
  });
});
