import { calendarChoices, type Limit, limitUnits } from '@redress/domain';
import { z } from 'zod';

const mostOf = { minutes: 60 * 24 * 366, hours: 24 * 366, days: 366, workingDays: 366 } as const;

/** How long something may take, at most a year; days are whole (E1). */
export const policyLimit: z.ZodType<Limit, Limit> = z
  .object({
    amount: z.number().positive(),
    unit: z.enum(limitUnits),
    calendar: z.enum(calendarChoices),
  })
  .refine(({ amount, unit }) => unit === 'minutes' || unit === 'hours' || Number.isInteger(amount), {
    path: ['amount'],
    message: '天数须为整数|Days must be whole',
  })
  .refine(({ amount, unit }) => amount <= mostOf[unit], {
    path: ['amount'],
    message: '时限不能超过一年|A limit may not be longer than a year',
  });
