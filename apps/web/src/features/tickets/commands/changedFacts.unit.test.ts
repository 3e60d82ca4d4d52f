import { expect, test } from 'vitest';
import type { TicketView } from '../case.ts';
import { changedFacts } from './changedFacts.ts';

const ticket = {
  content: '上网慢',
  demand: '修好',
  contactPhone: '138****5678',
  lineNumber: '',
  urgent: false,
} as TicketView;

test('only what was changed is sent', () => {
  expect(changedFacts({ content: '上网慢', demand: '修好并道歉', urgent: false }, ticket)).toEqual({
    demand: '修好并道歉',
  });
});

test('a masked number that nobody typed anew is never sent back (V1)', () => {
  expect(changedFacts({ contactPhone: '', lineNumber: '' }, ticket)).toEqual({});
  expect(changedFacts({ contactPhone: '13900139000' }, ticket)).toEqual({ contactPhone: '13900139000' });
});
