import type { Unit } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterUnit } from './alter-unit.ts';
import { factsRefusal, type UnitFacts } from './facts.ts';

/** Renames a unit, or sets its code, province and calendar. */
export function changeUnit(
  id: string,
  body: UnitFacts & { readonly version: number },
  context: Context,
): Promise<Result<Unit>> {
  const alteration = {
    action: 'unitChanged' as const,
    refusal: (transaction: Queries, unit: Unit) => factsRefusal(transaction, body, unit.id),
    set: 'code = $3, name = $4, name_en = $5, province_code = $6, calendar_id = $7',
    values: [body.code, body.name, body.nameEn, body.provinceCode, body.calendarId],
  };
  return alterUnit(id, body.version, alteration, context);
}
