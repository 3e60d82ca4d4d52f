import type { Database, Queries } from '#platform/database/database.ts';
import { type SearchEntry, writeSearch } from './entry.ts';
import { type SearchKind, searchKindsKnown } from './kinds.ts';

/** Raised with every change of folding or of the words of the index: then all is indexed anew, beside the work. */
const version = 1;
const batchSize = 200;

interface Build {
  readonly kind: string;
  readonly after: string | null;
}

/** How far a build got. */
export interface BuildProgress {
  readonly kind: string;
  readonly subjects: number;
}

/** Lets the whole index be built anew (B7); what is there stays and is found until then. */
export async function restartBuild(database: Database): Promise<void> {
  await database.run(
    `insert into search_build (kind, version, after, done)
     select kind, $2, null, false from unnest($1::text[]) as k (kind)
     on conflict (kind) do update set version = excluded.version, after = null, done = false`,
    [sources().map(({ kind }) => kind), version],
  );
}

/** Says that everything of these kinds is indexed already, because it was written with its entries. */
export async function markBuilt(queries: Queries, kinds: readonly string[]): Promise<void> {
  await queries.run(
    `insert into search_build (kind, version, after, done) select kind, $2, null, true from unnest($1::text[]) as k (kind)
     on conflict (kind) do update set version = excluded.version, after = null, done = true`,
    [kinds, version],
  );
}

/**
 * Indexes one batch of what is not indexed by the present rules; null when all is. Any number of processes may do this at
 * once, while cases are written: a subject is locked while its entries are made, so they are never older than it is.
 */
export async function buildSome(database: Database): Promise<BuildProgress | null> {
  const build = await nextBuild(database);
  if (build === undefined) return null;
  const kind = sources().find((one) => one.kind === build.kind);
  if (kind === undefined) throw new Error(`nobody knows how ${build.kind} is indexed`);
  const ids = await kind.source.ids(database, build.after, batchSize);
  const indexed = new Set(await index(database, kind, ids, false));
  // Waited for one by one, holding nothing else: nobody can wait for this in turn.
  for (const id of ids) if (!indexed.has(id)) await index(database, kind, [id], true);
  await database.run(
    `update search_build set after = coalesce($3, after), done = $4
     where kind = $1 and after is not distinct from $2::uuid and version = $5`,
    [build.kind, build.after, ids.at(-1) ?? null, ids.length < batchSize, version],
  );
  return { kind: build.kind, subjects: ids.length };
}

/** Builds until all is indexed, telling how far it is. */
export async function buildAll(
  database: Database,
  tell: (progress: BuildProgress) => void = () => undefined,
): Promise<void> {
  for (let built = await buildSome(database); built !== null; built = await buildSome(database)) tell(built);
}

async function nextBuild(database: Database): Promise<Build | undefined> {
  const rows = await database.query<Build & { version: number; done: boolean }>(
    'select kind, version, after, done from search_build',
  );
  const held = new Map(rows.map((row) => [row.kind, row]));
  for (const { kind } of sources()) {
    const row = held.get(kind);
    if (row?.version === version) {
      if (!row.done) return row;
      continue;
    }
    await database.run(
      `insert into search_build (kind, version, after, done) values ($1, $2, null, false)
       on conflict (kind) do update set version = excluded.version, after = null, done = false
       where search_build.version <> excluded.version`,
      [kind, version],
    );
    return { kind, after: null };
  }
  return undefined;
}

async function index(
  database: Database,
  kind: SearchKind,
  ids: readonly string[],
  wait: boolean,
): Promise<string[]> {
  if (ids.length === 0) return [];
  return database.transaction(async (transaction) => {
    const found = await kind.source.entries(transaction, ids, wait);
    const entries: SearchEntry[] = found.flatMap((one) => one.entries);
    await writeSearch(transaction, entries);
    return found.map(({ id }) => id);
  });
}

/** Kinds that share a source are built once. */
function sources(): SearchKind[] {
  const seen = new Set<SearchKind['source']>();
  return searchKindsKnown().filter(({ source }) => !seen.has(source) && seen.add(source));
}
