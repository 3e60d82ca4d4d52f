import type { customerClassRoutes, InputOf, ReplyOf } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { loadCustomerClass } from '../customer-classes.ts';
import { administer, recordChange } from '../record.ts';

/** Changes what belonging to a class means: rank on desks, senior at once, urgent (C4). */
export function changeCustomerClass(
  code: string,
  body: InputOf<typeof customerClassRoutes.change>['body'],
  context: Context,
): Promise<Result<ReplyOf<typeof customerClassRoutes.change>>> {
  return administer(context.database, async (transaction) => {
    const before = await loadCustomerClass(transaction, code);
    if (!before) return refused('notFound');
    const written = await transaction.run(
      `update customer_class set name = $3, name_en = $4, rank = $5, senior_at_once = $6, urgent = $7, version = version + 1
       where code = $1 and version = $2`,
      [code, body.version, body.name, body.nameEn, body.rank, body.seniorAtOnce, body.urgent],
    );
    const after = await loadCustomerClass(transaction, code);
    if (written === 0 || !after) return refused('versionConflict');
    await recordChange(transaction, context, {
      action: 'customerClassChanged',
      subjectType: 'customerClass',
      subjectId: code,
      before,
      after,
    });
    return done(after);
  });
}
