import { z } from 'zod';

/** One difference between two versions of a document: where, and what was there before and after; null is nothing. */
export const change = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() });

/** One difference between two versions of a document. */
export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}
