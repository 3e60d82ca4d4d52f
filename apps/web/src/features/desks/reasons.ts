import type { Desk, DeskReason } from '@redress/domain';

/** What can wait on each desk, for its filter (workflow.md section 4). */
export const reasonsOf: Readonly<Record<Desk, readonly DeskReason[]>> = {
  agent: ['handle', 'replied', 'close', 'rejectedOrder', 'declinedOrder', 'report'],
  senior: ['handle', 'replied', 'close', 'review', 'request', 'declinedOrder'],
  department: ['accept', 'inWork', 'acknowledge', 'warning', 'approveHandling'],
  surveyor: ['survey'],
  dataManager: ['handle', 'replied', 'close', 'feedback'],
  teamLeader: ['opinion'],
  manager: ['handle', 'replied', 'inWork', 'review', 'request', 'declinedOrder', 'approveHandling'],
  serviceHead: ['steppedUp'],
};

/** The desks from which one takes the next thing; the others hold what concerns everybody there. */
export const takesFrom: readonly Desk[] = [
  'agent',
  'senior',
  'department',
  'surveyor',
  'dataManager',
  'manager',
];
