import type { CustomerUnmask } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { disclose } from '#platform/privacy/disclose.ts';
import { reachOf, withinReach } from '../reach.ts';

/** Shows one personal value of a customer in clear, on record (V1). */
export async function unmaskCustomer(
  id: string,
  { field, itemId, reason }: CustomerUnmask,
  context: Context,
): Promise<Result<{ value: string }>> {
  const value = await disclose(context.database, context, {
    subjectType: 'customer',
    subjectId: id,
    field: itemId === undefined ? field : `${field}:${itemId}`,
    reason,
    sql: `select ${clearValue[field]} as value from customer c
      where c.id = $1 and ${withinReach('$2')} and ${withinReach('$3')}`,
    values: [
      id,
      JSON.stringify(reachOf(context.actor, 'customer.read')),
      JSON.stringify(reachOf(context.actor, 'personalData.unmask')),
      ...(field === 'contact' || field === 'line' ? [itemId ?? null] : []),
    ],
  });
  return value === null ? refused('nothingToUnmask') : done({ value });
}

const clearValue: Readonly<Record<CustomerUnmask['field'], string>> = {
  identityNumber: 'c.identity_number',
  address: 'c.address',
  contact: '(select value from customer_contact where customer_id = c.id and id = $4)',
  line: '(select number from customer_line where customer_id = c.id and id = $4)',
};
