import { expect, test } from 'vitest';
import { periodOf } from './periods.ts';

// Saturday, 21 November 2026, 08:00 in Shanghai.
const saturday = Date.parse('2026-11-21T00:00:00Z');

test('a week begins on Monday', () => {
  expect(periodOf('thisWeek', 'Asia/Shanghai', saturday)).toEqual({
    from: '2026-11-16',
    until: '2026-11-21',
  });
  const monday = Date.parse('2026-11-23T02:00:00Z');
  expect(periodOf('thisWeek', 'Asia/Shanghai', monday)).toEqual({ from: '2026-11-23', until: '2026-11-23' });
});

test('this month runs to today, last month is whole', () => {
  expect(periodOf('thisMonth', 'Asia/Shanghai', saturday)).toEqual({
    from: '2026-11-01',
    until: '2026-11-21',
  });
  expect(periodOf('lastMonth', 'Asia/Shanghai', saturday)).toEqual({
    from: '2026-10-01',
    until: '2026-10-31',
  });
});

test('the day is the one of the centre, not of the browser', () => {
  const lateInShanghai = Date.parse('2026-11-30T16:30:00Z');
  expect(periodOf('thisMonth', 'Asia/Shanghai', lateInShanghai)).toEqual({
    from: '2026-12-01',
    until: '2026-12-01',
  });
});
