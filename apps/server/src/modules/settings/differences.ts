import type { Change } from '@redress/contract';

/**
 * What changed between two plain documents, as dotted paths in the order of the new one. Values that are missing read as
 * null; lists are compared as a whole unless both have as many items, so that an inserted row is not told as a hundred changes.
 */
export function differences(before: unknown, after: unknown, path = ''): readonly Change[] {
  if (same(before, after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  const bothLists = Array.isArray(before) && Array.isArray(after);
  const comparable = bothLists
    ? before.length === after.length
    : !Array.isArray(before) && !Array.isArray(after);
  if (old === null || now === null || !comparable) {
    return [{ path, before: before ?? null, after: after ?? null }];
  }
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return names.flatMap((name) => differences(old[name], now[name], path === '' ? name : `${path}.${name}`));
}

/** The parts of an object or list; a document that is not there yet has none, anything else is one value. */
function partsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? (value as Record<string, unknown>) : null;
}

function same(before: unknown, after: unknown): boolean {
  return before === after || ((before ?? null) === null && (after ?? null) === null);
}
