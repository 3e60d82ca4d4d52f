import { z } from 'zod';

/** What a keyset list is asked for: how many rows, and after which one (the `next` of the page before). */
export const pageQuery = {
  after: z.string().min(1).max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** One page of a keyset list; `next` goes into the following call's `after` and is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
