import type { Actor } from '#platform/http/context.ts';
import type { StoredArticle } from './store.ts';

/** Whether this person sees versions that are not published: those who write or review, and who proposed it. */
export function seesWork(actor: Actor, proposedBy: string | null): boolean {
  const { grants } = actor;
  return (
    grants['knowledge.edit'] !== undefined ||
    grants['knowledge.review'] !== undefined ||
    proposedBy === actor.id
  );
}

/** Whether this person sees the article at all (V1): readers what is published, the others everything. */
export function seesArticle(actor: Actor, { record }: StoredArticle): boolean {
  if (actor.grants['knowledge.read'] === undefined) return false;
  return record.live_version !== null || seesWork(actor, record.proposed_by);
}
