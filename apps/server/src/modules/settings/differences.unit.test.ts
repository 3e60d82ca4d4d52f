import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('equal documents have no differences, and missing is the same as null', () => {
  expect(differences({ a: 1, b: null, c: [1, { d: 2 }] }, { a: 1, c: [1, { d: 2 }] })).toEqual([]);
});

test('a changed value is told with its path', () => {
  const before = { clocks: { dispatch: { limit: { amount: 1, unit: 'hours' } } }, days: 30 };
  const after = { clocks: { dispatch: { limit: { amount: 2, unit: 'hours' } } }, days: 30 };
  expect(differences(before, after)).toEqual([{ path: 'clocks.dispatch.limit.amount', before: 1, after: 2 }]);
});

test('lists of one length are compared item by item, others as a whole', () => {
  expect(differences({ rows: [{ n: 1 }, { n: 2 }] }, { rows: [{ n: 1 }, { n: 3 }] })).toEqual([
    { path: 'rows.1.n', before: 2, after: 3 },
  ]);
  expect(differences({ rows: [1] }, { rows: [1, 2] })).toEqual([
    { path: 'rows', before: [1], after: [1, 2] },
  ]);
});

test('a new document is told as a whole, a new part with its path', () => {
  expect(differences(null, { name: '一部' })).toEqual([{ path: '', before: null, after: { name: '一部' } }]);
  expect(differences({ urgent: null }, { urgent: { for: 'urgent' } })).toEqual([
    { path: 'urgent', before: null, after: { for: 'urgent' } },
  ]);
});
