import {
  type Client,
  createClient,
  identityRoutes,
  type Reference,
  referenceRoutes,
  userRoutes,
  withCookies,
} from '@redress/contract';
import { demoPassword, demoPeople } from '../../apps/server/src/modules/demo/public.ts';
import { diceFor } from './dice.ts';
import type { JournalWriter } from './journal.ts';
import { type Line, type Worker, workerOf } from './worker.ts';

/** Everybody who works on the day, and what all of them know of the centre. */
export interface Staff {
  readonly workers: readonly Worker[];
  readonly reference: Reference;
}

/** How the staff of a day is made up. */
export interface StaffWanted {
  readonly urls: readonly string[];
  readonly writer: JournalWriter;
  readonly seed: number;
  /** People hired for the day by the administrator: role, and how many. */
  readonly hired: Readonly<Record<string, number>>;
  /** The demo accounts' common password. */
  readonly password?: string;
}

const administrator = '9001';
const working = new Set([
  'juniorAgent',
  'seniorAgent',
  'textClerk',
  'recordingClerk',
  'surveyor',
  'dataManager',
  'teamLeader',
  'managerHotline',
  'serviceHead',
  'centreDirector',
  'departmentHandler',
  'departmentHead',
]);

/** Signs everybody in: the demo centre's people, and those the administrator takes on for the day. */
export async function gatherStaff(wanted: StaffWanted): Promise<Staff> {
  const { seed, writer, password = demoPassword } = wanted;
  const admin = await signIn(wanted, administrator, password);
  const { reference } = must(await admin.client.call(referenceRoutes.reference, { query: {} }));
  if (reference === null) throw new Error('the centre has no reference data');
  const accounts = demoPeople.map(({ employeeNumber }) => ({ employeeNumber, password }));
  accounts.push(...(await hire(wanted, admin.client, reference)));
  const workers: Worker[] = [];
  for (const account of accounts) {
    const line = await signIn(wanted, account.employeeNumber, account.password);
    const session = must(await line.client.call(identityRoutes.session, {}));
    const role = session.roles[0]?.code ?? '';
    if (!working.has(role)) continue;
    const { user, unit } = session;
    workers.push(workerOf({ ...user, role, unitId: unit.id }, line, writer));
  }
  return {
    workers,
    reference: must(await admin.client.call(referenceRoutes.reference, { query: {} })).reference ?? reference,
  };

  function must<Value>(
    outcome: { ok: true; value: Value } | { ok: false; failure: { code: string } },
  ): Value {
    if (!outcome.ok) throw new Error(`the day cannot begin: ${outcome.failure.code} (seed ${seed})`);
    return outcome.value;
  }
}

/** New people start with the password the administrator was shown, and choose one of their own, as the rules ask. */
async function hire(wanted: StaffWanted, admin: Client, { units }: Reference) {
  const teams = units.filter(({ kind, retired }) => kind === 'team' && !retired);
  const hired: { employeeNumber: string; password: string }[] = [];
  const jobs = Object.entries(wanted.hired).flatMap(([role, count]) =>
    Array.from({ length: count }, () => role),
  );
  const batch = Date.now().toString(36).slice(-5);
  for (const [index, role] of jobs.entries()) {
    const employeeNumber = `D${batch}${index}`;
    const unitId = teams[index % Math.max(1, teams.length)]?.id ?? '';
    const added = await admin.call(userRoutes.add, {
      body: { employeeNumber, name: `临时${index + 1}`, unitId, roles: [role], locale: 'zh' },
    });
    if (!added.ok) throw new Error(`nobody could be hired: ${added.failure.code}`);
    const line = await signIn(wanted, employeeNumber, added.value.initialPassword);
    const password = `Day-${crypto.randomUUID()}`;
    const changed = await line.client.call(identityRoutes.changePassword, {
      body: { current: added.value.initialPassword, next: password },
    });
    if (!changed.ok)
      throw new Error(`${employeeNumber} could not choose a password: ${changed.failure.code}`);
    hired.push({ employeeNumber, password });
  }
  return hired;
}

/** A line of this person's own, whose requests go to the servers in turn as a load balancer would send them. */
async function signIn({ urls, seed }: StaffWanted, employeeNumber: string, password: string): Promise<Line> {
  const dice = diceFor(seed, 'line', employeeNumber);
  let turn = dice.roll(urls.length);
  let lastRequestId = '';
  const own = withCookies(async (input, init) => {
    turn += 1;
    const response = await fetch(`${urls[turn % urls.length]}${String(input)}`, init);
    lastRequestId = response.headers.get('x-request-id') ?? '';
    return response;
  });
  const client = createClient({ baseUrl: '', fetch: own, locale: 'zh' });
  const entered = await client.call(identityRoutes.signIn, { body: { employeeNumber, password } });
  if (!entered.ok) throw new Error(`${employeeNumber} cannot sign in: ${entered.failure.code}`);
  return { client, lastRequestId: () => lastRequestId, answerLost: () => dice.roll(100) < 2 };
}
