import type { Locale } from '@redress/contract';
import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';

/** Keeps the language of a person's screens and of every sentence the server sends them. */
export async function switchLocale(locale: Locale, context: Context): Promise<Result<undefined>> {
  const { actor, database } = context;
  const act = { action: 'localeSwitched', subjectType: 'user', subjectId: actor.id, data: { locale } };
  await database.run(`with audited as (${insertAudit('$3')}) update app_user set locale = $2 where id = $1`, [
    actor.id,
    locale,
    JSON.stringify([auditEntry(context, act)]),
  ]);
  return done(undefined);
}
