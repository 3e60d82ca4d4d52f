/** A page's last row as text that a client hands back; opaque to it. */
export function cursorOf(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a cursor, or null when it is not one of ours with so many parts. */
export function partsOf(cursor: string, count: number): readonly (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const valid =
      Array.isArray(parts) &&
      parts.length === count &&
      parts.every((part) => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part)));
    return valid ? parts : null;
  } catch {
    return null;
  }
}

/** Rows cut to a page: one more was asked for than shown, and its presence says that there is a next page. */
export function cut<Row>(
  rows: readonly Row[],
  size: number,
  key: (row: Row) => readonly (string | number)[],
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? cursorOf(key(last)) : null };
}

/** A moment (epoch milliseconds) as a parameter for timestamptz; infinity stays infinity. */
export function at(ms: number | string | undefined): string {
  return typeof ms === 'number' && Number.isFinite(ms) ? new Date(ms).toISOString() : 'infinity';
}
