import type { Refusal } from '@redress/contract';
import { combineGrants, type Grants } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Actor } from '#platform/http/context.ts';
import { exceeds } from '../../identity/public.ts';

/**
 * Why a person cannot be put into this unit with these roles: one of them is not in use, or a role would give a right over
 * the system that the administrator does not hold. `held` are roles the person has already, which are not new.
 */
export async function assignmentRefusal(
  transaction: Queries,
  actor: Actor,
  { unitId, roles }: { readonly unitId: string; readonly roles: readonly string[] },
  held: readonly string[],
): Promise<Refusal | null> {
  const found = await transaction.one<{ unit_there: boolean; roles: { code: string; grants: Grants }[] }>(
    `select exists (select from org_unit where id = $1 and retired_at is null) as unit_there,
       (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'grants', grants)), '[]')
        from role where code = any($2::text[]) and retired_at is null) as roles`,
    [unitId, roles],
  );
  if (!found.unit_there) return { code: 'invalidInput', fields: { unitId: 'unitNotUsable' } };
  if (found.roles.length !== new Set(roles).size) {
    return { code: 'invalidInput', fields: { roles: 'roleNotUsable' } };
  }
  const given = found.roles.filter(({ code }) => !held.includes(code)).map(({ grants }) => grants);
  return exceeds(actor, combineGrants(given)) ? { code: 'beyondOwnRights' } : null;
}
