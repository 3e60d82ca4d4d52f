import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { disclose } from '#platform/privacy/disclose.ts';
import { maySee, mayUnmask } from '../access.ts';
import { loadCases } from '../store/load.ts';

const columns = {
  contactPhone: 'contact_phone',
  lineNumber: 'line_number',
  contactAddress: 'contact_address',
} as const;

/** Shows one personal value of a ticket in clear, on record with its reason (V1). */
export async function unmaskTicket(
  context: Context,
  ticketId: string,
  field: keyof typeof columns,
  reason: string,
): Promise<Result<{ value: string }>> {
  const { cases } = await loadCases(context.database, [ticketId]);
  const found = cases[0];
  if (found === undefined || !maySee(context.actor, found)) return refused('ticketNotFound');
  if (!mayUnmask(context.actor, found)) return refused('outOfScope');
  const value = await disclose(context.database, context, {
    subjectType: 'ticket',
    subjectId: ticketId,
    field,
    reason,
    sql: `select ${columns[field]} as value from ticket where id = $1`,
    values: [ticketId],
  });
  return value === null ? refused('nothingToUnmask') : done({ value });
}
