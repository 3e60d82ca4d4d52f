import type { Actor } from '@redress/domain';
import type { LiveAuthoriser, LiveIds } from '#platform/live/authorise.ts';
import { desksOf } from './access.ts';

/** Who hears that a ticket changed: whoever may read it. Only its id leaves (V1). */
export const ticketHeard: LiveAuthoriser = (actor, ids) =>
  concerns(actor, ids) && typeof ids.ticketId === 'string' ? { ticketId: ids.ticketId } : null;

/** Who hears that a desk changed: whoever works there; a department only of its own. */
export const deskHeard: LiveAuthoriser = (actor, ids) => {
  const mine = desksOf(actor).filter(
    (desk) => ids.desks?.includes(desk) && (desk !== 'department' || inDepartment(actor, ids)),
  );
  return mine.length === 0 ? null : { desks: mine };
};

function concerns(actor: Actor, ids: LiveIds): boolean {
  const own = ids.ownerId === actor.id || ids.handlerId === actor.id || ids.registeredBy === actor.id;
  const department = actor.departmentId !== null && ids.departmentIds?.includes(actor.departmentId) === true;
  switch (actor.grants['ticket.read'] ?? 'none') {
    case 'all':
      return true;
    case 'branch':
      return own || (actor.branchId !== null && ids.branchId === actor.branchId);
    case 'team':
      return own || (actor.teamId !== null && ids.teamId === actor.teamId);
    case 'department':
      return department;
    case 'own':
      return own;
    case 'none':
      return false;
  }
}

function inDepartment(actor: Actor, ids: LiveIds): boolean {
  if (actor.grants['order.handle'] === 'all') return true;
  return actor.departmentId !== null && ids.unitIds?.includes(actor.departmentId) === true;
}
