import { calendarChoices, limitUnits } from '@redress/domain';
import { z } from 'zod';

/** A moment that leaves the server: ISO 8601 in UTC. */
export const momentOut = z.iso.datetime();

/** A moment that comes in: ISO 8601 with any offset, handed on as epoch milliseconds. */
export const momentIn = z.iso
  .datetime({ offset: true })
  .refine(
    (text) => /^(19|20|21)/.test(text),
    '年份须在 1900 至 2199 之间|The year must lie between 1900 and 2199',
  )
  .transform((text) => Date.parse(text));

/** Longest text of a field that holds prose. */
export const proseMax = 10_000;

/** Prose that must hold something once spaces are taken off its ends. */
export const prose = z.string().trim().min(1).max(proseMax);

/** Prose that may be empty. */
export const optionalProse = z.string().trim().max(proseMax);

/** A short line of text. */
export const line = z.string().trim().max(200);

/** How long something may take. */
export const limit = z.object({
  amount: z.number().int().positive().max(100_000),
  unit: z.enum(limitUnits),
  calendar: z.enum(calendarChoices),
});
