import { expect, test } from 'vitest';
import { sameView, storedValues, withoutPage } from './view.ts';

test('a view keeps filters and sort, not the page', () => {
  expect(withoutPage({ q: '宽带', sort: '-dueAt', after: 'x' })).toEqual({
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

test('a view is stored as an address is written: texts and lists of texts, nothing absent', () => {
  expect(storedValues({ status: ['open', 'replied'], urgent: true, text: undefined, after: ['x'] })).toEqual({
    status: ['open', 'replied'],
    urgent: 'true',
  });
});
