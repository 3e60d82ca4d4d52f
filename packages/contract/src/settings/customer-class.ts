import { customerClasses } from '@redress/domain';
import { z } from 'zod';

/** What an administrator may say about a customer class (C4). */
export const customerClassFacts = z.object({
  name: z.string().trim().min(1).max(20),
  nameEn: z.string().trim().min(1).max(40),
  /** The higher, the earlier on every desk. */
  rank: z.int().min(0).max(1000),
  /** Complaints go to a senior agent at once. */
  seniorAtOnce: z.boolean(),
  /** Complaints are urgent without anybody marking them. */
  urgent: z.boolean(),
});

/** A customer class. */
export const customerClass = customerClassFacts.extend({ code: z.enum(customerClasses) });

/** A customer class as the administrator sees it. */
export const editableCustomerClass = customerClass.extend({ version: z.int() });
