import type { Context } from '#platform/http/context.ts';

/** Whether this person may read this subject. */
export type MayRead = (subjectId: string, context: Context) => Promise<boolean>;

const readers = new Map<string, MayRead>();

/**
 * Tells who may read subjects of one type ('ticket', 'order'): what hangs on them (files, presence) asks here, so that it
 * never needs to know the module they belong to. Called when a module is made; the last call of a type holds.
 */
export function registerReader(subjectType: string, mayRead: MayRead): void {
  readers.set(subjectType, mayRead);
}

/** Whether this person may read this subject; a type that nobody told about is read by nobody (V1: deny by default). */
export async function mayRead(subjectType: string, subjectId: string, context: Context): Promise<boolean> {
  return (await readers.get(subjectType)?.(subjectId, context)) ?? false;
}
