import type { Grants, TicketKind } from '@redress/domain';
import type { FirstStep } from './form.ts';

/** A way to finish the form, with its key; `blocked` where the case will lie on somebody else's desk. */
export interface OfferedStep {
  readonly step: FirstStep;
  readonly keys: string;
  readonly blocked: boolean;
}

/**
 * The ways to finish that make sense for this person and this caller. The server decides; this spares typing an answer that
 * it would refuse, because a key customer's complaint goes to a senior at once (C4) and a suggestion to the data manager (C2).
 */
export function offeredSteps(
  grants: Grants,
  kind: TicketKind,
  priorityCustomer: boolean,
): readonly OfferedStep[] {
  const senior = grants['order.issue'] !== undefined;
  const raised = priorityCustomer && (kind === 'complaint' || kind === 'faultReport') && !senior;
  const own: FirstStep[] = kind === 'suggestion' ? [] : ['answer'];
  if (kind !== 'suggestion') own.push(senior ? 'dispatch' : 'proposeOrder');
  if (kind !== 'suggestion' && !senior) own.push('escalate');
  const handles = grants['ticket.handle'] !== undefined;
  const later = handles ? own.map((step) => ({ step, blocked: raised })) : [];
  return [{ step: 'register' as const, blocked: false }, ...later].map((one, place) => ({
    ...one,
    keys: `alt+${place + 1}`,
  }));
}
