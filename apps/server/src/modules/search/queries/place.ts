import type { Found } from '#platform/search/kinds.ts';

/** A place in the order of hits, newest first: the last hit of a page. */
export type Place = Pick<Found, 'at' | 'id'>;

/** A place as text that a client hands back. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** The place a cursor stands for; null for what is none of ours. */
export function placeOf(cursor: string): Place | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 2) return null;
    const [at, id]: unknown[] = parts;
    const isMoment = typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && at < lastMoment;
    const isId = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    return isMoment && isId ? { at, id } : null;
  } catch {
    return null;
  }
}

/** Hits of several sources in their order, each once. */
export function merged<Hit extends Place>(sources: readonly (readonly Hit[])[]): Hit[] {
  const byId = new Map<string, Hit>();
  for (const hit of sources.flat()) if (!byId.has(hit.id)) byId.set(hit.id, hit);
  return [...byId.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

const lastMoment = Date.UTC(9999, 11, 31);
