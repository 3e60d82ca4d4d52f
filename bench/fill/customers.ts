import { randomUUID } from 'node:crypto';
import { customerEntry } from '../../apps/server/src/modules/customers/public.ts';
import { demoCustomer } from '../../apps/server/src/modules/demo/customers.ts';
import { type Dice, diceOf } from '../../apps/server/src/modules/demo/dice.ts';
import type { Database } from '../../apps/server/src/platform/database/database.ts';
import { searchLine } from './search.ts';
import type { Writer } from './writer.ts';

/** A customer whose tickets can be written. */
export interface FillCustomer {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly area: string;
  readonly address: string;
  readonly phone: string;
  readonly line: string;
  readonly branchId: string;
  /** What was complained of lately, for the repeat rule (B6). */
  readonly past: PastMatter[];
}

/** A complaint of a customer that a later one may repeat. */
export interface PastMatter {
  readonly matter: string;
  readonly ticketId: string;
  readonly number: string;
  readonly at: number;
  readonly closedAt: number;
}

/** Customers by what the rules make a difference of: branch, class and area. */
export type CustomerPool = ReadonlyMap<string, readonly FillCustomer[]>;

/** Names the group of customers whose cases the rules treat alike. */
export function groupOf(one: { branchId: string; class: string; area: string }): string {
  return `${one.branchId}:${one.class}:${one.area}`;
}

/** One of a group; the first ones call far more often than the last: some have hundreds of tickets. */
export function pickSkewed<Thing>(things: readonly Thing[], dice: Dice): Thing {
  const share = (dice.roll(1_000_000) / 1_000_000) ** 2;
  const thing = things[Math.floor(share * things.length)];
  if (thing === undefined) throw new Error('nobody to pick from');
  return thing;
}

const products = ['移动 5G 套餐', '光纤宽带 500M', '固定电话', 'IPTV'];

/** Writes customers with their contacts and lines; the first branches have most of them. */
export async function writeCustomers(
  database: Database,
  writer: Writer,
  count: number,
): Promise<CustomerPool> {
  const dice = diceOf(99);
  const branches = await database.query<{ id: string }>(
    "select id from org_unit where kind = 'branch' order by code",
  );
  const pool = new Map<string, FillCustomer[]>();
  const since = Date.UTC(2023, 0, 1);
  for (let n = 1; n <= count; n += 1) {
    const drawn = demoCustomer(dice, n);
    const id = randomUUID();
    const phone = `154${String(n).padStart(8, '1')}`;
    const { id: branchId } = pickSkewed(branches, dice);
    const firm = drawn.class === 'leasedLine';
    const line = firm ? `zx${n}` : dice.roll(2) === 0 ? phone : `kd${n}`;
    const customer = {
      id,
      name: drawn.name,
      class: drawn.class,
      area: drawn.area,
      address: drawn.address,
      phone,
      line,
      branchId,
      past: [],
    };
    const at = new Date(since + dice.roll(600) * 86_400_000).toISOString();
    const number = `KH20230101-${String(n).padStart(7, '0')}`;
    await writer.row(
      'customer',
      `${id}\t${number}\t${drawn.name}\t${drawn.class}\t\t${drawn.address}\t${drawn.area}\t32\t\t${branchId}\t${drawn.preferredChannel}\t\t${at}\t\\N\t${at}\t1`,
    );
    const findable = {
      id,
      name: drawn.name,
      class: drawn.class,
      note: '',
      branchId,
      createdBy: null,
      createdAt: Date.parse(at),
    };
    await writer.row('search_entry', searchLine(customerEntry(findable)));
    await writer.row('customer_contact', `${randomUUID()}\t${id}\tphone\t${phone}\t${phone}`);
    await writer.row('customer_line', `${randomUUID()}\t${id}\t${phone}\t${products[0]}\tactive`);
    if (line !== phone) {
      const product = firm ? '互联网专线 100M' : products[1 + (n % 3)];
      await writer.row('customer_line', `${randomUUID()}\t${id}\t${line}\t${product}\tactive`);
    }
    const group = groupOf(customer);
    const held = pool.get(group);
    if (held === undefined) pool.set(group, [customer]);
    else held.push(customer);
  }
  return pool;
}

/** The columns of the tables written here, in the order of the rows. */
export const customerColumns = {
  customer:
    'id, number, name, class, identity_number, address, area, province_code, region_code, branch_id, preferred_channel, note, created_at, created_by, updated_at, version',
  customer_contact: 'id, customer_id, kind, value, lookup',
  customer_line: 'id, customer_id, number, product, state',
} as const;
