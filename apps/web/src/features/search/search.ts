import { searchKinds } from '@redress/contract';
import { customerClasses, ticketStatuses } from '@redress/domain';
import { z } from 'zod';
import { choicesParam, dayParam, listParams, textParam } from '#ui/filter/search.ts';
import { dayEnd, dayStart } from '#ui/time/days.ts';

/** What stands in the address of the page of hits. */
export const hitsSearch = z.object({
  text: textParam,
  kind: choicesParam(searchKinds),
  status: choicesParam(ticketStatuses),
  customerClass: choicesParam(customerClasses),
  departmentId: z.uuid().optional().catch(undefined),
  from: dayParam,
  until: dayParam,
  ...listParams,
});

/** What stands in the address of the page of hits. */
export type HitsSearch = z.infer<typeof hitsSearch>;

/** The search as the server wants it: days of the centre's zone become instants, the end day is included. */
export function searchBody({ text, after, from, until, sort: _sort, ...same }: HitsSearch, zone: string) {
  return {
    text: text ?? '',
    ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
    ...(from && { from: dayStart(from, zone) }),
    ...(until && { to: dayEnd(until, zone) }),
    ...(after !== undefined && after.length > 0 && { cursor: after.at(-1) ?? '' }),
  };
}

/** Whether anything but the text narrows the search. */
export function isNarrowed({ kind, status, customerClass, departmentId, from, until }: HitsSearch): boolean {
  return [kind, status, customerClass, departmentId, from, until].some((one) => one !== undefined);
}
