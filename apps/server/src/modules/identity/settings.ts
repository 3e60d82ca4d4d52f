import { type SignInRules, signInRules } from '@redress/contract';
import type { Setting } from '#platform/settings/setting.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Lock-out, expiry and password rules as delivered (V3); an administrator may change every number. */
export const identitySetting: Setting<SignInRules> = {
  kind: 'identity',
  schema: signInRules,
  initial: {
    lockAfterFailures: 5,
    lockForMs: 15 * minute,
    idleMs: 30 * minute,
    sessionMs: 12 * 60 * minute,
    passwordMinimumLength: 10,
    passwordHistory: 5,
    passwordMaximumAgeMs: 90 * day,
  },
};
