import type { Case } from './case.ts';
import type { CaseCommand } from './commands.ts';
import { type Follows, orderFollows, ticketFollows } from './follows.ts';
import { orderRules, ticketRules } from './transitions.ts';

/** The changes of status from one state of a case to the next that no table knows. */
export function outsideTheTables(before: Case, after: Case, command: CaseCommand): string[] {
  const changes = [
    { id: 'ticket', from: before.ticket.status, to: after.ticket.status, known: ticketChange(command) },
    ...after.orders.map(({ id, status }) => {
      const from = before.orders.find((one) => one.id === id)?.status ?? status;
      return { id, from, to: status, known: orderChange(command, id) };
    }),
  ];
  return changes
    .filter(({ from, to, known }) => from !== to && !known(from, to))
    .map(({ id, from, to }) => `${command.name}: ${id} ${from} to ${to}`);
}

type Known = (from: string, to: string) => boolean;

function ticketChange(command: CaseCommand): Known {
  if ('orderId' in command) return (from, to) => follows(ticketFollows, command.name, from, to);
  return (_from, to) => ticketRules[command.name].to.some((one) => one === to);
}

function orderChange(command: CaseCommand, id: string): Known {
  return (from, to) => {
    const ordered = 'orderId' in command && command.orderId === id;
    if (ordered && orderRules[command.name].to.some((one) => one === to)) return true;
    return follows(orderFollows, command.name, from, to);
  };
}

function follows(rows: readonly Follows<string, string>[], name: string, from: string, to: string): boolean {
  return rows.some((row) => row.to === to && row.from.includes(from) && row.after.includes(name));
}
