import { expect, test } from 'vitest';
import { type Column, nextSort, shownColumns, sortOf, sortText } from './column.ts';

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  title: id,
  cell: () => id,
  ...more,
});

test('a header sorts up, then down, then not at all', () => {
  const up = nextSort(undefined, 'dueAt');
  expect(up).toEqual({ by: 'dueAt', descending: false });
  const down = nextSort(up, 'dueAt');
  expect(down).toEqual({ by: 'dueAt', descending: true });
  expect(nextSort(down, 'dueAt')).toBeUndefined();
  expect(nextSort(down, 'number')).toEqual({ by: 'number', descending: false });
});

test('a sort survives the address', () => {
  expect(sortText({ by: 'dueAt', descending: true })).toBe('-dueAt');
  expect(sortOf('-dueAt')).toEqual({ by: 'dueAt', descending: true });
  expect(sortOf('')).toBeUndefined();
  expect(sortOf('-')).toBeUndefined();
});

test('the first column and those that always show cannot be hidden', () => {
  const columns = [column('number'), column('status', { always: true }), column('branch')];
  expect(shownColumns(columns, ['number', 'status', 'branch']).map(({ id }) => id)).toEqual([
    'number',
    'status',
  ]);
});

test('until something is chosen, columns hidden at first are hidden', () => {
  const columns = [column('number'), column('branch', { hiddenAtFirst: true }), column('owner')];
  expect(shownColumns(columns, undefined).map(({ id }) => id)).toEqual(['number', 'owner']);
  expect(shownColumns(columns, ['owner']).map(({ id }) => id)).toEqual(['number', 'branch']);
});
