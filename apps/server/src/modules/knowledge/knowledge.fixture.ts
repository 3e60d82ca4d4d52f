import { type CallInput, type Client, knowledgeRoutes as routes } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';

/** The body of a new article. */
export type NewArticle = CallInput<typeof routes.createArticle>['body'];

/** A category to put test articles into. */
export const testCategory = '00000000-0000-7000-8000-00000000c001';

/** Puts the category in place. */
export async function seedCategory({ database }: { readonly database: Database }): Promise<void> {
  await database.run(
    `insert into knowledge_category (id, name, name_en, sort) values ($1, '宽带业务', 'Broadband', 1)`,
    [testCategory],
  );
}

/** An article's content, filled in as far as it must be. */
export const content = {
  categoryId: testCategory,
  title: '宽带提速资费说明',
  answer: '宽带提速到 1000M 每月 30 元，次月生效。',
  body: '<p>宽带提速到 1000M，每月 30 元。</p>',
  checklist: null,
  tags: ['宽带', '资费'],
  source: '市场部〔2026〕12 号',
  relatedIds: [],
  changeNote: '',
  publishAt: null,
  validFrom: null,
  validUntil: null,
  fileIds: [],
} satisfies Omit<NewArticle, 'kind'>;

/** What answered, or a thrown error with the refusal. */
export function value<Value>(
  outcome: { ok: true; value: Value } | { ok: false; failure: { code: string; message: string } },
): Value {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.value;
}

/** Makes an article as a draft; answers its id. */
export async function draft(writer: Client, over: Partial<NewArticle> = {}): Promise<string> {
  const body = { ...content, kind: 'article' as const, ...over };
  return value(await writer.call(routes.createArticle, { body })).id;
}

/** Makes an article and brings it to its readers, or to its moment of publication; answers its id. */
export async function publish(
  writer: Client,
  reviewer: Client,
  over: Partial<NewArticle> = {},
): Promise<string> {
  const id = await draft(writer, over);
  value(await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } }));
  value(await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 2, note: '' } }));
  return id;
}
