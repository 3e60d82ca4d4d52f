/** Something in a tree: its id and the one above it. */
export interface TreeEntry {
  readonly id: string;
  readonly parentId: string | null;
}

/** An entry with how deep it lies, 0 at the top, and its place among its siblings. */
export interface PlacedEntry<Entry> {
  readonly entry: Entry;
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
}

/** A tree as rows in reading order: each entry followed by those below it; siblings keep the order they are given in. */
export function inRows<Entry extends TreeEntry>(entries: readonly Entry[]): readonly PlacedEntry<Entry>[] {
  const known = new Set(entries.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): readonly PlacedEntry<Entry>[] => {
    const siblings = entries.filter((entry) =>
      parentId === null ? entry.parentId === null || !known.has(entry.parentId) : entry.parentId === parentId,
    );
    return siblings.flatMap((entry, position) => [
      { entry, depth, position, siblings: siblings.length },
      ...below(entry.id, depth + 1),
    ]);
  };
  return below(null, 0);
}
