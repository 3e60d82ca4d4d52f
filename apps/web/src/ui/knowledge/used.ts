import { knowledgeRoutes } from '@redress/contract';
import { call } from '#ui/server/client.ts';

/** What of the knowledge base was used while a form was typed; part of the draft, so that it survives a crash. */
export interface UsedKnowledge {
  readonly articleIds: readonly string[];
  readonly diagnoses: readonly {
    readonly articleId: string;
    readonly version: number;
    readonly answers: readonly number[];
  }[];
}

/** Nothing was used. */
export const nothingUsed: UsedKnowledge = { articleIds: [], diagnoses: [] };

/** Counts the uses for the ticket they led to and writes diagnoses into its history (A12); answers why one was refused. */
export async function recordUsed(ticketId: string, used: UsedKnowledge): Promise<string | undefined> {
  for (const id of new Set(used.articleIds)) {
    await call(knowledgeRoutes.useArticle, { params: { id }, body: { ticketId } });
  }
  for (const one of used.diagnoses) {
    const body = { ...one, answers: [...one.answers], ticketId };
    const key = `diagnosis:${ticketId}:${one.articleId}:${one.answers.join('.')}`;
    const outcome = await call(knowledgeRoutes.diagnose, { body }, { idempotencyKey: key });
    if (!outcome.ok) return outcome.failure.message;
  }
  return undefined;
}
