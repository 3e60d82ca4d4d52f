/** The cursors of the pages before the present one, oldest first; the first page's is empty. */
export type Trail = readonly string[];

const trails = new Map<string, Trail>();

/** The way that led to a page: keyset lists only know what comes next, so the browser remembers what came before. */
export function trailOf(list: string, after: string | undefined): Trail {
  return after === undefined ? [] : (trails.get(`${list} ${after}`) ?? ['']);
}

/** Notes that the page after `next` was reached from the page after `after`. */
export function noteStep(list: string, after: string | undefined, next: string): void {
  trails.set(`${list} ${next}`, [...trailOf(list, after), after ?? '']);
}

/** The cursor of the page before (empty: the first page), or undefined on the first page. */
export function previousOf(list: string, after: string | undefined): string | undefined {
  return trailOf(list, after).at(-1);
}
