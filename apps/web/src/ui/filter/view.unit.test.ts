import { expect, test } from 'vitest';
import { sameView, withoutPage, withView } from './view.ts';

test('a view keeps filters and sort, not the page', () => {
  expect(withoutPage({ q: '宽带', sort: '-dueAt', after: 'x', before: 'y' })).toEqual({
    q: '宽带',
    sort: '-dueAt',
  });
});

test('the order of the filters and absent ones do not matter', () => {
  expect(sameView({ q: 'a', urgent: true, after: '1' }, { urgent: true, q: 'a', status: undefined })).toBe(
    true,
  );
  expect(sameView({ q: 'a' }, { q: 'b' })).toBe(false);
});

test('saving under a known name replaces the view in its place', () => {
  const views = [
    { name: '今日', values: { q: 'a' } },
    { name: '超时', values: {} },
  ];
  expect(withView(views, { name: '今日', values: { q: 'b' } }).map(({ values }) => values)).toEqual([
    { q: 'b' },
    {},
  ]);
  expect(withView(views, { name: '加急', values: {} })).toHaveLength(3);
});
