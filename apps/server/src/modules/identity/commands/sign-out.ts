import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { sessionHash } from '../session-token.ts';

/** Ends this session, here and on the server: the cookie's value is worth nothing from then on. */
export async function signOut(context: Context): Promise<Result<undefined>> {
  const { actor, database, session } = context;
  const audited = auditEntry(context, { action: 'signedOut', subjectType: 'user', subjectId: actor.id });
  await database.run(`with audited as (${insertAudit('$2')}) delete from session where id_hash = $1`, [
    sessionHash(session.token ?? ''),
    JSON.stringify([audited]),
  ]);
  session.clear();
  return done(undefined);
}
