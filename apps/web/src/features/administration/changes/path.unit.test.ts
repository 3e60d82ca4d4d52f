import { expect, test } from 'vitest';
import { partsOf } from './path.ts';

test('a path is words and rows, counted from one', () => {
  expect(partsOf('orderLimits.0.value.amount')).toEqual([
    { kind: 'word', word: 'orderLimits' },
    { kind: 'row', number: 1 },
    { kind: 'word', word: 'value' },
    { kind: 'word', word: 'amount' },
  ]);
});

test('a right keeps its dot, a date its dashes', () => {
  expect(partsOf('grants.audit.read')).toEqual([
    { kind: 'word', word: 'grants' },
    { kind: 'word', word: 'audit.read' },
  ]);
  expect(partsOf('special.2026-12-24').at(-1)).toEqual({ kind: 'word', word: '2026-12-24' });
});
