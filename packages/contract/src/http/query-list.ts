import { z } from 'zod';

/** A list in a query: `?state=open&state=replied`. A single value arrives as itself and becomes a list of one. */
export function queryList<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), item.transform((one) => [one])]);
}
