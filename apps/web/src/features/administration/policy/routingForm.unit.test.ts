import { defaultPolicy } from '@redress/domain';
import { expect, test } from 'vitest';
import { routingFromForm, routingToForm } from './routingForm.ts';

test('the delivered routing table comes back from its form as it was (C2, C3, C4)', () => {
  expect(defaultPolicy.routing.map((row) => routingFromForm(routingToForm(row)))).toEqual(
    defaultPolicy.routing,
  );
});

test('what is emptied lets everything pass; level and reason follow from desk and condition', () => {
  expect(routingFromForm({ kinds: [], channels: [], vip: null, desk: 'agent' })).toEqual({
    level: 'junior',
    desk: 'agent',
    reason: 'ordinary',
  });
  expect(routingFromForm({ vip: 'yes', desk: 'managerHotline' })).toEqual({
    vip: true,
    level: 'manager',
    desk: 'managerHotline',
    reason: 'keyCustomer',
  });
});
