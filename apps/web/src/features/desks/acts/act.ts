import type { ReplyOf, ticketRoutes, ticketViews } from '@redress/contract';
import type { OrderCommandName, TicketCommandName } from '@redress/domain';
import type { z } from 'zod';
import type { DeskRow } from '../rows.ts';

/** A ticket with all that belongs to it, as its page has it. */
export type CasePage = ReplyOf<typeof ticketRoutes.page>;

/** One order of a ticket. */
export type OrderView = z.infer<typeof ticketViews.orderView>;

/** The commands that can be given from a desk without opening the ticket. */
export const acts = {
  review: { order: ['approve', 'reject'] },
  decide: { order: ['grantExtension', 'refuseExtension', 'giveInformation'] },
  accept: { order: ['accept'] },
  reply: { order: ['reply'] },
  decline: { order: ['decline'] },
  requestExtension: { order: ['requestExtension'] },
  requestInformation: { order: ['requestInformation'] },
  forward: { order: ['forward'] },
  acknowledge: { order: ['acknowledge'] },
  acknowledgeWarning: { order: ['acknowledgeWarning'] },
  approveHandling: { ticket: ['approveHandling', 'rejectHandling'] },
  close: { ticket: ['close'] },
  reportEmergency: { ticket: ['reportEmergency'] },
} as const satisfies Readonly<
  Record<
    string,
    { readonly order?: readonly OrderCommandName[]; readonly ticket?: readonly TicketCommandName[] }
  >
>;

/** One of them. */
export type Act = keyof typeof acts;

/** An act under way: on which row, with the case as it is now. */
export interface OpenAct {
  readonly act: Act;
  readonly row: DeskRow;
  readonly page: CasePage;
  readonly order: OrderView | undefined;
}

/** Whether the server says that this person may do it now. */
export function mayDo(act: Act, page: CasePage, order: OrderView | undefined): boolean {
  const needed: { readonly order?: readonly string[]; readonly ticket?: readonly string[] } = acts[act];
  const onOrder: readonly string[] = order?.available ?? [];
  const onTicket: readonly string[] = page.available;
  return (
    (needed.order ?? []).some((name) => onOrder.includes(name)) ||
    (needed.ticket ?? []).some((name) => onTicket.includes(name))
  );
}
