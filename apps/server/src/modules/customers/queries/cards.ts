import type { CustomerCard } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { presentContact, presentLine, presentTicket } from '../present.ts';
import { type ContactRow, type CustomerRow, type LineRow, type TicketRow, ticketColumns } from '../store.ts';

type CardRow = Pick<CustomerRow, 'id' | 'number' | 'name' | 'class' | 'branch_id'> & {
  readonly ticket_count: number;
};

// Enough to recognise somebody; everything is on the customer's page.
const openTickets = 5;
const countedTickets = 100;

/** The cards of these customers, in the order of the ids. */
export async function cardsOf(queries: Queries, ids: readonly string[]): Promise<CustomerCard[]> {
  if (ids.length === 0) return [];
  const [customers, contacts, lines, tickets] = await Promise.all([
    queries.query<CardRow>(
      `select c.id, c.number, c.name, c.class, c.branch_id, (select count(*) from
         (select from ticket t where t.customer_id = c.id limit ${countedTickets}) as counted) as ticket_count
       from customer c where c.id = any($1)`,
      [ids],
    ),
    queries.query<ContactRow>(
      'select id, customer_id, kind, value from customer_contact where customer_id = any($1) order by id',
      [ids],
    ),
    queries.query<LineRow>(
      'select id, customer_id, number, product, state from customer_line where customer_id = any($1) order by number, id',
      [ids],
    ),
    queries.query<TicketRow>(
      `select ${ticketColumns} from unnest($1::uuid[]) as wanted (id), lateral (
         select * from ticket t where t.customer_id = wanted.id and t.status not in ('closed', 'withdrawn')
         order by t.registered_at desc, t.id desc limit ${openTickets}) as t`,
      [ids],
    ),
  ]);
  const byId = new Map(customers.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return {
      id,
      number: row.number,
      name: row.name,
      class: row.class,
      branchId: row.branch_id,
      contacts: contacts.filter((one) => one.customer_id === id).map(presentContact),
      lines: lines.filter((one) => one.customer_id === id).map(presentLine),
      openTickets: tickets.filter((one) => one.customer_id === id).map(presentTicket),
      ticketCount: row.ticket_count,
    };
  });
}
