import type { Limit } from '@redress/domain';
import type { OrderView } from './act.ts';

/** What a reviewer can correct in a proposed order. */
export interface ReviewedOrder {
  readonly departmentId?: string;
  readonly task?: string;
  readonly limit?: Limit | null;
  readonly urgent?: boolean;
}

/** What may be sent as a correction. */
export interface Corrections {
  departmentId?: string;
  task?: string;
  limit?: Limit;
  urgent?: boolean;
}

type Proposed = Pick<OrderView, 'departmentId' | 'task' | 'limit' | 'urgent'>;

/** Only what the reviewer really changed, or undefined; an emptied limit leaves the proposed one. */
export function correctionsOf(proposed: Proposed, reviewed: ReviewedOrder): Corrections | undefined {
  const { departmentId, task, limit, urgent } = reviewed;
  const changed: Corrections = {};
  if (departmentId !== undefined && departmentId !== proposed.departmentId)
    changed.departmentId = departmentId;
  if (task !== undefined && task.trim() !== '' && task.trim() !== proposed.task) changed.task = task.trim();
  if (limit && !sameLimit(limit, proposed.limit)) changed.limit = limit;
  if (urgent !== undefined && urgent !== proposed.urgent) changed.urgent = urgent;
  return Object.keys(changed).length === 0 ? undefined : changed;
}

function sameLimit(one: Limit, other: Limit | null): boolean {
  return one.amount === other?.amount && one.unit === other.unit && one.calendar === other.calendar;
}
