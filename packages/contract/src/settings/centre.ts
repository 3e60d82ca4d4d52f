import { isZone } from '@redress/domain';
import { z } from 'zod';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What holds for the whole centre, as an administrator writes it: the zone that days are counted and times shown in. */
export const centreDocument = z.strictObject({
  zone: z.string().trim().max(60).refine(isZone, '没有这个时区|There is no such time zone'),
});

/** What holds for the whole centre. */
export type CentreDocument = z.infer<typeof centreDocument>;

/** The rules of signing in as they may lie in the database: lock-out, sessions, passwords (V3). */
export const signInRules = z.object({
  lockAfterFailures: z.int().min(1),
  lockForMs: z.int().min(minute),
  idleMs: z.int().min(minute),
  sessionMs: z.int().min(minute),
  passwordMinimumLength: z.int().min(8),
  passwordHistory: z.int().min(1).max(24),
  passwordMaximumAgeMs: z.int().min(day),
});

/** The rules of signing in (V3). */
export type SignInRules = z.infer<typeof signInRules>;

/** The rules of signing in as an administrator may set them: nothing that would keep nobody out, or everybody (V3). */
export const signInRulesDocument = z
  .strictObject({
    ...signInRules.shape,
    lockAfterFailures: z.int().min(3).max(20),
    lockForMs: z.int().min(minute).max(day),
    idleMs: z.int().min(minute).max(day),
    sessionMs: z
      .int()
      .min(10 * minute)
      .max(7 * day),
    passwordMinimumLength: z.int().min(8).max(64),
    passwordMaximumAgeMs: z
      .int()
      .min(day)
      .max(3660 * day),
  })
  .refine(({ idleMs, sessionMs }) => idleMs <= sessionMs, {
    path: ['idleMs'],
    message: '闲置时间不能长于登录最长时间|A session cannot be idle for longer than it lasts',
  });
