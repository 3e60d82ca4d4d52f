import { expect, it } from 'vitest';
import { csvCell, csvText } from './csv.ts';

it.each([
  ['=1+1', `"'=1+1"`],
  ['+cmd|calc', `"'+cmd|calc"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['＝1+1', `"'＝1+1"`],
  ['  =1', `"'  =1"`],
  ['-12.5', '-12.5'],
  ['+8613800000000', '+8613800000000'],
  ['plain', 'plain'],
  ['say "hi", now', '"say ""hi"", now"'],
  ['two\nlines', '"two\nlines"'],
])('%j is written as %s', (text, written) => expect(csvCell(text)).toBe(written));

it('begins with the mark of UTF-8 and ends each row', () => {
  expect(
    csvText([
      ['编号', 'a'],
      ['1', ''],
    ]),
  ).toBe('\uFEFF编号,a\r\n1,\r\n');
});
