import { randomUUID } from 'node:crypto';
import type { NewCustomer } from '@redress/contract';
import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { insertDone } from '#platform/http/idempotency.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { insertSearch, searchRow } from '#platform/search/entry.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { contactLookup, isMasked, lineNumber } from '../numbers.ts';
import { customersWith } from '../queries/known-customers.ts';
import { entryOf } from '../search.ts';
import { isBranch } from './branch.ts';

/** Makes a customer record with a number of its own; a number that is known already must be confirmed to be another's (F4). */
export async function createCustomer(
  body: NewCustomer,
  context: Context,
): Promise<Result<{ id: string; number: string }>> {
  const { database, actor } = context;
  const numbers = [...body.contacts.map(({ value }) => value), ...body.lines.map(({ number }) => number)];
  if ([...numbers, body.identityNumber, body.address].some(isMasked)) return refused('maskedValue');
  if (body.branchId !== null && !(await isBranch(database, body.branchId))) {
    return refused('invalidInput', { fields: { branchId: 'unknownBranch' } });
  }
  if (!body.anotherOne) {
    const known = await customersWith(database, numbers);
    const found = [...new Set(known.map(({ number }) => number))];
    if (found.length > 0) return refused('customerKnown', { params: { numbers: found.join('、') } });
  }
  const id = randomUUID();
  const retried = context.idempotencyKey;
  const { zone } = (await currentSetting(database, centreSetting)).value;
  const { now } = await database.one<{ now: number }>('select now() as now');
  const findable = entryOf({ ...body, id, createdBy: actor.id, createdAt: now });
  const act = { action: 'customerCreated', subjectType: 'customer', subjectId: id };
  return done(
    await database.one<{ id: string; number: string }>(create, [
      JSON.stringify({ ...body, id }),
      JSON.stringify(
        body.contacts.map((one) => ({
          ...one,
          id: randomUUID(),
          lookup: contactLookup(one.kind, one.value),
        })),
      ),
      JSON.stringify(body.lines.map((one) => ({ ...one, id: randomUUID(), number: lineNumber(one.number) }))),
      actor.id,
      zone,
      JSON.stringify([auditEntry(context, act)]),
      JSON.stringify(retried === null ? [] : [{ user_id: actor.id, key: retried, subject_id: id }]),
      JSON.stringify([searchRow(findable)]),
    ]),
  );
}

/** The answer to a creation that was done before. */
export async function createdBefore(
  { database }: Context,
  id: string,
): Promise<Result<{ id: string; number: string }>> {
  return done(
    await database.one<{ id: string; number: string }>('select id, number from customer where id = $1', [id]),
  );
}

const create = `with numbered as (
    insert into number_counter as n (prefix, day, last) values ('KH', (now() at time zone $5)::date, 1)
    on conflict (prefix, day) do update set last = n.last + 1 returning day, last
  ), form as (
    select * from jsonb_to_record($1::jsonb) as form (id uuid, name text, class text, "identityNumber" text, address text,
      area text, "provinceCode" text, "regionCode" text, "branchId" uuid, "preferredChannel" text, note text)
  ), made as (
    insert into customer (id, number, name, class, identity_number, address, area, province_code, region_code, branch_id,
      preferred_channel, note, created_at, created_by, updated_at, version)
    select id, 'KH' || to_char(day, 'YYYYMMDD') || '-' || lpad(last::text, 6, '0'), name, class, "identityNumber", address,
      area, "provinceCode", "regionCode", "branchId", "preferredChannel", note, now(), $4, now(), 1
    from form, numbered returning id, number
  ), contacts as (
    insert into customer_contact (id, customer_id, kind, value, lookup)
    select c.id, made.id, c.kind, c.value, c.lookup from made,
      jsonb_to_recordset($2::jsonb) as c (id uuid, kind text, value text, lookup text)
  ), lines as (
    insert into customer_line (id, customer_id, number, product, state)
    select l.id, made.id, l.number, l.product, l.state from made,
      jsonb_to_recordset($3::jsonb) as l (id uuid, number text, product text, state text)
  ), searched as (${insertSearch('$8')}
  ), finished as (${insertDone('$7')}
  ), audited as (${insertAudit('$6')})
  select id, number from made`;
