import type { Grants } from '@redress/domain';
import { expect, test } from 'vitest';
import { offeredSteps } from './steps.ts';

const junior: Grants = { 'ticket.register': 'all', 'ticket.handle': 'own', 'order.propose': 'own' };
const senior: Grants = { ...junior, 'ticket.handle': 'all', 'order.issue': 'all' };
const steps = (...given: Parameters<typeof offeredSteps>) =>
  offeredSteps(...given)
    .filter(({ blocked }) => !blocked)
    .map(({ step }) => step);

test('a junior answers, proposes or hands up (C1)', () => {
  expect(steps(junior, 'complaint', false)).toEqual(['register', 'answer', 'proposeOrder', 'escalate']);
});

test('a senior answers or dispatches (C5)', () => {
  expect(steps(senior, 'complaint', false)).toEqual(['register', 'answer', 'dispatch']);
});

test('a key customer’s complaint leaves the junior’s hands at once (C4), an inquiry does not', () => {
  expect(steps(junior, 'complaint', true)).toEqual(['register']);
  expect(steps(senior, 'complaint', true)).toEqual(['register', 'answer', 'dispatch']);
  expect(steps(junior, 'inquiry', true)).toContain('answer');
});

test('a suggestion is only registered (C2)', () => {
  expect(steps(junior, 'suggestion', false)).toEqual(['register']);
});

test('each way has its key', () => {
  expect(offeredSteps(junior, 'complaint', false).map(({ keys }) => keys)).toEqual([
    'alt+1',
    'alt+2',
    'alt+3',
    'alt+4',
  ]);
});
