import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('CSV that leaves the system', () => {
  it('quotes text, doubles quotes, leaves numbers bare and ends rows with CRLF', () => {
    expect(csv([['姓名', 'a "b", c', 7, null, true]])).toBe('\uFEFF"姓名","a ""b"", c",7,,true\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '\u200B=1',
    '\uFEFF=1',
  ])('never lets a spreadsheet run %j', (text) => {
    expect(csv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });
});
