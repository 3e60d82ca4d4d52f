import { dayMs } from '@redress/domain';
import type { Database } from '#platform/database/database.ts';
import { fileStore } from '../files/public.ts';
import { ensureRoles } from '../identity/public.ts';
import { prepareSettings } from '../settings/public.ts';
import { loadDemoKnowledge } from './knowledge.ts';
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

/**
 * Fills a database that has never been used with a demo centre, its people, customers and, where asked for, a past; null,
 * changing nothing, where it has been used. Migrations must have run. Of several processes that start together one loads,
 * after `begin`, and the others wait until it has.
 */
export async function loadDemoData(
  database: Database,
  past: Past | null,
  begin: () => void = () => undefined,
): Promise<DemoAccounts | null> {
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    if (!(await isUnused(database))) return null;
    begin();
    return await load(database, past);
  } finally {
    // Ends the connection and with it the lock, whatever happened.
    client.release(true);
  }
}

/** The accounts of a system that began as a demo, with the password they were given; null for any other. */
export async function demoOf(database: Database): Promise<DemoAccounts | null> {
  const { demo } = await database.one<{ demo: boolean }>(
    `select exists (select from audit_entry where action = 'demoLoaded') as demo`,
  );
  return demo ? { password: demoPassword, accounts: demoAccounts(), lived: null } : null;
}

/** Whether the database has never been used: it has no account and no unit. */
export async function isUnused(database: Database): Promise<boolean> {
  const { unused } = await database.one<{ unused: boolean }>(
    'select not exists (select from app_user) and not exists (select from org_unit) as unused',
  );
  return unused;
}

async function load(database: Database, past: Past | null): Promise<DemoAccounts> {
  await ensureRoles(database);
  await prepareSettings(database);
  await database.transaction(async (transaction) => {
    await storeUnits(transaction);
    await storePeople(transaction);
    await storeCustomers(transaction, demoCustomerCount);
  });
  await loadDemoKnowledge(database);
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
