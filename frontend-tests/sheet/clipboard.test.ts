import { readTable, readTabs, several, writeTable, writeTabs } from '../../frontend/sheet/clipboard.js';

it.each<[string, string[][]]>([
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\tb\r\n', [['a', 'b']]],
  [
    '"twee\nlijnen"\tb\nc\t',
    [
      ['twee\nlijnen', 'b'],
      ['c', ''],
    ],
  ],
  ['"zegt ""ja"""\tb', [['zegt "ja"', 'b']]],
  ['"met\ttab"\tb', [['met\ttab', 'b']]],
  // A quote that somebody wrote, and no end to it.
  ['"Grenzeloos" samenwerken\tb', [['"Grenzeloos" samenwerken', 'b']]],
  ['12" scherm\tb', [['12" scherm', 'b']]],
  [
    '"open\tb\nc\td',
    [
      ['"open', 'b'],
      ['c', 'd'],
    ],
  ],
  ['\u00a0 12.500 \tb\n\n\n', [['12.500', 'b']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ["'=1+1\t'hallo", [['=1+1', "'hallo"]]],
])('%j is read as cells', (text, lines) => expect(readTabs(text)).toEqual(lines));

it('reads the table of a page of Word, in which lines break within cells', () => {
  const page = `<html><body><!--StartFragment--><table class=MsoNormalTable>
    <tr><th><p class=MsoNormal>Post<o:p></o:p></p></th><th><p>2027</p></th></tr>
    <tr><td><p>Nieuwe
      servers</p><p>en back-up</p></td><td>90.000<br>ongeveer</td></tr>
    <tr><td colspan=2>Samen</td></tr></table><!--EndFragment--></body></html>`;
  expect(readTable(page)).toEqual([
    ['Post', '2027'],
    ['Nieuwe servers\nen back-up', '90.000\nongeveer'],
    ['Samen', ''],
  ]);
});

it('finds no table in words, nor one among several', () => {
  expect(readTable('<p>Alleen woorden</p>')).toBeNull();
  expect(readTable('<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>')).toBeNull();
});

it('writes what it reads again, and nothing that a sheet takes for a formula', () => {
  const lines = [
    ['Post', '2027'],
    ['twee\nlijnen', '12500'],
    ['met "aanhaling"', '"begint ermee'],
    ['=HYPERLINK("https://elders.example")', '@SUM(A1)'],
    ['-', '-5'],
  ];
  expect(readTabs(writeTabs(lines))).toEqual(lines);
  expect(readTable(writeTable(lines))).toEqual(lines);
  expect(writeTabs(lines)).toContain("'=HYPERLINK");
  expect(writeTabs([['-5', '+32 9', '-1.200,50']])).toBe('-5\t+32 9\t-1.200,50');
  expect(writeTable([['<img src=x>']])).not.toContain('<img');
});

it('knows one cell from several', () => {
  expect(several([['a']])).toBe(false);
  expect(several([['a', 'b']])).toBe(true);
  expect(several([['a'], ['b']])).toBe(true);
});
