import { randomUUID } from 'node:crypto';
import type { Unit, UnitKind } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { administer, recordChange } from '../../settings/public.ts';
import { loadUnit, lockTree } from '../store.ts';
import { factsRefusal, type UnitFacts } from './facts.ts';
import { placeRefusal } from './place.ts';

/** Adds a unit under another one that its kind may lie under. */
export function addUnit(
  body: UnitFacts & { readonly kind: UnitKind; readonly parentId: string | null },
  context: Context,
): Promise<Result<Unit>> {
  return administer(context.database, async (transaction) => {
    await lockTree(transaction);
    const refusal =
      (await placeRefusal(transaction, body.kind, body.parentId, null)) ??
      (await factsRefusal(transaction, body, null));
    if (refusal) return { ok: false, refusal };
    const id = randomUUID();
    await transaction.run(
      `insert into org_unit (id, parent_id, kind, code, name, name_en, province_code, calendar_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, body.parentId, body.kind, body.code, body.name, body.nameEn, body.provinceCode, body.calendarId],
    );
    const added = await loadUnit(transaction, id);
    if (!added) throw new Error('an added unit is not there');
    await recordChange(transaction, context, {
      action: 'unitAdded',
      subjectType: 'unit',
      subjectId: id,
      before: null,
      after: added,
    });
    return done(added);
  });
}
