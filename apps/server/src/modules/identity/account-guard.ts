import type { Refusal } from '@redress/contract';
import { combineGrants, type Grants, type Right, rights } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Actor } from '#platform/http/context.ts';

/** Makes changes of rights wait for one another until the transaction ends: two could otherwise each remove the other. */
export async function lockRights(transaction: Queries): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(714002)');
}

/** Why the actor may not take over this person's account: its roles hold rights over the system that the actor lacks. */
export async function accountRefusal(
  transaction: Queries,
  actor: Actor,
  roles: readonly string[],
): Promise<Refusal | null> {
  const held = await transaction.query<{ grants: Grants }>(
    'select grants from role where code = any($1::text[]) and retired_at is null',
    [roles],
  );
  return exceeds(actor, combineGrants(held.map(({ grants }) => grants))) ? { code: 'aboveYou' } : null;
}

/** Whether these grants hold a right over the system that the actor does not hold (V3: separation of administrators). */
export function exceeds(actor: Actor, grants: Grants): boolean {
  return rights.some((right) => isOverSystem(right) && grants[right] !== undefined && !actor.grants[right]);
}

function isOverSystem(right: Right): boolean {
  return right.startsWith('admin.');
}
