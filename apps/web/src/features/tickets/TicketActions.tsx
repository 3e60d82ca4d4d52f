import { ticketCommandLabels } from '@redress/contract';
import { CommandBar, type CommandOffer } from '#ui/command/CommandBar.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useSession } from '#ui/session/useSession.ts';
import type { CasePage } from './case.ts';
import { placeTicketCommands } from './commands/offers.ts';
import type { Given } from './commands/send.ts';
import { ticketMessages } from './messages.ts';

const assessable = ['juniorAgent', 'textClerk', 'recordingClerk'];

/** The bar with what may be done with the ticket now: what the server sent, the next step first. */
export function TicketActions({
  page,
  onCommand,
  onAssess,
}: {
  readonly page: CasePage;
  readonly onCommand: (given: Given) => void;
  readonly onAssess: () => void;
}) {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const { people } = useReference();
  const { user, grants } = useSession();
  const registrar = people.find(({ id }) => id === page.ticket.registeredBy);
  const mayAssess =
    grants['competence.assess'] !== undefined &&
    registrar !== undefined &&
    registrar.id !== user.id &&
    registrar.roles.some((role) => assessable.includes(role));
  const offers: CommandOffer<string>[] = placeTicketCommands(page.available).map((placed) => ({
    ...placed,
    label: label(ticketCommandLabels[placed.command]),
    run: () => onCommand({ on: 'ticket', name: placed.command }),
  }));
  if (mayAssess) offers.push({ command: 'assess', label: say('assess'), weight: 'rest', run: onAssess });
  return <CommandBar available={[...page.available, 'assess']} offers={offers} />;
}
