/** An entry of a tree as pickers need it. */
export interface TreeEntry {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sort: number;
}

/** An entry in its place: how deep it lies, and the names from the top down to it. */
export interface PlacedEntry extends TreeEntry {
  readonly depth: number;
  readonly path: readonly { readonly zh: string; readonly en: string }[];
}

/** The entries in the order in which a tree is read, each under its parent; what has lost its parent stands on top. */
export function inTreeOrder(entries: readonly TreeEntry[]): readonly PlacedEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  const children = Map.groupBy(entries, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const below = (parent: string | null, depth: number, above: PlacedEntry['path']): PlacedEntry[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.sort - b.sort || a.code.localeCompare(b.code))
      .flatMap((entry) => {
        const path = [...above, { zh: entry.name, en: entry.nameEn || entry.name }];
        return [{ ...entry, depth, path }, ...below(entry.id, depth + 1, path)];
      });
  return below(null, 0, []);
}

/** Whether what was typed finds an entry: a part of a name of it or of one above, or the beginning of a part of its code. */
export function matchesEntry({ code, path }: PlacedEntry, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const inName = path.some(({ zh, en }) => zh.includes(wanted) || en.toLowerCase().includes(wanted));
  return inName || `.${code.toLowerCase()}`.includes(`.${wanted}`);
}
