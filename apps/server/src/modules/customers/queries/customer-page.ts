import type { CustomerPage } from '@redress/contract';
import { statement } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { type Context, holds } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { maskAddress, maskIdentityNumber } from '#platform/privacy/mask.ts';
import { presentContact, presentLine } from '../present.ts';
import { reachOf, withinReach } from '../reach.ts';
import type { ContactRow, CustomerRow, LineRow } from '../store.ts';
import { promisesOf, surveysOf, ticketCountsOf, warningsOf } from './customer-history.ts';

type PageRow = CustomerRow & {
  readonly branch_name: string | null;
  readonly branch_name_en: string | null;
  readonly unmaskable: boolean;
};

const pageRow = statement(
  'customer_page',
  `select c.*, b.name as branch_name, b.name_en as branch_name_en, ${withinReach('$3')} as unmaskable
   from customer c left join org_unit b on b.id = c.branch_id where c.id = $1 and ${withinReach('$2')}`,
);

/** Everything about a customer on one page, personal values masked (F2, V1). */
export async function customerPageOf(id: string, context: Context): Promise<Result<CustomerPage>> {
  const { database, actor } = context;
  const row = await database.maybeOne<PageRow>(pageRow, [
    id,
    JSON.stringify(reachOf(actor, 'customer.read')),
    JSON.stringify(reachOf(actor, 'personalData.unmask')),
  ]);
  if (!row) return refused('notFound');
  const [contacts, lines, ticketCounts, warnings, surveys, promises] = await Promise.all([
    database.query<ContactRow>('select * from customer_contact where customer_id = $1 order by id', [id]),
    database.query<LineRow>('select * from customer_line where customer_id = $1 order by number, id', [id]),
    ticketCountsOf(database, id),
    warningsOf(database, id),
    surveysOf(database, id),
    promisesOf(database, id),
  ]);
  const available = [
    ...(holds(actor, 'customer.edit') ? (['edit'] as const) : []),
    ...(holds(actor, 'personalData.unmask') && row.unmaskable ? (['unmask'] as const) : []),
  ];
  return done({
    ...presentRecord(row),
    contacts: contacts.map(presentContact),
    lines: lines.map(presentLine),
    ticketCounts,
    warnings,
    surveys,
    promises,
    available,
  });
}

function presentRecord(row: PageRow) {
  const { branch_id: branchId, branch_name: name, branch_name_en: nameEn } = row;
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    class: row.class,
    identityNumber: maskIdentityNumber(row.identity_number),
    address: maskAddress(row.address),
    area: row.area,
    provinceCode: row.province_code,
    regionCode: row.region_code,
    branch: branchId === null || name === null || nameEn === null ? null : { id: branchId, name, nameEn },
    preferredChannel: row.preferred_channel as CustomerPage['preferredChannel'],
    note: row.note,
    createdAt: moment(row.created_at),
    updatedAt: moment(row.updated_at),
    version: row.version,
  };
}
