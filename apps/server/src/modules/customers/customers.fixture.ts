import { type Client, customerRoutes, type NewCustomer } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';

/** A new customer's form, filled in as far as it must be. */
export const form = {
  name: '王芳',
  class: 'ordinary' as const,
  identityNumber: '110101199001011234',
  address: '广东省广州市天河区中山大道1号',
  area: 'town' as const,
  provinceCode: '44',
  regionCode: '440106',
  branchId: null,
  preferredChannel: 'phone' as const,
  note: '',
  contacts: [],
  lines: [],
};

/** Makes a customer record and answers its id; throws where that is refused. */
export async function makeCustomer(by: Client, over: Partial<NewCustomer> = {}): Promise<string> {
  const made = await by.call(customerRoutes.createCustomer, { body: { ...form, ...over } });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.id;
}

/** Puts a customer's ticket into the database, as the tickets module would; answers its id. */
export async function addTicket(
  database: Database,
  customerId: string,
  number: string,
  status: 'open' | 'closed' | 'answered',
  at = '2026-11-01T00:00:00Z',
): Promise<string> {
  const { id } = await database.one<{ id: string }>(
    `insert into ticket (id, number, kind, status, level, owner_id, registered_by, customer_id, customer_class,
       complainant_name, contact_phone, line_number, contact_address, channel, reply_channel, content, demand, cause,
       handling, area, province_code, urgent, emotion, external_number, arrived_at, registered_at, round,
       round_started_at, answer, closed_at, close_reason, approval_required, compensation_fen, version)
     select gen_random_uuid(), $2, 'complaint', $3, 'junior', u.id, u.id, $1, 'ordinary', '', '', '', '', 'phone', 'phone',
       'x', '', '', '', 'town', '', false, 'calm', '', $4, $4, 1, $4, '',
       case when $3 = 'closed' then $4::timestamptz end, case when $3 = 'closed' then 'satisfied' end, false, 0, 1
     from app_user u where employee_number = 'juniorAgent' returning id`,
    [customerId, number, status, at],
  );
  return id;
}
