import { z } from 'zod';

/** The pages gone through, in the address: each `after` is the cursor of one page, the last is the one shown. */
export const pagesParam = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .catch(undefined);

/** How to turn the pages of a list whose server only knows the next one. */
export interface Pages {
  /** The cursor to ask with; undefined on the first page. */
  readonly cursor: string | undefined;
  readonly number: number;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The pages of a list, from what stands in its address and the `next` of the page shown; `go` changes the address. */
export function pagesOf(
  after: readonly string[] | undefined,
  next: string | null | undefined,
  go: (after: readonly string[] | undefined) => void,
): Pages {
  const gone = after ?? [];
  const back = gone.slice(0, -1);
  return {
    cursor: gone.at(-1),
    number: gone.length + 1,
    onPrevious: gone.length === 0 ? undefined : () => go(back.length === 0 ? undefined : back),
    onNext: next ? () => go([...gone, next]) : undefined,
  };
}
