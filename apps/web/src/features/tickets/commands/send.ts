import { type Outcome, orderCommandRoutes, type Route, ticketCommandRoutes } from '@redress/contract';
import type { OrderCommandName, TicketCommandName } from '@redress/domain';
import { call } from '#ui/server/client.ts';
import type { CasePage } from '../case.ts';

/** A command with what it is on. */
export type Given =
  | { readonly on: 'ticket'; readonly name: TicketCommandName }
  | {
      readonly on: 'order';
      readonly name: OrderCommandName;
      readonly orderId: string;
      readonly warningId?: string;
    };

/** Gives a command; `seen` is the version it was decided on, where a change meanwhile must refuse it. */
export async function send(
  ticketId: string,
  given: Given,
  input: unknown,
  seen: number | undefined,
): Promise<Outcome<CasePage>> {
  const body = { input, ...(seen === undefined ? {} : { seen }) };
  // The input was made by the form of this very command; the compiler cannot follow a union of fifty routes.
  if (given.on === 'ticket') {
    const answered = await call<Route>(ticketCommandRoutes[given.name], { params: { id: ticketId }, body });
    return answered as Outcome<CasePage>;
  }
  const params = { id: ticketId, orderId: given.orderId };
  return (await call<Route>(orderCommandRoutes[given.name], { params, body })) as Outcome<CasePage>;
}
