import { orderCommandLabels, ticketCommandLabels } from '@redress/contract';
import { CommandBar, type CommandOffer } from '#ui/command/CommandBar.tsx';
import { knowledgeUiMessages } from '#ui/knowledge/messages.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useSession } from '#ui/session/useSession.ts';
import type { CasePage } from './case.ts';
import { placeOrderSteps, placeTicketCommands } from './commands/offers.ts';
import type { Given } from './commands/send.ts';
import { ticketMessages } from './messages.ts';

const assessable = ['juniorAgent', 'textClerk', 'recordingClerk'];

/** The bar with what may be done with the ticket now: what the server sent, the next step first. */
export function TicketActions({
  page,
  onCommand,
  onAssess,
  onPropose,
}: {
  readonly page: CasePage;
  readonly onCommand: (given: Given) => void;
  readonly onAssess: () => void;
  readonly onPropose: () => void;
}) {
  const say = useMessages(ticketMessages);
  const sayKnowledge = useMessages(knowledgeUiMessages);
  const label = useLabel();
  const { people } = useReference();
  const { user, grants } = useSession();
  const registrar = people.find(({ id }) => id === page.ticket.registeredBy);
  const mayAssess =
    grants['competence.assess'] !== undefined &&
    registrar !== undefined &&
    registrar.id !== user.id &&
    registrar.roles.some((role) => assessable.includes(role));
  const waiting = page.orders.toReversed().find((order) => placeOrderSteps(order.available).length > 0);
  const steps: CommandOffer<string>[] =
    waiting === undefined
      ? []
      : placeOrderSteps(waiting.available).map((placed) => ({
          ...placed,
          command: `order.${placed.command}`,
          label: label(orderCommandLabels[placed.command]),
          run: () => onCommand({ on: 'order', name: placed.command, orderId: waiting.id }),
        }));
  const taken = steps.flatMap(({ keys }) => keys ?? []);
  const offers: CommandOffer<string>[] = placeTicketCommands(page.available, steps.length).map(
    ({ keys, ...placed }) => ({
      ...placed,
      ...(keys === undefined || taken.includes(keys) ? {} : { keys }),
      label: label(ticketCommandLabels[placed.command]),
      run: () => onCommand({ on: 'ticket', name: placed.command }),
    }),
  );
  if (mayAssess) offers.push({ command: 'assess', label: say('assess'), weight: 'rest', run: onAssess });
  if (grants['knowledge.propose'] !== undefined) {
    offers.push({ command: 'propose', label: sayKnowledge('propose'), weight: 'rest', run: onPropose });
  }
  const all = [...steps, ...offers];
  return <CommandBar available={all.map(({ command }) => command)} offers={all} />;
}
