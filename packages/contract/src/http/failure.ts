import { z } from 'zod';

/** The body of every refused or failed request: a stable code, a sentence in the user's language, and what field is meant. */
export const failure = z.object({
  code: z.string(),
  message: z.string(),
  /** Field path (dots) → sentence. */
  fields: z.record(z.string(), z.string()).optional(),
});

/** The body of every refused or failed request. */
export type Failure = z.infer<typeof failure>;
