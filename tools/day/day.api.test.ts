import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Rules, rulesInForce } from '../../apps/server/src/modules/settings/public.ts';
import type { Database, Queries } from '../../apps/server/src/platform/database/database.ts';
import { type Proof, prove } from './checks/prove.ts';
import { composedComplaints } from './complaints/composed.ts';
import { type Rehearsed, rehearse } from './rehearse.ts';
import { ownWorld, type World } from './world.ts';

let world: World;
let database: Database;
let rules: Rules;
let day: Rehearsed;
beforeAll(async () => {
  const startAt = Date.parse('2026-09-17T08:30:00+08:00');
  world = await ownWorld({ startAt, speed: 12_000, processes: 2, firstPort: 0, say: () => undefined });
  if (world.database === null) throw new Error('a world of our own has a database');
  database = world.database;
  day = await rehearse(world, {
    complaints: composedComplaints(30, 7),
    seed: 7,
    days: 1,
    longestMs: 24_000,
    hired: { surveyor: 1 },
    lookFromOutside: true,
  });
  rules = await rulesInForce(database);
}, 120_000);
afterAll(() => world.stop());

describe('a small day on two server processes', () => {
  test('is a day: days pass, tickets are dispatched, replied, surveyed and closed, limits are missed', async () => {
    expect(day.journal.registered.size).toBe(30);
    expect(day.played.hours).toBeGreaterThan(30);
    const { types } = await database.one<{ types: string[] }>(
      'select jsonb_agg(distinct type) as types from ticket_event',
    );
    for (const type of [
      'orderIssued',
      'orderAccepted',
      'orderReplied',
      'answered',
      'surveyedSatisfied',
      'closed',
      'clockOverdue',
    ]) {
      expect(types).toContain(type);
    }
  });

  test('is proved from its database: nothing lost, doubled, late unseen or left over (C8, E2, E4, V2)', () => {
    expect(failing(day.proof)).toEqual([]);
    expect(day.proof?.verdicts.length).toBe(13);
  });

  test('is proved through the API alone', () => {
    expect(day.outside.filter(({ passed }) => !passed)).toEqual([]);
    expect(day.outside.length).toBe(4);
  });
});

describe('the proof fails', () => {
  const closed = "(select id from ticket where status = 'closed' order by id limit 1)";
  const damages: readonly (readonly [what: string, sql: string, check: string])[] = [
    [
      'for a ticket that lies on no desk',
      `update ticket set status = 'open', closed_at = null, close_reason = null where id = ${closed}`,
      'every ticket is closed, withdrawn or on a named desk',
    ],
    [
      'for an order that runs on a closed ticket',
      "update work_order set status = 'accepted' where id = (select o.id from work_order o join ticket t on t.id = o.ticket_id where t.status = 'closed' and o.kind = 'dispatch' limit 1)",
      'nothing runs on a ticket that has ended',
    ],
    [
      'for an item on a desk that nothing asks for',
      `insert into desk_item (ticket_id, key, desk, reason, due_at, calm, class_rank, since_at) values (${closed}, 'x', 'senior', 'handle', now(), 1, 0, now())`,
      'desks hold exactly what waits for them',
    ],
    [
      'for a breach that was wiped away',
      "update clock set state = 'met', breached_at = null where id = (select id from clock where state = 'breached' limit 1)",
      'every breach is the one its history gives',
    ],
    [
      'for a due time a minute off',
      "update clock set due_at = due_at + interval '1 minute' where id = (select id from clock where state = 'met' limit 1)",
      'every breach is the one its history gives',
    ],
    [
      'for an alarm given twice',
      "insert into ticket_event (ticket_id, order_id, at, type, data) select ticket_id, order_id, at, type, data from ticket_event where type = 'clockOverdue' limit 1",
      'every warning and alarm came exactly once, for its true time',
    ],
    [
      'for an alarm that was lost although there was time for it',
      "delete from ticket_event where id = (select e.id from ticket_event e join ticket t on t.id = e.ticket_id where e.type = 'clockOverdue' and e.data ->> 'clock' = 'first24h' order by coalesce(t.closed_at, now()) - e.at desc limit 1)",
      'every warning and alarm came exactly once, for its true time',
    ],
    [
      'for an event that was lost',
      "delete from ticket_event where id = (select id from ticket_event where type = 'answered' limit 1)",
      'timeline and audit trail tell the same',
    ],
    [
      'for a history that does not lead to the ticket',
      "delete from ticket_event where id = (select id from ticket_event where type = 'closed' limit 1)",
      'every history leads to where its ticket stands',
    ],
    [
      'for a gap in the numbers',
      "update work_order set number = left(number, -6) || '999999' where id = (select id from work_order limit 1)",
      'numbers are dense and unique per day and prefix',
    ],
    [
      'for a message that was not delivered',
      "insert into outbox (topic, payload, created_at, available_at) values ('notify', '{}', now(), now())",
      'the outbox is drained',
    ],
    [
      'for an audit entry that was altered',
      "update audit_entry set actor_name = 'somebody else' where id = (select min(id) from audit_entry)",
      'the audit chain is intact',
    ],
    [
      'for a command that was acknowledged and is not there',
      "delete from audit_entry where id = (select id from audit_entry where action = 'ticket.answer' limit 1)",
      'every acknowledged command was done exactly once',
    ],
  ];

  test.each(damages)('%s', async (_what, sql, check) => {
    expect(await failingAfter(sql)).toContain(check);
  });

  test('for a command that nobody was told of', async () => {
    const acknowledged = day.journal.acknowledged.filter(({ action }) => action !== 'ticket.answer');
    const proof = await prove(database, rules, {
      journal: { ...day.journal, acknowledged, requests: day.journal.requests },
      sinceAuditId: day.sinceAuditId,
    });
    expect(failing(proof)).toEqual(['every acknowledged command was done exactly once']);
  });
});

function failing(proof: Proof | null): string[] {
  return (proof?.verdicts ?? []).filter(({ passed }) => !passed).map(({ name }) => name);
}

/** What the proof says of a database that was damaged so; the damage is undone. */
async function failingAfter(damage: string): Promise<string[]> {
  const undone = new Error('undone');
  let names: string[] = [];
  const damaged = async (within: Queries) => {
    // Past the triggers that keep history and audit trail, as somebody with the database's password could.
    for (const table of ['ticket_event', 'audit_entry'])
      await within.run(`alter table ${table} disable trigger user`);
    expect(await within.run(damage)).toBe(1);
    names = failing(await prove(within, rules, { journal: day.journal, sinceAuditId: day.sinceAuditId }));
    throw undone;
  };
  await expect(database.transaction(damaged)).rejects.toBe(undone);
  return names;
}
