import { expect, test } from 'vitest';
import { dayIn, formatMoment } from './format.ts';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-21T04:00:00Z');
const at = Date.parse('2026-11-21T01:05:09Z');

test.each([
  ['second', '2026-11-21 09:05:09'],
  ['minute', '2026-11-21 09:05'],
  ['day', '2026-11-21'],
  ['time', '09:05'],
  ['short', '09:05'],
] as const)('%s is written as %s', (style, expected) => {
  expect(formatMoment(at, zone, style, now)).toBe(expected);
});

test('short names the day when it is not today, and the year when it is not this year', () => {
  expect(formatMoment(Date.parse('2026-11-20T15:59:00Z'), zone, 'short', now)).toBe('11-20 23:59');
  expect(formatMoment(Date.parse('2026-11-20T16:01:00Z'), zone, 'short', now)).toBe('00:01');
  expect(formatMoment(Date.parse('2025-12-31T15:59:00Z'), zone, 'short', now)).toBe('2025-12-31');
});

test('the day begins when the centre says so', () => {
  expect(dayIn(zone, Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
});
