import { auditEntry, systemActor, writeAudit } from '#platform/audit/entry.ts';
import type { Queries } from '#platform/database/database.ts';
import { phoneDigits } from '../customers/public.ts';
import { hashPassword } from '../identity/public.ts';
import { type DemoCustomer, demoCustomer } from './customers.ts';
import { diceOf } from './dice.ts';
import { demoPassword, demoPeople } from './people.ts';
import { demoUnits } from './units.ts';

const province = '32';

/** Puts the demo organisation in place, each unit below the one its code names. */
export async function storeUnits(transaction: Queries): Promise<void> {
  await transaction.run(
    `with demo as (
       select gen_random_uuid() as id, u.* from jsonb_to_recordset($1::jsonb) as u
         (code text, parent text, kind text, name text, "nameEn" text)
     )
     insert into org_unit (id, parent_id, kind, code, name, name_en, province_code)
     select demo.id, above.id, demo.kind, demo.code, demo.name, demo."nameEn", case when demo.parent is null then $2 end
     from demo left join demo above on above.code = demo.parent`,
    [JSON.stringify(demoUnits), province],
  );
}

/** Makes the demo accounts, whose common password need not be changed. */
export async function storePeople(transaction: Queries): Promise<void> {
  await transaction.run(
    `with demo as (
       select gen_random_uuid() as id, p.* from jsonb_to_recordset($1::jsonb) as p
         ("employeeNumber" text, name text, role text, unit text)
     ), people as (
       insert into app_user (id, employee_number, name, password_hash, password_changed_at, must_change_password, unit_id, locale)
       select demo.id, demo."employeeNumber", demo.name, $2, now(), false, o.id, 'zh'
       from demo join org_unit o on o.code = demo.unit
     )
     insert into user_role (user_id, role_code) select id, role from demo`,
    [JSON.stringify(demoPeople), await hashPassword(demoPassword)],
  );
  const act = {
    action: 'demoLoaded',
    subjectType: 'system',
    subjectId: 'demo',
    data: { people: demoPeople.length },
  };
  await writeAudit(transaction, [auditEntry(systemActor, act)]);
}

/** Makes the demo customers with contacts and lines. */
export async function storeCustomers(transaction: Queries, count: number): Promise<void> {
  const dice = diceOf(20_261_121);
  const customers: (DemoCustomer & { readonly digits: string; readonly n: number })[] = [];
  for (let n = 1; n <= count; n += 1) {
    const customer = demoCustomer(dice, n);
    customers.push({ ...customer, n, digits: phoneDigits(customer.phone) });
  }
  await transaction.run(
    `with demo as (
       select gen_random_uuid() as id, c.* from jsonb_to_recordset($1::jsonb) as c
         (n integer, name text, class text, address text, area text, branch text, "preferredChannel" text, phone text,
          digits text, lines jsonb, "sinceDays" integer)
     ), made as (
       insert into customer (id, number, name, class, identity_number, address, area, province_code, region_code, branch_id,
         preferred_channel, note, created_at, updated_at, version)
       select demo.id, 'KH20240101-' || lpad(n::text, 6, '0'), demo.name, class, '', address, area, $2, '', o.id,
         "preferredChannel", '', now() - make_interval(days => "sinceDays"), now(), 1
       from demo join org_unit o on o.code = demo.branch
     ), contacts as (
       insert into customer_contact (id, customer_id, kind, value, lookup)
       select gen_random_uuid(), id, 'phone', phone, digits from demo
     )
     insert into customer_line (id, customer_id, number, product, state)
     select gen_random_uuid(), demo.id, line.number, line.product, line.state
     from demo, jsonb_to_recordset(demo.lines) as line (number text, product text, state text)`,
    [JSON.stringify(customers), province],
  );
}
