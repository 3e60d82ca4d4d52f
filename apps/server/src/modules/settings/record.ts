import type { InputOf, ReplyOf, Route } from '@redress/contract';
import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Database, Queries } from '#platform/database/database.ts';
import type { Actor, Context } from '#platform/http/context.ts';
import { type Implementation, implement } from '#platform/http/implement.ts';
import { type Result, refused } from '#platform/http/result.ts';
import { insertLive, liveEvent } from '#platform/live/event.ts';
import { differences } from './differences.ts';
import { rulesChanged } from './rules.ts';

/** A change of what an administrator cares for: what it was before (null for something new) and what it is now. */
export interface RecordedChange {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: object | null;
  readonly after: object;
}

/** Writes the audit entry with every difference, and tells open screens to fetch their reference data again. */
export async function recordChange(
  transaction: Queries,
  context: Context,
  { action, subjectType, subjectId, before, after }: RecordedChange,
): Promise<void> {
  const data = { changes: differences(before, after) };
  await transaction.run(`with audited as (${insertAudit('$1')}) ${insertLive('$2')}`, [
    JSON.stringify([auditEntry(context, { action, subjectType, subjectId, data })]),
    JSON.stringify([liveEvent(referenceTopic, { part: subjectType })]),
  ]);
}

/** The live topic that says: names or trees changed, fetch `/api/reference` again. Everybody hears it. */
export const referenceTopic = 'reference';

/** Runs an administrator's command in one transaction; this process then sees the new rules at once. */
export async function administer<Value>(
  database: Database,
  work: (transaction: Queries) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const result = await database.transaction(work);
  if (result.ok) rulesChanged(database);
  return result;
}

/** A JSON route whose right must reach everything: there is no narrower way to administer the system (V1). */
export function implementForAll<R extends Route>(
  route: R,
  handler: (input: InputOf<R>, context: Context) => Promise<Result<ReplyOf<R>>>,
): Implementation {
  return implement(route, async (input, context) =>
    reachesAll(context.actor, route) ? handler(input, context) : refused('forbidden'),
  );
}

function reachesAll(actor: Actor, { access }: Route): boolean {
  return access !== 'public' && access !== 'signedIn' && actor.grants[access] === 'all';
}
