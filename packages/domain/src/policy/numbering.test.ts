import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './defaultPolicy.ts';
import { formatNumber, parseNumber } from './numbering.ts';

describe('readable numbers', () => {
  test.each([
    ['complaint', 'TS20261121-000123'],
    ['suggestion', 'JY20261121-000123'],
    ['inquiry', 'ZX20261121-000123'],
    ['faultReport', 'GZ20261121-000123'],
    ['serviceRequest', 'YW20261121-000123'],
    ['praise', 'BY20261121-000123'],
    ['order', 'GD20261121-000123'],
    ['writtenWarning', 'JG20261121-000123'],
    ['suggestionSubmission', 'CB20261121-000123'],
  ] as const)('a %s is %s', (thing, text) => {
    const prefix = defaultPolicy.numberPrefixes[thing];
    expect(formatNumber(prefix, '2026-11-21', 123)).toBe(text);
    expect(parseNumber(text)).toEqual({ prefix, day: '2026-11-21', n: 123 });
  });

  test('the millionth of a day has seven digits', () => {
    expect(formatNumber('TS', '2026-11-21', 1_000_000)).toBe('TS20261121-1000000');
    expect(parseNumber('TS20261121-1000000')?.n).toBe(1_000_000);
  });

  test('a number typed carelessly is understood', () => {
    expect(parseNumber(' ts20261121-000001 ')).toEqual({ prefix: 'TS', day: '2026-11-21', n: 1 });
  });

  test.each([
    '',
    'TS20261121',
    'TS20261121-123',
    'TS20261121-000000',
    'TS20261121-0000001',
    'TS20260230-000001',
    '20261121-000001',
    'TS20261121-000001x',
  ])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test('places begin at 1', () => {
    expect(() => formatNumber('TS', '2026-11-21', 0)).toThrow(RangeError);
    expect(() => formatNumber('TS', '2026-11-21', 1.5)).toThrow(RangeError);
  });
});
