import { expect, test } from 'vitest';
import { foldText, pairsOf } from './fold.ts';

test('full-width, capitals and gaps are compared alike', () => {
  expect(foldText(' ＩＰＴＶ　花屏\n卡顿 ')).toBe('iptv 花屏 卡顿');
});

test('Chinese is cut into pairs, Latin and digits stay whole, particles tell nothing (I1)', () => {
  expect([...pairsOf('宽带的IPTV花屏，100M', 50).keys()]).toEqual(['宽带', 'iptv', '花屏', '100m']);
});

test('a text of any length costs no more than its first pairs', () => {
  expect(pairsOf('宽带故障'.repeat(100_000), 40).size).toBe(4);
  const many = Array.from({ length: 500 }, (_, n) => String.fromCodePoint(0x4e00 + n * 7)).join('');
  expect(pairsOf(many, 40).size).toBe(40);
});
