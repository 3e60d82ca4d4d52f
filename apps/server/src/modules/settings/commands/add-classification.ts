import { randomUUID } from 'node:crypto';
import type { classificationRoutes, InputOf } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { type EditableClassification, loadClassification, lockClassifications } from '../classifications.ts';
import { administer, recordChange } from '../record.ts';
import { parentRefusal } from './classification-place.ts';

/** Adds an entry after its siblings; its code is the one above, a dot and its own part (B1). */
export function addClassification(
  body: InputOf<typeof classificationRoutes.add>['body'],
  context: Context,
): Promise<Result<EditableClassification>> {
  return administer(context.database, async (transaction) => {
    await lockClassifications(transaction);
    const refusal = await parentRefusal(transaction, body.tree, body.parentId, null);
    if (refusal) return { ok: false, refusal };
    const id = randomUUID();
    const written = await transaction.run(
      `insert into classification (id, tree, parent_id, code, name, name_en, sort)
       select $1::uuid, $2::text, $3::uuid,
         coalesce((select code || '.' from classification where id = $3), '') || $4::text, $5::text, $6::text,
         (select coalesce(max(sort), 0) + 10 from classification where tree = $2 and parent_id is not distinct from $3)
       on conflict (tree, code) do nothing`,
      [id, body.tree, body.parentId, body.code, body.name, body.nameEn],
    );
    if (written === 0) return refused('invalidInput', { fields: { code: 'codeTaken' } });
    const added = await loadClassification(transaction, id);
    if (!added) throw new Error('an added entry is not there');
    await recordChange(transaction, context, {
      action: 'classificationAdded',
      subjectType: 'classification',
      subjectId: id,
      before: null,
      after: added,
    });
    return done(added);
  });
}
