import { z } from 'zod';
import { pagesParam } from './pages.ts';

/** A text in the address; empty counts as absent. */
export const textParam = z.string().trim().min(1).optional().catch(undefined);

/** A day in the address, as `YYYY-MM-DD`. */
export const dayParam = z.iso.date().optional().catch(undefined);

/** A switch in the address: present or absent. */
export const flagParam = z
  .union([z.literal('true'), z.literal(true)])
  .transform((): true => true)
  .optional()
  .catch(undefined);

/** One of a few words in the address; anything else counts as absent. */
export function choiceParam<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices).optional().catch(undefined);
}

/** Several of a few words in the address; unknown ones are dropped. */
export function choicesParam<const Choice extends string>(choices: readonly Choice[]) {
  return z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .transform((given) => choices.filter((choice) => given.includes(choice)))
    .transform((known) => (known.length === 0 ? undefined : known))
    .optional()
    .catch(undefined);
}

/** What every list has in its address beside its filters: the sort (`-dueAt`) and the pages gone through. */
export const listParams = { sort: textParam, after: pagesParam } as const;
