import { randomUUID } from 'node:crypto';
import type { CustomerChange } from '@redress/contract';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { writeSearch } from '#platform/search/entry.ts';
import { contactLookup, isMasked, lineNumber } from '../numbers.ts';
import { reachOf, withinReach } from '../reach.ts';
import { entriesOf } from '../search.ts';
import { isBranch } from './branch.ts';

const columns = {
  name: 'name',
  class: 'class',
  identityNumber: 'identity_number',
  address: 'address',
  area: 'area',
  provinceCode: 'province_code',
  regionCode: 'region_code',
  branchId: 'branch_id',
  preferredChannel: 'preferred_channel',
  note: 'note',
} as const;

type OwnField = keyof typeof columns;
type Part =
  | Exclude<CustomerChange['contacts'], undefined>[number]
  | Exclude<CustomerChange['lines'], undefined>[number];

/** Changes a record as it stood at `version`; what was not sent stays, masked values are refused (F1, V1). */
export async function changeCustomer(
  id: string,
  change: CustomerChange,
  context: Context,
): Promise<Result<{ version: number }>> {
  if (valuesOf(change).some(isMasked)) return refused('maskedValue');
  if (change.branchId && !(await isBranch(context.database, change.branchId))) {
    return refused('invalidInput', { fields: { branchId: 'unknownBranch' } });
  }
  return context.database.transaction(async (transaction) => {
    const reach = JSON.stringify(reachOf(context.actor, 'customer.edit'));
    const found = await transaction.maybeOne<{ version: number }>(
      `select c.version from customer c where c.id = $1 and ${withinReach('$2')} for update`,
      [id, reach],
    );
    if (!found) return refused('notFound');
    if (found.version !== change.version) return refused('versionConflict');
    const strangers = await strangerParts(transaction, id, change);
    if (strangers) return refused('unknownPart');
    await writeOwn(transaction, id, change);
    if (change.contacts) await writeContacts(transaction, id, change.contacts);
    if (change.lines) await writeLines(transaction, id, change.lines);
    await writeSearch(transaction, await entriesOf(transaction, [id]));
    const fields = Object.keys(change).filter((name) => name !== 'version');
    const act = { action: 'customerChanged', subjectType: 'customer', subjectId: id, data: { fields } };
    await writeAudit(transaction, [auditEntry(context, act)]);
    return done({ version: change.version + 1 });
  });
}

function valuesOf({ identityNumber, address, contacts = [], lines = [] }: CustomerChange): string[] {
  const parts = [...contacts, ...lines].map((one) =>
    'value' in one ? one.value : 'number' in one ? (one.number ?? '') : '',
  );
  return [identityNumber ?? '', address ?? '', ...parts];
}

/** Whether an id in the lists belongs to no part of this customer. */
async function strangerParts(
  transaction: Queries,
  id: string,
  { contacts = [], lines = [] }: CustomerChange,
): Promise<boolean> {
  const ids = (parts: readonly Part[]) => parts.flatMap((one) => partId(one) ?? []);
  const row = await transaction.one<{ strangers: boolean }>(
    `select exists (select from unnest($2::uuid[]) as given (id)
         where not exists (select from customer_contact c where c.id = given.id and c.customer_id = $1))
       or exists (select from unnest($3::uuid[]) as given (id)
         where not exists (select from customer_line l where l.id = given.id and l.customer_id = $1)) as strangers`,
    [id, ids(contacts), ids(lines)],
  );
  return row.strangers;
}

async function writeOwn(transaction: Queries, id: string, change: CustomerChange): Promise<void> {
  const given = (Object.keys(columns) as OwnField[]).filter((field) => change[field] !== undefined);
  const sets = given.map((field, index) => `${columns[field]} = $${index + 2}, `).join('');
  await transaction.run(
    `update customer set ${sets}updated_at = now(), version = version + 1 where id = $1`,
    [id, ...given.map((field) => change[field])],
  );
}

async function writeContacts(
  transaction: Queries,
  id: string,
  contacts: NonNullable<CustomerChange['contacts']>,
): Promise<void> {
  const kept = contacts.flatMap((one) => one.id ?? []);
  const written = contacts.flatMap((one) =>
    'value' in one
      ? {
          id: one.id ?? randomUUID(),
          kind: one.kind,
          value: one.value,
          lookup: contactLookup(one.kind, one.value),
        }
      : [],
  );
  await transaction.run('delete from customer_contact where customer_id = $1 and id <> all($2)', [id, kept]);
  await transaction.run(
    `insert into customer_contact (id, customer_id, kind, value, lookup)
     select id, $1, kind, value, lookup
     from jsonb_to_recordset($2::jsonb) as c (id uuid, kind text, value text, lookup text)
     on conflict (id) do update set kind = excluded.kind, value = excluded.value, lookup = excluded.lookup`,
    [id, JSON.stringify(written)],
  );
}

async function writeLines(
  transaction: Queries,
  id: string,
  lines: NonNullable<CustomerChange['lines']>,
): Promise<void> {
  const rows = lines.map((one) => ({
    ...one,
    id: partId(one) ?? randomUUID(),
    isNew: partId(one) === undefined,
    ...(one.number === undefined ? {} : { number: lineNumber(one.number) }),
  }));
  const kept = rows.map((row) => row.id);
  await transaction.run('delete from customer_line where customer_id = $1 and id <> all($2)', [id, kept]);
  await transaction.run(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as given (id uuid, number text, product text, state text, "isNew" boolean)
     ), changed as (
       update customer_line l set number = coalesce(g.number, l.number), product = coalesce(g.product, l.product),
         state = coalesce(g.state, l.state)
       from given g where l.id = g.id and l.customer_id = $1
     )
     insert into customer_line (id, customer_id, number, product, state)
     select id, $1, number, product, state from given where "isNew"`,
    [id, JSON.stringify(rows)],
  );
}

function partId(part: Part): string | undefined {
  return 'id' in part ? part.id : undefined;
}
