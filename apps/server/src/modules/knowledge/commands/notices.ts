import { randomUUID } from 'node:crypto';
import type { InputOf, noticeRoutes } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { cleanHtml, picturesIn } from '../clean-html.ts';
import { noticesFor } from '../queries/own-notices.ts';
import { leave } from '../record.ts';
import { inTransaction } from './create-article.ts';
import { takeFiles } from './write-version.ts';

type NewNotice = InputOf<typeof noticeRoutes.publishNotice>['body'];

/** Publishes a notice to roles and units (I5); whom it is for is told when its moment comes. */
export function publishNotice(body: NewNotice, context: Context): Promise<Result<{ id: string }>> {
  return inTransaction(context, async (transaction) => {
    const { known, now } = await transaction.one<{ known: boolean; now: number }>(
      `select now() as now,
         not exists (select from unnest($1::text[]) as given (code)
           where not exists (select from role r where r.code = given.code))
         and not exists (select from unnest($2::uuid[]) as given (id)
           where not exists (select from org_unit o where o.id = given.id))
         and ($3::uuid is null or exists (select from knowledge_article where id = $3)) as known`,
      [body.roleCodes, body.unitIds, body.articleId],
    );
    if (!known) return refused('audienceUnknown');
    const publishAt = Math.max(body.publishAt ?? now, now);
    if (body.untilAt !== null && body.untilAt <= publishAt) {
      return refused('noticeEndsBeforeItBegins', { fields: { untilAt: 'noticeEndsBeforeItBegins' } });
    }
    const id = randomUUID();
    const clean = cleanHtml(body.body);
    if (!(await takeFiles(transaction, context, { type: 'notice', id }, picturesIn(clean)))) {
      return refused('pictureUnknown', { fields: { body: 'pictureUnknown' } });
    }
    await transaction.run(
      `insert into notice (id, title, body, article_id, role_codes, unit_ids, publish_at, until_at, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, greatest($7::timestamptz, now()), $8, now(), $9)`,
      [
        id,
        body.title,
        clean,
        body.articleId,
        body.roleCodes,
        body.unitIds,
        moment(publishAt),
        body.untilAt === null ? null : moment(body.untilAt),
        context.actor.id,
      ],
    );
    const data = { title: body.title, roleCodes: body.roleCodes, unitIds: body.unitIds };
    await leave(transaction, {
      by: context,
      action: 'noticePublished',
      subjectType: 'notice',
      subjectId: id,
      data,
    });
    return done({ id });
  });
}

/** Confirms that this person has read a notice that was for them (I5); doing it twice changes nothing. */
export function confirmNotice(id: string, context: Context): Promise<Result<undefined>> {
  return inTransaction(context, async (transaction) => {
    const own = await noticesFor(transaction, context.actor, { id });
    if (own.length === 0) return refused('notFound');
    const added = await transaction.run(
      `insert into notice_receipt (notice_id, user_id, read_at) values ($1, $2, now()) on conflict do nothing`,
      [id, context.actor.id],
    );
    if (added > 0)
      await leave(transaction, { by: context, action: 'noticeRead', subjectType: 'notice', subjectId: id });
    return done(undefined);
  });
}

/** Withdraws a notice: nobody is asked to read it any more, the receipts stay. */
export function withdrawNotice(id: string, context: Context): Promise<Result<undefined>> {
  return inTransaction(context, async (transaction) => {
    const sql = 'update notice set withdrawn_at = now() where id = $1 and withdrawn_at is null';
    if ((await transaction.run(sql, [id])) === 0) {
      const known = await transaction.maybeOne('select from notice where id = $1', [id]);
      return refused(known === undefined ? 'notFound' : 'noticeOver');
    }
    await leave(transaction, {
      by: context,
      action: 'noticeWithdrawn',
      subjectType: 'notice',
      subjectId: id,
    });
    return done(undefined);
  });
}
