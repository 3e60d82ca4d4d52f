import type { Database } from '#platform/database/database.ts';
import { ensureRoles } from '../identity/public.ts';
import { prepareSettings } from '../settings/public.ts';
import { type DemoPerson, demoPassword, demoPeople } from './people.ts';
import { storeCustomers, storePeople, storeUnits } from './store.ts';

/** What to tell whoever started a new demo: one account of every role, and the password of all of them. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly DemoPerson[];
}

/** How many customers a demo has. */
export const demoCustomerCount = 200;

// Any number that nothing else takes a lock by.
const lockKey = 714_003;

/** Whether the database has never been used: it has no account and no unit. */
export async function isUnused(database: Database): Promise<boolean> {
  const { unused } = await database.one<{ unused: boolean }>(
    'select not exists (select from app_user) and not exists (select from org_unit) as unused',
  );
  return unused;
}

/**
 * Fills a database that has never been used with a demo centre, its people and customers; null, changing nothing, where it
 * has been used. Migrations must have run. Of several processes that start together one loads, the others wait.
 */
export async function loadDemoData(database: Database): Promise<DemoAccounts | null> {
  if (!(await isUnused(database))) return null;
  await ensureRoles(database);
  await prepareSettings(database);
  const loaded = await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [lockKey]);
    const { used } = await transaction.one<{ used: boolean }>('select exists (select from app_user) as used');
    if (used) return false;
    await storeUnits(transaction);
    await storePeople(transaction);
    await storeCustomers(transaction, demoCustomerCount);
    return true;
  });
  return loaded ? { password: demoPassword, accounts: demoAccounts() } : null;
}

/** One account of every role, in the order of the employee numbers. */
export function demoAccounts(): readonly DemoPerson[] {
  const first = new Map<string, DemoPerson>();
  for (const person of demoPeople) if (!first.has(person.role)) first.set(person.role, person);
  return [...first.values()].sort((a, b) => a.employeeNumber.localeCompare(b.employeeNumber));
}
