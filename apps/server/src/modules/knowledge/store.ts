import type { ArticleState } from '@redress/contract';
import type { Article, ArticleKind, ArticleVersion, Checklist, Moment, VersionStatus } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';

/** A row of `knowledge_article`. */
export interface ArticleRecord {
  readonly id: string;
  readonly number: string;
  readonly kind: ArticleKind;
  readonly category_id: string;
  readonly live_version: number | null;
  readonly working_version: number | null;
  readonly withdrawn_at: Moment | null;
  readonly origin_ticket_id: string | null;
  readonly proposed_by: string | null;
  readonly created_at: Moment;
  readonly use_count: number;
  readonly useful_count: number;
  readonly revision: number;
}

/** A row of `knowledge_version`. */
export interface VersionRecord {
  readonly article_id: string;
  readonly version: number;
  readonly status: VersionStatus;
  readonly title: string;
  readonly answer: string;
  readonly body: string;
  readonly body_text: string;
  readonly checklist: Checklist | null;
  readonly tags: string[];
  readonly source: string;
  readonly related_ids: string[];
  readonly file_ids: string[];
  readonly change_note: string;
  readonly publish_at: Moment | null;
  readonly valid_from: Moment | null;
  readonly valid_until: Moment | null;
  readonly author_ids: string[];
  readonly edited_at: Moment;
  readonly submitted_at: Moment | null;
  readonly reviewed_at: Moment | null;
  readonly reviewed_by: string | null;
  readonly review_note: string;
  readonly published_at: Moment | null;
}

/** An article as it is stored, with its versions that matter and the database's time. */
export interface StoredArticle {
  readonly now: Moment;
  readonly record: ArticleRecord;
  readonly live: VersionRecord | null;
  readonly working: VersionRecord | null;
}

const articleColumns = `a.id, a.number, a.kind, a.category_id, a.live_version, a.working_version, a.withdrawn_at,
  a.origin_ticket_id, a.proposed_by, a.created_at, a.use_count, a.useful_count, a.revision`;

/** Reads an article with its version in force and the one that is worked on; locked where it is to be changed. */
export async function loadArticle(
  queries: Queries,
  id: string,
  lock: '' | 'for update' | 'for update skip locked' = '',
): Promise<StoredArticle | undefined> {
  const record = await queries.maybeOne<ArticleRecord & { now: Moment }>(
    `select now() as now, ${articleColumns} from knowledge_article a where a.id = $1 ${lock}`,
    [id],
  );
  if (record === undefined) return undefined;
  const wanted = [record.live_version, record.working_version].filter((one) => one !== null);
  const versions = await queries.query<VersionRecord>(
    'select * from knowledge_version where article_id = $1 and version = any($2)',
    [id, wanted],
  );
  const found = (version: number | null) => versions.find((one) => one.version === version) ?? null;
  return {
    now: record.now,
    record,
    live: found(record.live_version),
    working: found(record.working_version),
  };
}

/** The article as the rules see it. */
export function articleOf({ record, live, working }: StoredArticle): Article {
  return {
    id: record.id,
    kind: record.kind,
    live: live && versionOf(live),
    working: working && versionOf(working),
    withdrawnAt: record.withdrawn_at,
  };
}

function versionOf(row: VersionRecord): ArticleVersion {
  return {
    version: row.version,
    status: row.status,
    authorIds: row.author_ids,
    publishAt: row.publish_at,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}

/** How a version stands at a moment. */
export function stateOf(
  { status, valid_from, valid_until }: Pick<VersionRecord, 'status' | 'valid_from' | 'valid_until'>,
  now: Moment,
): ArticleState {
  if (status !== 'published') return status;
  if (valid_until !== null && valid_until <= now) return 'expired';
  return valid_from !== null && valid_from > now ? 'upcoming' : 'inForce';
}
