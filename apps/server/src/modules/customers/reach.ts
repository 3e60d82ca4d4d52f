import type { Right } from '@redress/domain';
import type { Actor } from '#platform/http/context.ts';

/** Which customer records a right reaches, as the values that `withinReach` reads. */
export interface Reach {
  readonly everything: boolean;
  readonly branchId: string | null;
  readonly userId: string;
}

/** The reach of a person's right: every record, those of the own branch, or those the person made. */
export function reachOf(actor: Actor, right: Right): Reach {
  const scope = actor.grants[right];
  return {
    everything: scope === 'all',
    branchId: scope === undefined || scope === 'own' ? null : actor.branchId,
    userId: actor.id,
  };
}

/** SQL that holds for records within reach; `parameter` holds the reach as jsonb, `c` is the customer. */
export function withinReach(parameter: string): string {
  return `((${parameter}::jsonb->>'everything')::boolean or c.branch_id = (${parameter}::jsonb->>'branchId')::uuid
    or c.created_by = (${parameter}::jsonb->>'userId')::uuid)`;
}
