import { dayMs } from '@redress/domain';
import type { Database } from '#platform/database/database.ts';
import { fileStore } from '../files/public.ts';
import { ensureRoles } from '../identity/public.ts';
import { prepareSettings } from '../settings/public.ts';
import { type Lived, liveThrough } from './live-through.ts';
import { type DemoPerson, demoPassword, demoPeople } from './people.ts';
import { withRehearsedClock } from './rehearsed-clock.ts';
import { storeCustomers, storePeople, storeUnits } from './store.ts';

/** What to tell whoever started a new demo: one account of every role, and the password of all of them. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly DemoPerson[];
  /** How the past went, where one was asked for. */
  readonly lived: Lived | null;
}

/** A past for the demo: so many cases over the last days, lived through by the real rules. */
export interface Past {
  /** Where files of the installation live: departments attach evidence. */
  readonly dataFolder: string;
  readonly tickets: number;
}

/** How many cases the past of a demo has. */
export const demoTicketCount = 150;

const pastDays = 12;

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
 * Fills a database that has never been used with a demo centre, its people, customers and, where asked for, a past; null,
 * changing nothing, where it has been used. Migrations must have run. Of several processes that start together one loads, the others wait.
 */
export async function loadDemoData(database: Database, past: Past | null): Promise<DemoAccounts | null> {
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
  if (!loaded) return null;
  const lived = past === null ? null : await liveDemoPast(database, past);
  return { password: demoPassword, accounts: demoAccounts(), lived };
}

async function liveDemoPast(database: Database, { dataFolder, tickets }: Past): Promise<Lived> {
  const { now } = await database.one<{ now: number }>('select now()');
  const store = fileStore(dataFolder);
  return withRehearsedClock(database, (rehearsal) =>
    liveThrough(rehearsal, store, { from: now - pastDays * dayMs, to: now, tickets }),
  );
}

/** One account of every role, in the order of the employee numbers. */
export function demoAccounts(): readonly DemoPerson[] {
  const first = new Map<string, DemoPerson>();
  for (const person of demoPeople) if (!first.has(person.role)) first.set(person.role, person);
  return [...first.values()].sort((a, b) => a.employeeNumber.localeCompare(b.employeeNumber));
}
