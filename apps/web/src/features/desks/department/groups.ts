import type { DeskReason, Right } from '@redress/domain';

/** The parts of a department's desk, in the order in which they are worked. */
export const groups = ['accept', 'inWork', 'acknowledge', 'warning', 'approveHandling'] as const;

/** One part, which is also why its rows wait. */
export type Group = (typeof groups)[number] & DeskReason;

/** The right beyond working at the desk that a part's command needs; the server decides, this spares a refusal. */
export const rightOf: Readonly<Partial<Record<Group, Right>>> = {
  warning: 'warning.acknowledge',
  approveHandling: 'handling.approve',
};

/** Parts that are only shown while something is in them: most departments never see them. */
export const rare: readonly Group[] = ['approveHandling'];
