import { type Case, type ClockNotice, fireClocks, timed } from '@redress/domain';
import type { Database, Queries } from '#platform/database/database.ts';
import { type Statement, statement } from '#platform/database/database.ts';
import { idsAt } from '#platform/database/ids.ts';
import type { Notify } from '../../notifications/public.ts';
import { named } from '../notices.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';
import { loadCases } from '../store/load.ts';
import { save } from '../store/save.ts';
import { changeOf, numberDay } from './change.ts';

const batch = 250;

// The tickets are locked, not the clocks: a command on the same case waits or finds the case changed, and two sweeps
// never hold the same ticket.
const due = statement(
  'due_tickets',
  `select t.id from ticket t join (
     select distinct ticket_id from (
       select ticket_id from clock where next_fire_at <= now() order by next_fire_at limit $1::int * 4) soonest
   ) c on c.ticket_id = t.id limit $1::int for update of t skip locked`,
);

const dueOne = statement(
  'due_ticket',
  `select t.id from ticket t where t.id = $1 and exists (
     select from clock c where c.ticket_id = t.id and c.next_fire_at <= now()) for update skip locked`,
);

/**
 * Fires the clocks whose time has come (E2, E3, E4, E5), each once, with all consequences in the same transaction; answers true
 * when it left work over. Any number of processes may sweep at once. A ticket that cannot be written does not hold up the
 * others: they are fired one by one before the failure is thrown.
 */
export async function sweepClocks(database: Database): Promise<boolean> {
  const rules = await caseRules(database);
  try {
    if (!(await sweep(database, rules, due, [batch]))) return false;
    // Much is due: while one portion is being written the next is thought about.
    const more = await Promise.all([
      sweep(database, rules, due, [batch]),
      sweep(database, rules, due, [batch]),
    ]);
    return more.some(Boolean);
  } catch (failure) {
    const ids = await database.query<{ id: string }>(
      'select distinct ticket_id as id from clock where next_fire_at <= now() limit $1',
      [batch],
    );
    for (const { id } of ids) await sweep(database, rules, dueOne, [id]).catch(() => false);
    throw failure;
  }
}

function sweep(
  database: Database,
  rules: CaseRulesInForce,
  which: Statement,
  values: readonly unknown[],
): Promise<boolean> {
  return database.transaction(async (within) => {
    const tickets = await within.query<{ id: string }>(which, values);
    if (tickets.length === 0) return false;
    const ids = tickets.map((one) => one.id);
    return (await fireFor(within, ids, rules)) >= batch / 2;
  });
}

async function fireFor(within: Queries, ids: readonly string[], rules: CaseRulesInForce): Promise<number> {
  const { now, cases } = await loadCases(within, ids);
  const changes = cases.flatMap((before) => {
    const fired = fireClocks(before, rules, now);
    if (fired.happened.length === 0) return [];
    const counted = timed({ ok: true, ...fired }, rules, now, idsAt(now));
    // A limit that no calendar can count must not keep the clock that fired, or those of other tickets, from firing.
    const turn = counted.ok ? counted : fired;
    const notices = fired.told.flatMap((notice) => noticesOf(turn.found, notice));
    return [changeOf(before, turn, { actor: null, requestId: null }, 'clock.fire', rules, notices)];
  });
  if (changes.length === 0) return 0;
  const saved = await save(within, changes, now, numberDay(rules, now));
  if (saved.length !== changes.length) throw new Error('a locked ticket changed under the sweep');
  return saved.length;
}

/** Whom the rule wants told: one notice to people and roles, one to the department, whose unit narrows only its own. */
function noticesOf(found: Case, { tell, effect, clock }: ClockNotice): Notify[] {
  const order = found.orders.find((one) => one.id === clock.orderId) ?? null;
  const people: Readonly<Record<string, string | null | undefined>> = {
    owner: found.ticket.ownerId,
    handler: found.ticket.handlerId,
    sender: order?.issuedBy ?? order?.proposedBy,
  };
  const userIds = tell.map((one) => people[one]).filter((id): id is string => typeof id === 'string');
  const roleCodes = tell.filter(
    (one) => !(one in people) && one !== 'department' && one !== 'departmentHead',
  );
  const what = {
    kind: `clock.${effect}`,
    ticketId: found.ticket.id,
    orderId: clock.orderId,
    data: { ...named(found, order), clock: clock.kind, dueAt: new Date(clock.dueAt).toISOString() },
  };
  const notices: Notify[] = [];
  if (userIds.length > 0 || roleCodes.length > 0) {
    notices.push({ ...what, to: { userIds: [...new Set(userIds)], roleCodes } });
  }
  const right = tell.includes('department') ? 'order.handle' : 'order.forward';
  if (order !== null && (tell.includes('department') || tell.includes('departmentHead'))) {
    notices.push({ ...what, to: { right, unitId: order.departmentId } });
  }
  return notices;
}
