import type { InputOf, knowledgeTaskRoutes, ReplyOf } from '@redress/contract';
import { anonymise, type Case } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { loadCases, maySeeTicket } from '../../tickets/public.ts';
import { insertArticle, inTransaction } from './create-article.ts';
import { openTask } from './open-task.ts';
import { readyContent } from './write-version.ts';

type Proposal = InputOf<typeof knowledgeTaskRoutes.proposeHardCase>['body'];

/** What a ticket says as a hard case, with names and numbers of people removed (C2). */
export async function proposalOf(
  ticketId: string,
  context: Context,
): Promise<Result<ReplyOf<typeof knowledgeTaskRoutes.proposalOf>>> {
  const found = await readableCase(context.database, ticketId, context);
  if (found === null) return refused('ticketNotFound');
  const known = await knownOf(context.database, found);
  const question = anonymise([found.ticket.content, found.ticket.demand].filter(Boolean).join('\n'), known);
  const replies = found.orders.flatMap(({ reply }) => (reply === null ? [] : [reply.result]));
  const answer = anonymise(found.ticket.answer || replies.join('\n'), known);
  return done({
    title: question.text.split(/[\n。！？；]/)[0]?.slice(0, 40) ?? '',
    question: question.text,
    answer: answer.text,
    removed: question.removed + answer.removed,
    existing: await existingOf(context.database, ticketId),
  });
}

/** Proposes a hard case: a draft without people in it, and a task for the data manager who edits it (C2). */
export function proposeHardCase(
  { ticketId, title, question, answer }: Proposal,
  context: Context,
): Promise<Result<{ id: string; number: string; removed: number }>> {
  return inTransaction(context, async (transaction) => {
    const found = await readableCase(transaction, ticketId, context);
    if (found === null) return refused('ticketNotFound');
    await transaction.query("select pg_advisory_xact_lock(hashtextextended('hardCase:' || $1, 0))", [
      ticketId,
    ]);
    const existing = await existingOf(transaction, ticketId);
    if (existing !== null) return refused('proposalExists', { params: { number: existing.number } });
    // Whatever was typed into the proposal goes through the same sieve as what came from the ticket.
    const known = await knownOf(transaction, found);
    const clean = [title, question, answer].map((text) => anonymise(text, known));
    const [cleanTitle = '', cleanQuestion = '', cleanAnswer = ''] = clean.map(({ text }) => text);
    const categoryId = await categoryForCases(transaction);
    if (categoryId === null) return refused('categoryUnknown');
    const content = {
      categoryId,
      title: cleanTitle,
      answer: cleanAnswer,
      body: paragraphs(cleanQuestion),
      checklist: null,
      tags: [],
      source: found.ticket.number,
      relatedIds: [],
      changeNote: '',
      publishAt: null,
      validFrom: null,
      validUntil: null,
      fileIds: [],
    };
    const ready = await readyContent(transaction, content, 'hardCase', null);
    if (!ready.ok) return ready;
    const made = await insertArticle(transaction, context, {
      kind: 'hardCase',
      ready: ready.value,
      originTicketId: ticketId,
    });
    if (made === null) return refused('pictureUnknown');
    const task = {
      kind: 'proposal',
      text: cleanTitle,
      by: context,
      articleId: made.id,
      version: 1,
      ticketId,
    } as const;
    await openTask(context.database, transaction, task);
    return done({ ...made, removed: clean.reduce((sum, one) => sum + one.removed, 0) });
  });
}

async function readableCase(queries: Queries, ticketId: string, { actor }: Context): Promise<Case | null> {
  const { cases } = await loadCases(queries, [ticketId]);
  const found = cases[0];
  return found !== undefined && maySeeTicket(actor, found) ? found : null;
}

/** Everything about the people of a case that must not become knowledge. */
async function knownOf(queries: Queries, { ticket }: Case) {
  const customer = await queries.query<{ name: string; value: string | null }>(
    `select c.name, v.value from customer c left join lateral (
       select value from customer_contact where customer_id = c.id
       union all select number from customer_line where customer_id = c.id
       union all select unnest(array[c.number, c.identity_number, c.address])
     ) v on true where c.id = $1`,
    [ticket.customerId],
  );
  return {
    names: [ticket.complainantName, ...customer.map(({ name }) => name)],
    values: [
      ticket.contactPhone,
      ticket.lineNumber,
      ticket.contactAddress,
      ticket.externalNumber,
      ...customer.flatMap(({ value }) => value ?? []),
    ],
  };
}

async function existingOf(
  queries: Queries,
  ticketId: string,
): Promise<{ id: string; number: string } | null> {
  const sql = `select id, number from knowledge_article where origin_ticket_id = $1 and withdrawn_at is null
    order by created_at limit 1`;
  return (await queries.maybeOne<{ id: string; number: string }>(sql, [ticketId])) ?? null;
}

// The category that the last hard case was put into, else the first of the tree; the data manager moves it.
async function categoryForCases(queries: Queries): Promise<string | null> {
  const row = await queries.maybeOne<{ id: string }>(
    `select c.id from knowledge_category c
     left join lateral (select max(created_at) as at from knowledge_article a
       where a.category_id = c.id and a.kind = 'hardCase') as used on true
     where c.retired_at is null order by used.at desc nulls last, c.sort, c.id limit 1`,
  );
  return row?.id ?? null;
}

function paragraphs(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('');
}
