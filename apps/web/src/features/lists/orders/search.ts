import { z } from 'zod';
import { choiceParam, dayParam, listParams } from '#ui/filter/search.ts';
import { dayEnd, dayStart } from '#ui/time/days.ts';

/** The parts of the list of orders, as its tabs show them. */
export const orderStates = ['live', 'dueSoon', 'overdue', 'replied', 'all'] as const;

/** One of the parts. */
export type OrderState = (typeof orderStates)[number];

/** What stands in the address of the list of orders. */
export const ordersSearch = z.object({
  state: choiceParam(orderStates),
  departmentId: z.uuid().optional().catch(undefined),
  from: dayParam,
  until: dayParam,
  ...listParams,
});

/** What stands in the address of the list of orders. */
export type OrdersSearch = z.infer<typeof ordersSearch>;

/** The filters as the server wants them; orders under way unless the address says otherwise. */
export function orderQuery({ state = 'live', departmentId, from, until }: OrdersSearch, zone: string) {
  return {
    state,
    ...(departmentId && { departmentId }),
    ...(from && { from: dayStart(from, zone) }),
    ...(until && { to: dayEnd(until, zone) }),
  };
}
