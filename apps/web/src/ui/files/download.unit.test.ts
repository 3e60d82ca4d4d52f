import { expect, test } from 'vitest';
import { fileNameOf } from './download.ts';

test('a Chinese file name comes in the UTF-8 form', () => {
  const header = 'attachment; filename="export.csv"; filename*=UTF-8\'\'%E5%8F%97%E7%90%86%E5%8D%95.csv';
  expect(fileNameOf(header)).toBe('受理单.csv');
});

test('a plain name is taken with or without quotes', () => {
  expect(fileNameOf('attachment; filename="a b.csv"')).toBe('a b.csv');
  expect(fileNameOf('attachment; filename=a.csv')).toBe('a.csv');
  expect(fileNameOf(null)).toBeUndefined();
});
