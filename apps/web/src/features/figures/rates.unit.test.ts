import { expect, test } from 'vitest';
import { share, shareText } from './rates.ts';

test('two of three replies in time are 66.6 %, never rounded up', () => {
  expect(shareText(share(2, 3))).toBe('66.6 %');
  expect(shareText(share(2499, 2500))).toBe('99.9 %');
});

test('all in time is 100 %, none is 0 %', () => {
  expect(shareText(share(7, 7))).toBe('100 %');
  expect(shareText(share(0, 7))).toBe('0 %');
});

test('a department without a reply has no rate', () => {
  expect(shareText(share(0, 0))).toBe('—');
});
