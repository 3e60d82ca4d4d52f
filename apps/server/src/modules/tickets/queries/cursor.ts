/** A page's last row as text that a client hands back; opaque to it. */
export function cursorOf(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** What a part of a cursor is: only what the database takes passes, for anybody may send anything. */
export type CursorPart = 'moment' | 'uuid' | 'whole' | 'rank' | 'text';

const lastMoment = Date.UTC(9999, 11, 31);

const valid: Readonly<Record<CursorPart, (part: unknown) => boolean>> = {
  moment: (part) => part === 'infinity' || (isWhole(part) && part <= lastMoment),
  uuid: (part) => typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  whole: isWhole,
  rank: (part) => typeof part === 'number' && Number.isInteger(part) && Math.abs(part) <= 1_000,
  text: (part) => typeof part === 'string' && /^[\w:-]{1,100}$/.test(part),
};

/** The parts of a cursor, or null when it is not one of ours with these parts. */
export function partsOf(cursor: string, wanted: readonly CursorPart[]): readonly (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== wanted.length) return null;
    return wanted.every((kind, place) => valid[kind](parts[place])) ? parts : null;
  } catch {
    return null;
  }
}

function isWhole(part: unknown): part is number {
  return typeof part === 'number' && Number.isSafeInteger(part) && part >= 0;
}

/** Rows cut to a page: one more was asked for than shown, and its presence says that there is a next page. */
export function cut<Row>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly (string | number)[],
): { readonly items: readonly Row[]; readonly next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, next: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null };
}

/** A moment (epoch milliseconds) as a parameter for timestamptz; infinity stays infinity. */
export function at(ms: number | string | undefined): string {
  return typeof ms === 'number' && Number.isFinite(ms) ? new Date(ms).toISOString() : 'infinity';
}

/** SQL for a column that is one of these values; a single one is asked for as such, so that an index gives its order, too. */
export function oneOf(column: string, list: readonly string[], put: (value: unknown) => string): string {
  return list.length === 1 ? `${column} = ${put(list[0])}` : `${column} = any(${put(list)}::text[])`;
}
