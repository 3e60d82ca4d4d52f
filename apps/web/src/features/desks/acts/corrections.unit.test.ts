import { expect, test } from 'vitest';
import { correctionsOf } from './corrections.ts';

const proposed = {
  departmentId: 'network',
  task: '检测线路',
  limit: { amount: 48, unit: 'hours', calendar: 'always' } as const,
  urgent: false,
};

test('an order approved as proposed carries no correction (C6)', () => {
  expect(correctionsOf(proposed, { ...proposed })).toBeUndefined();
  expect(correctionsOf(proposed, { task: ' 检测线路 ' })).toBeUndefined();
});

test('only what the reviewer changed is sent', () => {
  const shorter = { amount: 24, unit: 'hours', calendar: 'always' } as const;
  expect(correctionsOf(proposed, { ...proposed, limit: shorter, urgent: true })).toEqual({
    limit: shorter,
    urgent: true,
  });
});

test('an emptied limit or task leaves the proposed one', () => {
  expect(correctionsOf(proposed, { task: '', limit: null })).toBeUndefined();
});
