import { expect, test } from 'vitest';
import { fileFault, sizeText } from './accept.ts';

const rule = { endings: ['.pdf', '.jpg'], largestBytes: 1000 };

test('the ending is compared without case', () => {
  expect(fileFault({ name: '现场照片.JPG', size: 10 }, rule)).toBeUndefined();
  expect(fileFault({ name: 'a.pdf.exe', size: 10 }, rule)).toBe('wrongType');
});

test('exactly the limit is allowed, one byte more and nothing at all are not', () => {
  expect(fileFault({ name: 'a.pdf', size: 1000 }, rule)).toBeUndefined();
  expect(fileFault({ name: 'a.pdf', size: 1001 }, rule)).toBe('tooLarge');
  expect(fileFault({ name: 'a.pdf', size: 0 }, rule)).toBe('empty');
});

test('sizes are written with at most one decimal', () => {
  expect([sizeText(900), sizeText(1536), sizeText(20 * 1024 * 1024)]).toEqual(['900 B', '1.5 KB', '20 MB']);
});
