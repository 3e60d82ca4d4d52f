import { expect, test } from 'vitest';
import { pieces } from './Marked.tsx';

const shown = (text: string, ...words: string[]) =>
  pieces(text, words)
    .map(({ piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('');

test('every place of every word is marked, the longer of two that begin together', () => {
  expect(shown('宽带提速，宽带降速', '宽带')).toBe('[宽带]提速，[宽带]降速');
  expect(shown('IPTV 花屏', 'iptv', '花')).toBe('[IPTV] [花]屏');
  expect(shown('携号转网', '携号', '携号转网')).toBe('[携号转网]');
});

test('what is not there, or empty, marks nothing', () => {
  expect(shown('宽带', '', '固话')).toBe('宽带');
  expect(shown('', '宽带')).toBe('');
});
