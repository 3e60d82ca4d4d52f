import type { ReplyOf, ticketRoutes } from '@redress/contract';
import type { Case, Moment } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { maySee } from '../access.ts';
import { type EvidenceFile, presentCase } from '../present.ts';
import { loadCases } from '../store/load.ts';

type Page = ReplyOf<typeof ticketRoutes.page>;

/** The ticket page, or the refusal that hides whether the ticket exists. */
export async function ticketPage(context: Context, ticketId: string): Promise<Result<Page>> {
  const { now, cases } = await loadCases(context.database, [ticketId]);
  const found = cases[0];
  if (found === undefined || !maySee(context.actor, found)) return refused('ticketNotFound');
  return done(await pageOf(context, found, now));
}

/** The page of a case that is at hand already. */
export async function pageOf(context: Context, found: Case, now: Moment): Promise<Page> {
  return presentCase(found, context.actor, await evidenceOf(context.database, found), now);
}

async function evidenceOf(queries: Queries, found: Case): Promise<ReadonlyMap<string, EvidenceFile>> {
  const ids = found.orders.flatMap((order) => order.reply?.evidence ?? []);
  if (ids.length === 0) return new Map();
  const files = await queries.query<EvidenceFile>(
    'select id, name, size, media_type as "mediaType" from stored_file where id = any($1::uuid[])',
    [ids],
  );
  return new Map(files.map((file) => [file.id, file]));
}
