import type { CustomerPage } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';

const shown = 20;

/** How many tickets of each kind a customer ever had. */
export async function ticketCountsOf(
  queries: Queries,
  customerId: string,
): Promise<CustomerPage['ticketCounts']> {
  const rows = await queries.query<{ kind: string; count: number }>(
    'select kind, count(*) as count from ticket where customer_id = $1 group by kind',
    [customerId],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** The written warnings that departments were given over a customer's cases, newest first. */
export async function warningsOf(queries: Queries, customerId: string): Promise<CustomerPage['warnings']> {
  const rows = await queries.query<
    Omit<CustomerPage['warnings'][number], 'issuedAt' | 'revokedAt'> & {
      issued_at: number;
      revoked_at: number | null;
    }
  >(
    `select w.id, w.number, t.id as "ticketId", t.number as "ticketNumber", u.name as "departmentName",
       u.name_en as "departmentNameEn", w.issued_at, w.revoked_at
     from ticket t, lateral (select * from written_warning where ticket_id = t.id offset 0) w
       join org_unit u on u.id = w.department_id
     where t.customer_id = $1 order by w.issued_at desc, w.id desc limit ${shown}`,
    [customerId],
  );
  return rows.map(({ issued_at, revoked_at, ...row }) => ({
    ...row,
    issuedAt: moment(issued_at),
    revokedAt: revoked_at === null ? null : moment(revoked_at),
  }));
}

/** The latest satisfaction surveys of a customer, newest first. */
export async function surveysOf(queries: Queries, customerId: string): Promise<CustomerPage['surveys']> {
  const rows = await queries.query<
    Omit<CustomerPage['surveys'][number], 'openedAt' | 'finishedAt'> & {
      opened_at: number;
      finished_at: number | null;
    }
  >(
    `select s.id, t.id as "ticketId", t.number as "ticketNumber", s.status, s.satisfied, s.score, s.opened_at,
       s.finished_at
     from ticket t, lateral (select * from survey where ticket_id = t.id offset 0) s
     where t.customer_id = $1 order by s.opened_at desc, s.id desc limit ${shown}`,
    [customerId],
  );
  return rows.map(({ opened_at, finished_at, ...row }) => ({
    ...row,
    openedAt: moment(opened_at),
    finishedAt: finished_at === null ? null : moment(finished_at),
  }));
}

/** What a customer was promised and is still owed, the nearest first. */
export async function promisesOf(queries: Queries, customerId: string): Promise<CustomerPage['promises']> {
  const rows = await queries.query<Omit<CustomerPage['promises'][number], 'dueAt'> & { due_at: number }>(
    `with live as (
       select id, number, reply_wanted_by_at, status from ticket
       where customer_id = $1 and status not in ('closed', 'withdrawn')
     )
     select 'callback' as kind, live.id as "ticketId", live.number as "ticketNumber", s.agreed_at as due_at
     from live join survey s on s.ticket_id = live.id and s.status = 'open' where s.agreed_at is not null
     union all
     select 'replyWanted', id, number, reply_wanted_by_at from live
     where reply_wanted_by_at is not null and status <> 'answered'
     union all
     select 'reply', live.id, live.number, c.due_at
     from live join clock c on c.ticket_id = live.id and c.kind = 'replyToCustomer' and c.state = 'running'
     order by due_at limit ${shown}`,
    [customerId],
  );
  return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: moment(due_at) }));
}
