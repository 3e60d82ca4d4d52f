import { type ArticleKind, foldText, type Moment, pairsOf } from '@redress/domain';
import { type Queries, statement } from '#platform/database/database.ts';
import { type ListedArticle, listedColumns } from '../present.ts';

/** What readers look for. */
export interface Sought {
  readonly text?: string;
  readonly kind?: ArticleKind;
  readonly categoryId?: string;
  readonly tag?: string;
  readonly inForce: boolean;
  readonly limit: number;
  readonly after: ArticlePlace | null;
}

/** The place of a row in the order of hits. */
export interface ArticlePlace {
  readonly score: number;
  readonly changedAt: Moment;
  readonly id: string;
}

/** A hit with its place. */
export type FoundArticle = ListedArticle & { readonly score: number; readonly now: Moment };

/** The words that are searched for, as they are compared; what only looks like a wildcard is an ordinary character. */
export function wordsSought(text: string): string[] {
  return [...new Set(foldText(text).split(' '))].filter((word) => word !== '').slice(0, 10);
}

/**
 * Published articles that hold every word, best first: title before tag before text, then the newest. This and
 * `articlesLike` are all that the rest of the module knows about finding.
 */
export function articlesHolding(queries: Queries, sought: Sought): Promise<FoundArticle[]> {
  const words = wordsSought(sought.text ?? '');
  const { after } = sought;
  return queries.query<FoundArticle>(
    `with recursive below as (
       select id from knowledge_category where id = $2::uuid
       union select c.id from knowledge_category c join below on c.parent_id = below.id
     ), found as (
       select a.id, v.version, date_trunc('milliseconds', coalesce(v.published_at, v.edited_at)) as changed_at, coalesce((
         select sum(case when position(word in t.title) > 0 then 100 when position(word in t.tags) > 0 then 10 else 1 end)
         from unnest($1::text[]) as word), 0)::int as score
       from knowledge_article a
       join knowledge_version v on v.article_id = a.id and v.version = a.live_version
       join knowledge_text t on t.article_id = a.id
       where not exists (select from unnest($1::text[]) as word where position(word in t.words) = 0)
         and ($2::uuid is null or a.category_id in (select id from below))
         and ($3::text is null or a.kind = $3)
         and ($4::text is null or $4 = any(v.tags))
         and (not $5::boolean or (v.valid_from is null or v.valid_from <= now()) and (v.valid_until is null or v.valid_until > now()))
     )
     , page as (
       select * from found
       where $6::int is null or (score, changed_at, id) < ($6, to_timestamp($7::double precision / 1000), $8::uuid)
       order by score desc, changed_at desc, id desc limit $9
     )
     -- The texts are read of what is shown only.
     select ${listedColumns}, now() as now, page.score
     from page join knowledge_article a on a.id = page.id
     join knowledge_version v on v.article_id = page.id and v.version = page.version
     order by page.score desc, page.changed_at desc, page.id desc`,
    [
      words,
      sought.categoryId ?? null,
      sought.kind ?? null,
      sought.tag ?? null,
      sought.inForce,
      after?.score ?? null,
      after?.changedAt ?? null,
      after?.id ?? null,
      sought.limit,
    ],
  );
}

const fewestGrams = 2;
const mostGrams = 60;
const shown = 6;

// The rarer a pair, the more it tells; one pair in the text alone tells nothing.
const like = statement(
  'knowledge_like',
  `with hits as (
     select g.article_id, g.gram, g.weight from knowledge_gram g where g.gram = any($1)
   ), spread as (select gram, count(*) as articles from hits group by gram
   ), total as (select count(*) as articles from knowledge_text
   ), scored as (
     select h.article_id, sum(h.weight * ln(1 + total.articles::float / spread.articles)) as score, count(*) as pairs,
       max(h.weight) as best
     from hits h join spread using (gram) cross join total group by h.article_id
   ), best as (
     select s.article_id, s.score, a.use_count
     from scored s join knowledge_article a on a.id = s.article_id
     join knowledge_version v on v.article_id = a.id and v.version = a.live_version
     where (s.pairs >= $2 and s.best >= 2 or s.pairs >= $2 + 2) and ($3::text is null or a.kind = $3)
       and (v.valid_from is null or v.valid_from <= now()) and (v.valid_until is null or v.valid_until > now())
     order by s.score desc, a.use_count desc, s.article_id limit ${shown}
   )
   select ${listedColumns}, now() as now, b.score
   from best b join knowledge_article a on a.id = b.article_id
   join knowledge_version v on v.article_id = a.id and v.version = a.live_version
   order by b.score desc, b.use_count desc, b.article_id`,
);

/** Articles in force that fit what is being typed, best first; its cost does not grow with the length of what was typed (I1). */
export async function articlesLike(
  queries: Queries,
  typed: string,
  kind: ArticleKind | null,
): Promise<FoundArticle[]> {
  // What was typed last is what the customer says now.
  const grams = [...pairsOf(typed.slice(-600), mostGrams).keys()];
  if (grams.length === 0) return [];
  return queries.query<FoundArticle>(like, [grams, Math.min(fewestGrams, grams.length), kind]);
}
