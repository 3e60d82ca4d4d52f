import { foldText, pairsOf } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { VersionRecord } from './store.ts';

const weights = { title: 6, tags: 6, answer: 2, body: 1 } as const;
const most = 600;

/** Makes a version findable: its words for searching, its pairs for what is typed beside it. One place, so that another search can take over. */
export async function indexArticle(
  transaction: Queries,
  version: Pick<VersionRecord, 'article_id' | 'title' | 'tags' | 'answer' | 'body_text'> & {
    readonly number: string;
  },
): Promise<void> {
  const { article_id: id, title, tags, answer, body_text: body, number } = version;
  await unindexArticle(transaction, id);
  const words = foldText([number, title, tags.join(' '), answer, body].join('\n'));
  await transaction.run(
    'insert into knowledge_text (article_id, title, tags, words) values ($1, $2, $3, $4)',
    [id, foldText(title), foldText(tags.join(' ')), words],
  );
  const grams = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const gram of pairsOf(text, most).keys()) grams.set(gram, Math.max(grams.get(gram) ?? 0, weight));
  };
  add(title, weights.title);
  add(tags.join(' '), weights.tags);
  add(answer, weights.answer);
  add(body, weights.body);
  await transaction.run(
    `insert into knowledge_gram (gram, article_id, weight)
     select gram, $1, weight from unnest($2::text[], $3::real[]) as given (gram, weight)`,
    [id, [...grams.keys()], [...grams.values()]],
  );
}

/** Makes an article no longer findable. */
export async function unindexArticle(transaction: Queries, articleId: string): Promise<void> {
  await transaction.run('delete from knowledge_text where article_id = $1', [articleId]);
  await transaction.run('delete from knowledge_gram where article_id = $1', [articleId]);
}
