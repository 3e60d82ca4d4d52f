import { clockKinds, defaultPolicy } from '@redress/domain';
import { expect, test } from 'vitest';
import { chainsFromForm, chainsToForm } from './chainForm.ts';
import { clockFromForm, clockToForm } from './clockForm.ts';
import { patternFromForm } from './pattern.ts';

test.each(clockKinds)('the form of the %s clock gives back the rule it was made from', (kind) => {
  const rule = defaultPolicy.clocks[kind];
  expect(clockFromForm(clockToForm(rule), rule)).toEqual(rule);
});

test('a warning that is switched on has the share and the minutes of the form', () => {
  const rule = defaultPolicy.clocks.dispatch;
  const form = { ...clockToForm(rule), hasWarning: true, sharePercent: 75, beforeMinutes: 10 };
  expect(clockFromForm(form, rule).warning).toEqual({ share: 0.75, atLeastMsBefore: 600_000 });
});

test('a limit that comes from a table stays with the table', () => {
  const rule = defaultPolicy.clocks.order;
  expect(clockFromForm(clockToForm(rule), rule).limit).toBe('orderLimits');
});

test('chains go into their form and back unchanged', () => {
  const { escalationChains } = defaultPolicy;
  expect(chainsFromForm(chainsToForm(escalationChains))).toEqual(escalationChains);
});

test('columns that were emptied are left out of a condition', () => {
  expect(patternFromForm({ kind: '*', natureCode: undefined, area: null, urgent: 'no' })).toEqual({
    urgent: false,
  });
});
