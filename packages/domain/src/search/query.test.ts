import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery } from './query.ts';

const termsOf = (typed: string) => {
  const parsed = parseQuery(typed);
  return parsed.ok ? parsed.query.terms : parsed.problem;
};
const numberOf = (typed: string) => {
  const parsed = parseQuery(typed);
  return parsed.ok ? parsed.query.number : null;
};
const lineOf = (typed: string) => {
  const parsed = parseQuery(typed);
  return parsed.ok ? parsed.query.line : null;
};

describe('reading what was typed (B7)', () => {
  it.each([
    ['宽带', ['宽带']],
    ['宽带 掉线', ['宽带', '掉线']],
    ['宽带　掉线', ['宽带', '掉线']],
    ['“宽带 掉线”', ['宽带 掉线']],
    ['"宽带 掉线" 退费', ['宽带 掉线', '退费']],
    ['宽带 宽带', ['宽带']],
    ['宽带费 宽带', ['宽带费']],
    ['寬頻', ['宽频']],
    ['5G 套餐', ['5g', '套餐']],
    ['宽*带', ['宽', '带']],
    ['%', 'onlySigns'],
    ['_', 'onlySigns'],
    ['*?|&!()', 'onlySigns'],
    ["' or 1=1 --", ['or', '1']],
    ['AND OR NOT', ['and', 'or', 'not']],
    ['"没有收尾', ['没有收尾']],
    ['a:*', ['a']],
    ['\\', 'onlySigns'],
    ['\u0000', 'onlySigns'],
    ['\ud800', 'onlySigns'],
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['😀', 'onlySigns'],
    ['字'.repeat(longestQuery), ['字'.repeat(longestQuery)]],
    ['字'.repeat(longestQuery + 1), 'tooLong'],
    ['字'.repeat(10_000), 'tooLong'],
  ])('%j', (typed, terms) => expect(termsOf(typed)).toEqual(terms));

  it.each([
    ['TS20261121-000123', { prefix: 'TS', day: '20261121', place: '000123' }],
    ['ts20261121-000123', { prefix: 'TS', day: '20261121', place: '000123' }],
    ['ＴＳ２０２６１１２１－０００１２３', { prefix: 'TS', day: '20261121', place: '000123' }],
    ['20261121-000123', { prefix: null, day: '20261121', place: '000123' }],
    ['20261121000123', { prefix: null, day: '20261121', place: '000123' }],
    ['TS20261121', { prefix: 'TS', day: '20261121', place: '' }],
    ['TS20261121-', { prefix: 'TS', day: '20261121', place: '' }],
    ['TS20261121—0001', { prefix: 'TS', day: '20261121', place: '0001' }],
    ['20261321', null],
    ['TS2026', null],
    ['88886666', null],
    ['13812345678', null],
  ])('%s as a number', (typed, number) => expect(numberOf(typed)).toEqual(number));

  it.each([
    ['13812345678', '13812345678'],
    ['138 1234 5678', '138 1234 5678'],
    ['+86 138-1234-5678', '+86 138-1234-5678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['88886666', '88886666'],
    ['kd12345', 'kd12345'],
    ['12345', null],
    ['5G', null],
    ['宽带13812345678', null],
    ['TS20261121', null],
  ])('%s as the number of a line', (typed, line) => expect(lineOf(typed)).toBe(line));
});
