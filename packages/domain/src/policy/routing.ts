import type { Policy } from './policy.ts';
import type { Channel, CustomerClass, TicketKind, TicketLevel } from './vocabulary.ts';

/** The desks a newly registered ticket can go to (workflow section 4). */
export const routedDesks = ['agent', 'senior', 'managerHotline', 'dataManager'] as const;

/** One desk for newly registered tickets. */
export type RoutedDesk = (typeof routedDesks)[number];

/** Why a newly registered ticket goes where it goes. */
export const routingReasons = ['suggestion', 'repeatPastLimit', 'keyCustomer', 'ordinary'] as const;

/** One reason of routing. */
export type RoutingReason = (typeof routingReasons)[number];

/** What routing knows of a ticket when it is registered. */
export type RoutedTicket = {
  readonly kind: TicketKind;
  readonly customerClass: CustomerClass;
  readonly channel: Channel;
  /** The earlier ticket it repeats, if any, and whether that one is unresolved past its limit. */
  readonly repeat: { readonly unresolvedPastLimit: boolean } | null;
};

/** One row of the routing table; a column left out lets everything pass, and the first row that matches decides. */
export type RoutingRule = {
  readonly kinds?: readonly TicketKind[];
  readonly channels?: readonly Channel[];
  readonly vip?: boolean;
  readonly repeatPastLimit?: boolean;
  readonly level: TicketLevel;
  readonly desk: RoutedDesk;
  /** Why, as a code for the timeline. */
  readonly reason: RoutingReason;
};

/** Where a ticket goes. */
export type Route = Pick<RoutingRule, 'level' | 'desk' | 'reason'>;

/** The level and desk of a newly registered ticket (C2, C3, C4); the agent's own desk where no rule says otherwise. */
export function routeTicket(policy: Policy, ticket: RoutedTicket): Route {
  const rule = policy.routing.find(
    (row) =>
      (row.kinds === undefined || row.kinds.includes(ticket.kind)) &&
      (row.channels === undefined || row.channels.includes(ticket.channel)) &&
      (row.vip === undefined || row.vip === isVip(policy, ticket.customerClass)) &&
      (row.repeatPastLimit === undefined ||
        row.repeatPastLimit === (ticket.repeat?.unresolvedPastLimit ?? false)),
  );
  if (rule === undefined) return { level: 'junior', desk: 'agent', reason: 'ordinary' };
  return { level: rule.level, desk: rule.desk, reason: rule.reason };
}

/** Whether customers of a class are served first (C4). */
export function isVip(policy: Policy, customerClass: CustomerClass | undefined): boolean {
  return customerClass !== undefined && policy.vipClasses.includes(customerClass);
}
