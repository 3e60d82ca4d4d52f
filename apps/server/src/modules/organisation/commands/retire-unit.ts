import type { Refusal, Unit } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterUnit } from './alter-unit.ts';

/** Retires a unit that nothing in use belongs to any more; what was done by it stays with its name. */
export function retireUnit(id: string, version: number, context: Context): Promise<Result<Unit>> {
  return alterUnit(
    id,
    version,
    { action: 'unitRetired', refusal: inUse, set: 'retired_at = now()', values: [] },
    context,
  );
}

async function inUse(transaction: Queries, unit: Unit): Promise<Refusal | null> {
  if (unit.retired) return { code: 'alreadyRetired' };
  if (unit.people > 0) return { code: 'unitHasPeople', params: { count: unit.people } };
  const { count } = await transaction.one<{ count: number }>(
    'select count(*) from org_unit where parent_id = $1 and retired_at is null',
    [unit.id],
  );
  return count > 0 ? { code: 'unitHasChildren', params: { count } } : null;
}
