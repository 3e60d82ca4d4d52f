import { channels, customerClasses, ticketKinds, ticketStatuses } from '@redress/domain';
import { z } from 'zod';
import { choicesParam, dayParam, flagParam, listParams, textParam } from '#ui/filter/search.ts';
import { dayEnd, dayStart } from '#ui/time/days.ts';

const idParam = z.uuid().optional().catch(undefined);

/** What stands in the address of the list of tickets. */
export const ticketsSearch = z.object({
  text: textParam,
  kind: choicesParam(ticketKinds),
  status: choicesParam(ticketStatuses),
  channel: choicesParam(channels),
  customerClass: choicesParam(customerClasses),
  businessTypeId: idParam,
  natureId: idParam,
  departmentId: idParam,
  ownerId: idParam,
  handlerId: idParam,
  customerId: idParam,
  urgent: flagParam,
  repeat: flagParam,
  from: dayParam,
  until: dayParam,
  ...listParams,
});

/** What stands in the address of the list of tickets. */
export type TicketsSearch = z.infer<typeof ticketsSearch>;

/** The filters as the server wants them: days of the centre's zone become instants, the end day is included. */
export function ticketQuery(search: TicketsSearch, zone: string) {
  const { after: _after, sort, from, until, urgent, repeat, ...same } = search;
  return {
    ...same,
    ...(urgent && { urgent: 'true' }),
    ...(repeat && { repeat: 'true' }),
    ...(from && { from: dayStart(from, zone) }),
    ...(until && { to: dayEnd(until, zone) }),
    ...(sort === 'registeredAt' && { sort: 'oldest' as const }),
  };
}
