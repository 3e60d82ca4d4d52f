import { expect, test } from 'vitest';
import { weekAway } from './weeks.ts';

test('weeks pass the ends of months and years', () => {
  expect(weekAway('2026-12-28', 1)).toBe('2027-01-04');
  expect(weekAway('2026-03-02', -1)).toBe('2026-02-23');
});
