import type { Refusal, unitFacts } from '@redress/contract';
import type { z } from 'zod';
import type { Queries } from '#platform/database/database.ts';

/** What an administrator writes about a unit. */
export type UnitFacts = z.output<typeof unitFacts>;

/** Why these facts cannot be written for a unit (null: a new one): its code is taken, or its calendar is not there. */
export async function factsRefusal(
  transaction: Queries,
  facts: UnitFacts,
  id: string | null,
): Promise<Refusal | null> {
  const found = await transaction.one<{ code_taken: boolean; calendar_there: boolean }>(
    `select exists (select from org_unit where code = $1 and id is distinct from $2) as code_taken,
       $3::uuid is null or exists (select from calendar where id = $3 and retired_at is null) as calendar_there`,
    [facts.code, id, facts.calendarId],
  );
  if (found.code_taken) return { code: 'invalidInput', fields: { code: 'unitCodeTaken' } };
  if (!found.calendar_there) return { code: 'invalidInput', fields: { calendarId: 'calendarUnknown' } };
  return null;
}
