import { z } from 'zod';
import type { Setting } from '#platform/settings/setting.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const schema = z.object({
  lockAfterFailures: z.int().min(1),
  lockForMs: z.int().min(minute),
  idleMs: z.int().min(minute),
  sessionMs: z.int().min(minute),
  passwordMinimumLength: z.int().min(8),
  passwordHistory: z.int().min(1).max(24),
  passwordMaximumAgeMs: z.int().min(day),
});

/** The rules of signing in (V3). */
export type IdentityRules = z.infer<typeof schema>;

/** Lock-out, expiry and password rules as delivered (V3); an administrator may change every number. */
export const identitySetting: Setting<IdentityRules> = {
  kind: 'identity',
  schema,
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
