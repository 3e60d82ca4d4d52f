import { expect, test } from 'vitest';
import { hitsSearch, isNarrowed, searchBody } from './search.ts';

test('an address is read whatever stands in it, and says what is asked of the server (B7)', () => {
  const search = hitsSearch.parse({
    text: ' 宽带 ',
    kind: ['ticket', 'nonsense'],
    status: 'open',
    departmentId: 'no id',
    from: '2026-11-01',
    until: '2026-11-02',
    after: ['one', 'two'],
  });
  expect(searchBody(search, 'Asia/Shanghai')).toEqual({
    text: '宽带',
    kind: ['ticket'],
    status: ['open'],
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-02T16:00:00.000Z',
    cursor: 'two',
  });
});

test('an address without anything searches for nothing', () => {
  expect(searchBody(hitsSearch.parse({}), 'Asia/Shanghai')).toEqual({ text: '' });
});

test('only filters narrow', () => {
  expect(isNarrowed(hitsSearch.parse({ text: '宽带' }))).toBe(false);
  expect(isNarrowed(hitsSearch.parse({ text: '宽带', kind: 'order' }))).toBe(true);
});
