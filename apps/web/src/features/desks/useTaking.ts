import { orderCommandRoutes, ticketCommandRoutes, ticketRoutes } from '@redress/contract';
import type { Desk } from '@redress/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { deskMessages } from './messages.ts';
import type { DeskRow } from './rows.ts';

/** Asks for the desk and its counts again, after a command of one's own. */
export async function renewDesk(): Promise<void> {
  await Promise.all([refresh(ticketRoutes.desk), refresh(ticketRoutes.deskCounts)]);
}

/** Takes the most urgent free thing and opens it: nobody else gets the same one. */
export function useTakeNext(desk: Desk): { readonly take: () => Promise<void>; readonly taking: boolean } {
  const say = useMessages(deskMessages);
  const navigate = useNavigate();
  const [taking, setTaking] = useState(false);
  const take = async () => {
    if (taking) return;
    setTaking(true);
    const outcome = await call(ticketRoutes.takeNext, { params: { desk }, body: {} });
    setTaking(false);
    if (!outcome.ok) return toast('failed', outcome.failure.message);
    void renewDesk();
    const { ticketId, orderId } = outcome.value;
    if (ticketId === null) return toast('told', say('nothingToTake'));
    await navigate(ticketLink(ticketId, orderId));
  };
  return { take, taking };
}

/** Makes one row one's own. Who loses the race is told who was faster, and the list is renewed. */
export function useClaim(onDone: () => void): (row: DeskRow) => Promise<void> {
  const say = useMessages(deskMessages);
  return async ({ reason, ticket, orderId, orderNumber }) => {
    const params = { id: ticket.id };
    const body = { input: {} };
    const outcome =
      reason === 'accept' && orderId !== null
        ? await call(orderCommandRoutes.accept, { params: { ...params, orderId }, body })
        : await call(reason === 'survey' ? claimSurvey : claim, { params, body });
    const number = reason === 'accept' && orderNumber !== null ? orderNumber : ticket.number;
    if (!outcome.ok) toast('failed', say('lost', { number, reason: outcome.failure.message }));
    else toast('done', say(reason === 'accept' ? 'accepted' : 'taken', { number }));
    onDone();
    await renewDesk();
  };
}

const { claim, claimSurvey } = ticketCommandRoutes;
