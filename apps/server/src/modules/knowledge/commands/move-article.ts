import { type Actor, type ArticleCommand, decideArticle } from '@redress/domain';
import type { AuditedBy } from '#platform/audit/entry.ts';
import { systemActor } from '#platform/audit/entry.ts';
import type { Database, Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import type { OutboxRow } from '#platform/jobs/outbox.ts';
import { notify } from '../../notifications/public.ts';
import { indexArticle, unindexArticle } from '../index-text.ts';
import { leave } from '../record.ts';
import { articleOf, loadArticle, type StoredArticle } from '../store.ts';
import { inTransaction } from './create-article.ts';
import { askersOf, closeTasksOf } from './tasks-of-article.ts';

/** An order that moves a version along, with what is said about it. */
export interface Move {
  readonly articleId: string;
  readonly command: Exclude<ArticleCommand, { name: 'edit' }>;
  /** The revision that was seen; null for the clock. */
  readonly revision: number | null;
  /** What the reviewer remarks. */
  readonly note?: string;
}

/** Submits, approves, sends back, recalls or withdraws (I1). */
export function moveArticle(move: Move, context: Context): Promise<Result<{ revision: number }>> {
  return inTransaction(context, (transaction) => moveWithin(transaction, move, context, context.actor));
}

/** Publishes what is due, as the clock (I3); nothing happens where another process was faster. */
export function publishDue(database: Database, articleId: string): Promise<Result<{ revision: number }>> {
  const move: Move = { articleId, command: { name: 'publish' }, revision: null };
  return inTransaction({ database }, (transaction) => moveWithin(transaction, move, systemActor, null));
}

async function moveWithin(
  transaction: Queries,
  { articleId, command, revision, note = '' }: Move,
  by: AuditedBy,
  actor: Actor | null,
): Promise<Result<{ revision: number }>> {
  const lock = actor === null ? 'for update skip locked' : 'for update';
  const stored = await loadArticle(transaction, articleId, lock);
  if (stored === undefined) return refused('notFound');
  if (revision !== null && stored.record.revision !== revision) return refused('versionConflict');
  const decision = decideArticle(articleOf(stored), command, actor, stored.now);
  if (!decision.ok) {
    const fields = decision.code === 'articleReasonMissing' ? { fields: { reason: decision.code } } : {};
    return refused(decision.code, fields);
  }
  const { article } = decision;
  const said = 'reason' in command ? command.reason : note;
  if (command.name === 'withdraw') await endLive(transaction, stored, 'withdrawn', said);
  else if (article.working !== null)
    await setStatus(transaction, articleId, article.working.version, command.name, said, actor?.id ?? null);
  else await publish(transaction, stored, command.name === 'approve' ? (actor?.id ?? null) : null, said);
  await transaction.run(
    `update knowledge_article set live_version = $2, working_version = $3, revision = revision + 1,
       withdrawn_at = case when $4 then now() end where id = $1`,
    [
      articleId,
      article.live?.version ?? null,
      article.working?.version ?? null,
      article.withdrawnAt !== null,
    ],
  );
  const published = article.live !== null && article.live.version !== stored.record.live_version;
  const tell = [
    ...messages(stored, command.name, actor?.id ?? null),
    ...(published ? await answers(transaction, stored) : []),
  ];
  if (published) await closeTasksOf(transaction, articleId, by.actor.id);
  const version = stored.working?.version ?? stored.live?.version ?? 0;
  const data = { version, title: titleOf(stored), ...(said === '' ? {} : { reason: said }) };
  const action = published ? 'articlePublished' : actions[command.name];
  await leave(transaction, { by, action, subjectType: 'article', subjectId: articleId, data, tell });
  return done({ revision: stored.record.revision + 1 });
}

const actions: Readonly<Record<Move['command']['name'], string>> = {
  submit: 'articleSubmitted',
  approve: 'articleApproved',
  sendBack: 'articleSentBack',
  recall: 'articleRecalled',
  publish: 'articlePublished',
  withdraw: 'articleWithdrawn',
};

async function setStatus(
  transaction: Queries,
  id: string,
  version: number,
  command: Move['command']['name'],
  said: string,
  actorId: string | null,
): Promise<void> {
  const sets = {
    submit: "status = 'inReview', submitted_at = now(), review_note = ''",
    approve: "status = 'scheduled', reviewed_at = now(), reviewed_by = $3, review_note = $4",
    sendBack:
      "status = 'draft', submitted_at = null, reviewed_at = now(), reviewed_by = $3, review_note = $4",
    recall: "status = 'draft', submitted_at = null",
    publish: '',
    withdraw: '',
  }[command];
  await transaction.run(
    `with given as (select $3::uuid as reviewer, $4::text as note)
     update knowledge_version set ${sets} from given where article_id = $1 and version = $2`,
    [id, version, actorId, said],
  );
}

async function publish(
  transaction: Queries,
  stored: StoredArticle,
  reviewerId: string | null,
  said: string,
): Promise<void> {
  const { record, working } = stored;
  if (working === null) throw new Error('nothing to publish');
  await endLive(transaction, stored, 'superseded', '');
  await transaction.run(
    `update knowledge_version set status = 'published', published_at = now(),
       reviewed_at = case when $3::uuid is null then reviewed_at else now() end, reviewed_by = coalesce($3, reviewed_by),
       review_note = case when $3::uuid is null then review_note else $4 end
     where article_id = $1 and version = $2`,
    [record.id, working.version, reviewerId, said],
  );
  await indexArticle(transaction, { ...working, number: record.number });
}

async function endLive(
  transaction: Queries,
  { record, live }: StoredArticle,
  status: 'superseded' | 'withdrawn',
  said: string,
): Promise<void> {
  if (live === null) return;
  await transaction.run(
    `update knowledge_version set status = $3, ended_at = now(), review_note = case when $4 = '' then review_note else $4 end
     where article_id = $1 and version = $2`,
    [record.id, live.version, status, said],
  );
  await unindexArticle(transaction, record.id);
}

function titleOf({ working, live }: StoredArticle): string {
  return working?.title ?? live?.title ?? '';
}

function messages(
  stored: StoredArticle,
  command: Move['command']['name'],
  actorId: string | null,
): OutboxRow[] {
  const data = { articleId: stored.record.id, title: titleOf(stored) };
  const authors = stored.working?.author_ids ?? [];
  switch (command) {
    case 'submit':
      return [
        notify({ to: { right: 'knowledge.review' }, kind: 'articleForReview', data, exceptUserId: actorId }),
      ];
    case 'sendBack':
      return [notify({ to: { userIds: authors }, kind: 'articleSentBack', data })];
    case 'approve':
      return [notify({ to: { userIds: authors }, kind: 'articleApproved', data })];
    case 'publish':
      return [notify({ to: { userIds: authors }, kind: 'articlePublished', data })];
    case 'recall':
    case 'withdraw':
      return [];
  }
}

/** Whoever asked for what is published now is told that the answer is there (I4). */
async function answers(transaction: Queries, stored: StoredArticle): Promise<OutboxRow[]> {
  const userIds = await askersOf(transaction, stored.record.id);
  const data = { articleId: stored.record.id, title: titleOf(stored) };
  return userIds.length === 0 ? [] : [notify({ to: { userIds }, kind: 'articleAnswers', data })];
}
