import { around, blocks, listed, runs } from '../../frontend/fields/markup.js';

const plain = (text: string) => ({ text, bold: false, italic: false });

it('reads paragraphs, and keeps the line breaks in them', () => {
  expect(blocks('een\ntwee\n\ndrie')).toEqual([
    { kind: 'p', start: 1, lines: [[plain('een\ntwee')]] },
    { kind: 'p', start: 1, lines: [[plain('drie')]] },
  ]);
});

it('reads both lists, and where a numbered one begins', () => {
  expect(blocks('- a\n- b\n\n3. c\n4. d').map((b) => [b.kind, b.start, b.lines.length])).toEqual([
    ['ul', 1, 2],
    ['ol', 3, 2],
  ]);
});

it('reads bold and italic, one within the other, and leaves a lone star', () => {
  expect(runs('a **b *c* d** e')).toEqual([
    plain('a '),
    { text: 'b ', bold: true, italic: false },
    { text: 'c', bold: true, italic: true },
    { text: ' d', bold: true, italic: false },
    plain(' e'),
  ]);
  expect(runs('5 * 3 * 2')).toEqual([plain('5 * 3 * 2')]);
});

it('puts marks around a selection and takes them away again', () => {
  const bold = around({ text: 'een twee', start: 4, end: 8 }, '**');
  expect(bold).toEqual({ text: 'een **twee**', start: 6, end: 10 });
  expect(around(bold, '**')).toEqual({ text: 'een twee', start: 4, end: 8 });
});

it('makes a list of lines and lines of a list', () => {
  const list = listed({ text: 'a\nb', start: 0, end: 3 }, true);
  expect(list.text).toBe('1. a\n2. b');
  expect(listed(list, false).text).toBe('- a\n- b');
  expect(listed(list, true).text).toBe('a\nb');
});
