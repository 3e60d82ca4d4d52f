import {
  type CallInput,
  type CallOf,
  type Client,
  type Outcome,
  orderCommandRoutes,
  type ReplyOf,
  type Route,
  ticketCommandRoutes,
  ticketRoutes,
} from '@redress/contract';
import type { Desk, OrderCommandName, TicketCommandName } from '@redress/domain';
import type { JournalWriter } from './journal.ts';

/** The page of a ticket as the API shows it. */
export type Page = ReplyOf<typeof ticketRoutes.page>;

/** One order on that page. */
export type PageOrder = Page['orders'][number];

/** One thing that waits on a desk. */
export type DeskRow = ReplyOf<typeof ticketRoutes.desk>['items'][number];

type BodyOf<R> = CallOf<R> extends { body: { input: infer Input } } ? Input : never;
type TicketInput<Name extends TicketCommandName> = BodyOf<(typeof ticketCommandRoutes)[Name]>;
type OrderInput<Name extends OrderCommandName> = BodyOf<(typeof orderCommandRoutes)[Name]>;

const takeable = new Set(['handle', 'replied', 'declinedOrder', 'feedback', 'survey', 'accept']);

/** True for what lies on a desk free for whoever takes the next thing. */
export function isFree({ userId, reason }: DeskRow): boolean {
  return userId === null && takeable.has(reason);
}

/** A person's hands on the keyboard: every request is timed, every acknowledged change is kept in the journal. */
export interface Worker {
  readonly id: string;
  readonly employeeNumber: string;
  readonly role: string;
  readonly unitId: string;
  /** Any route; null where it was refused. */
  readonly ask: <R extends Route>(route: R, input: CallInput<R>) => Promise<ReplyOf<R> | null>;
  readonly give: <Name extends TicketCommandName>(
    page: Page,
    name: Name,
    input: TicketInput<Name>,
  ) => Promise<Page | null>;
  readonly order: <Name extends OrderCommandName>(
    ticketId: string,
    orderId: string,
    name: Name,
    input: OrderInput<Name>,
  ) => Promise<Page | null>;
  readonly register: (body: CallOf<typeof ticketRoutes.register>['body']) => Promise<string | null>;
  readonly open: (ticketId: string) => Promise<Page | null>;
  /** What waits on a desk, most urgent first; only for one reason where one is named. */
  readonly desk: (desk: Desk, query?: { reason?: string; limit?: number }) => Promise<DeskRow[]>;
  readonly take: (desk: Desk) => Promise<{ ticketId: string; orderId: string | null } | null>;
  readonly urge: (rows: readonly { id: string; ticketId: string }[], text: string) => Promise<void>;
}

/** A signed-in client, and the id the server gave its last request. */
export interface Line {
  readonly client: Client;
  readonly lastRequestId: () => string;
  /** True once in a while: the answer got lost on the way, and the request is sent again as it was. */
  readonly answerLost: () => boolean;
}

/** Puts a signed-in person to work. A person does one thing at a time. */
export function workerOf(
  who: Pick<Worker, 'id' | 'employeeNumber' | 'role' | 'unitId'>,
  { client, lastRequestId, answerLost }: Line,
  writer: JournalWriter,
): Worker {
  const call = async <R extends Route>(
    route: R,
    what: string,
    input: CallInput<R>,
    key?: string,
  ): Promise<Outcome<ReplyOf<R>>> => {
    const began = performance.now();
    const outcome = await client.call(
      route,
      input as never,
      key === undefined ? {} : { idempotencyKey: key },
    );
    writer.timed(`${route.method} ${route.path}`, performance.now() - began);
    if (!outcome.ok) writer.refused(what, outcome.status, outcome.failure.code);
    return outcome;
  };
  const acknowledge = (action: string, ticketId: string, replayed = false) =>
    writer.acknowledge({ requestId: lastRequestId(), action, ticketId, replayed });

  /** A command with an idempotency key; now and then sent twice, as a client does that lost the answer. */
  const command = async <R extends Route>(
    route: R,
    name: string,
    input: CallInput<R>,
    ticketOf: (reply: ReplyOf<R>) => string,
  ): Promise<ReplyOf<R> | null> => {
    const key = crypto.randomUUID();
    const first = await call(route, name, input, key);
    if (!first.ok) return null;
    acknowledge(`ticket.${name}`, ticketOf(first.value));
    if (!answerLost()) return first.value;
    const again = await call(route, name, input, key);
    if (again.ok) acknowledge(`ticket.${name}`, ticketOf(again.value), true);
    return first.value;
  };

  return {
    ...who,
    ask: async (route, input) => {
      const outcome = await call(route, route.path, input);
      return outcome.ok ? outcome.value : null;
    },
    give: (page, name, input) =>
      command(
        ticketCommandRoutes[name] as Route,
        name,
        { params: { id: page.ticket.id }, body: { input, seen: page.ticket.version } } as never,
        () => page.ticket.id,
      ) as Promise<Page | null>,
    order: (ticketId, orderId, name, input) =>
      command(
        orderCommandRoutes[name] as Route,
        name,
        { params: { id: ticketId, orderId }, body: { input } } as never,
        () => ticketId,
      ) as Promise<Page | null>,
    register: async (body) => {
      const reply = await command(ticketRoutes.register, 'register', { body }, ({ id }) => id);
      if (reply) writer.register(reply.id, reply.number);
      return reply?.id ?? null;
    },
    open: async (ticketId) => {
      const outcome = await call(ticketRoutes.page, 'page', { params: { id: ticketId } });
      return outcome.ok ? outcome.value : null;
    },
    desk: async (desk, { reason, limit = 50 } = {}) => {
      const query = { limit, ...(reason !== undefined && { reason }) };
      const outcome = await call(ticketRoutes.desk, 'desk', { params: { desk }, query } as never);
      return outcome.ok ? outcome.value.items : [];
    },
    take: async (desk) => {
      const outcome = await call(ticketRoutes.takeNext, 'takeNext', { params: { desk }, body: {} });
      if (!outcome.ok || outcome.value.ticketId === null) return null;
      acknowledge('ticket.takeNext', outcome.value.ticketId);
      return { ticketId: outcome.value.ticketId, orderId: outcome.value.orderId };
    },
    urge: async (rows, text) => {
      if (rows.length === 0) return;
      const orderIds = rows.map(({ id }) => id);
      const outcome = await call(ticketRoutes.urgeMany, 'urgeMany', { body: { orderIds, text } });
      if (!outcome.ok) return;
      for (const id of outcome.value.urged) {
        const ticketId = rows.find((row) => row.id === id)?.ticketId;
        if (ticketId !== undefined) acknowledge('ticket.urge', ticketId);
      }
      for (const { code } of outcome.value.refused) writer.refused('urge', 422, code);
    },
  };
}
