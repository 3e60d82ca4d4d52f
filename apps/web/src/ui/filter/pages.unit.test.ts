import { expect, test } from 'vitest';
import { pagesOf, pagesParam } from './pages.ts';

test('the first page has no cursor and no way back', () => {
  const pages = pagesOf(undefined, 'n1', () => undefined);
  expect(pages.cursor).toBeUndefined();
  expect(pages.number).toBe(1);
  expect(pages.onPrevious).toBeUndefined();
});

test('the next page is remembered after the ones before it', () => {
  let address: readonly string[] | undefined;
  pagesOf(['a'], 'b', (after) => {
    address = after;
  }).onNext?.();
  expect(address).toEqual(['a', 'b']);
});

test('the way back leads one page up, and from the second to the first', () => {
  const went: (readonly string[] | undefined)[] = [];
  pagesOf(['a', 'b'], null, (after) => went.push(after)).onPrevious?.();
  pagesOf(['a'], null, (after) => went.push(after)).onPrevious?.();
  expect(went).toEqual([['a'], undefined]);
});

test('a single cursor in the address is a list of one', () => {
  expect(pagesParam.parse('a')).toEqual(['a']);
  expect(pagesParam.parse(undefined)).toBeUndefined();
});
