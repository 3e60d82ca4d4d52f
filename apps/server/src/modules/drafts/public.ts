import type { Queries } from '#platform/database/database.ts';

/** Removes somebody's draft in the caller's transaction, once what it was for has been done. */
export async function dropDraft(
  transaction: Queries,
  draft: { readonly userId: string; readonly kind: string; readonly key: string },
): Promise<void> {
  await transaction.run(dropDraftSql('$1', '$2', '$3'), [draft.userId, draft.kind, draft.key]);
}

/** SQL that removes a draft, to be one part of a statement; parameters: user, kind, key. */
export function dropDraftSql(user: string, kind: string, key: string): string {
  return `delete from draft where user_id = ${user} and kind = ${kind} and key = ${key}`;
}
