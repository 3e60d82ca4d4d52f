import { expect, test } from 'vitest';
import { noteStep, previousOf } from './trail.ts';

test('each page leads back to the one it was reached from', () => {
  noteStep('/desk?q=a', undefined, 'one');
  noteStep('/desk?q=a', 'one', 'two');
  expect(previousOf('/desk?q=a', 'two')).toBe('one');
  expect(previousOf('/desk?q=a', 'one')).toBe('');
  expect(previousOf('/desk?q=a', undefined)).toBeUndefined();
});

test('a page opened by its address leads back to the first one', () => {
  expect(previousOf('/desk?q=b', 'two')).toBe('');
});
