import { expect, test } from 'vitest';
import { rulesFromForm, rulesToForm } from './signInForm.ts';

const minute = 60_000;
const delivered = {
  lockAfterFailures: 5,
  lockForMs: 15 * minute,
  idleMs: 30 * minute,
  sessionMs: 720 * minute,
  passwordMinimumLength: 10,
  passwordHistory: 5,
  passwordMaximumAgeMs: 90 * 1440 * minute,
};

test('rules are shown in minutes, hours and days and kept as they were (V3)', () => {
  const form = rulesToForm(delivered);
  expect(form).toMatchObject({
    lockForMs: 15,
    idleMs: 30,
    sessionMs: 12,
    passwordMaximumAgeMs: 90,
    passwordHistory: 5,
  });
  expect(rulesFromForm(form)).toEqual(delivered);
  expect(rulesFromForm({ ...form, sessionMs: 1.5 }).sessionMs).toBe(90 * minute);
});
