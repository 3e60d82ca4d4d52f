import type { Client } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueIn, traces, untilTraced } from '#testing/clocks.ts';
import { roomy } from '#testing/crowd.ts';
import {
  anotherLine,
  complaintForm,
  evidence,
  type Form,
  lastOrder,
  networkTask,
  order,
  page,
  registered,
} from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { sweepClocks } from './public.ts';

let server: TestServer;
let senior: Client;
let form: Form;
const second = 1_000;
const hour = 3_600 * second;

beforeAll(async () => {
  server = await startTestServer(roomy);
  await server.another();
  await server.another();
  senior = await server.signIn('seniorAgent');
  form = await complaintForm(server.database);
});
afterAll(() => server.stop());

function dispatched(): Promise<string> {
  return registered(senior, { ...anotherLine(form), firstStep: { command: 'dispatch', input: networkTask } });
}

async function notified(ticketId: string, kind: string): Promise<string[]> {
  const rows = await server.database.query<{ who: string }>(
    `select u.employee_number as who from notification n join app_user u on u.id = n.user_id
     where n.ticket_id = $1 and n.kind = $2 order by 1`,
    [ticketId, kind],
  );
  return rows.map((row) => row.who);
}

describe('clocks fire at their time (E4)', () => {
  it('warns within a second of the time, and alarms within a second of the end (E2)', async () => {
    const id = await dispatched();
    // The limit of 24 h warns at 80 %, 4 h 48 min before its end.
    const due = await dueIn(server.database, id, 'order', 4.8 * hour + 1.2 * second);
    const [warned] = await untilTraced(server.database, id, 'clockDueSoon');
    expect(warned?.data).toMatchObject({ clock: 'order', dueAt: due, at: due - 4.8 * hour });
    const lateMs = (warned?.at ?? 0) - (due - 4.8 * hour);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(second);

    const end = await dueIn(server.database, id, 'order', 1.2 * second);
    const [alarmed] = await untilTraced(server.database, id, 'clockOverdue');
    expect(alarmed?.data).toMatchObject({ clock: 'order', dueAt: end, at: end });
    expect((alarmed?.at ?? 0) - end).toBeGreaterThanOrEqual(0);
    expect((alarmed?.at ?? 0) - end).toBeLessThan(second);
    expect(await traces(server.database, id, 'clockDueSoon')).toHaveLength(1);
  });

  it('tells the department and the surveyors before the end, the sender as well after it (E2)', async () => {
    const id = await dispatched();
    await dueIn(server.database, id, 'order', hour);
    await untilTraced(server.database, id, 'clockDueSoon');
    await expect
      .poll(() => notified(id, 'clock.dueSoon'), { timeout: 5_000 })
      .toEqual(['departmentHandler', 'departmentHead', 'surveyor']);
    await dueIn(server.database, id, 'order', -second);
    await untilTraced(server.database, id, 'clockOverdue');
    await expect
      .poll(() => notified(id, 'clock.overdue'), { timeout: 5_000 })
      .toEqual(['departmentHandler', 'departmentHead', 'seniorAgent', 'surveyor']);
  });

  it('sixty clocks at one moment and three processes: each fires once', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, dispatched));
    await Promise.all(ids.map((id) => dueIn(server.database, id, 'order', second)));
    await Promise.all(ids.map((id) => untilTraced(server.database, id, 'clockOverdue')));
    await new Promise((resolve) => setTimeout(resolve, 600));
    for (const id of ids) {
      expect(await traces(server.database, id, 'clockOverdue')).toHaveLength(1);
      expect(await traces(server.database, id, 'urged')).toHaveLength(1);
      expect(await traces(server.database, id, 'escalatedToManager')).toHaveLength(1);
    }
    const { fired } = await server.database.one<{ fired: number }>(
      "select count(*) as fired from clock where kind = 'order' and ticket_id = any($1) and alarms = 1 and warned",
      [ids],
    );
    expect(fired).toBe(60);
  });
});

describe('after an outage', () => {
  it('what was missed fires once, with the true times, and goes on every 4 h (E2, E4)', async () => {
    const id = await dispatched();
    // Nothing swept for nine hours past the end: the warning, the alarm and two repetitions are owed.
    const due = await dueIn(server.database, id, 'order', -9 * hour);
    const still = await untilTraced(server.database, id, 'clockStillOverdue', 2);
    expect((await traces(server.database, id, 'clockDueSoon')).map((one) => one.data.at)).toEqual([
      due - 4.8 * hour,
    ]);
    expect((await traces(server.database, id, 'clockOverdue')).map((one) => one.data.at)).toEqual([due]);
    expect(still.map((one) => one.data.at)).toEqual([due + 4 * hour, due + 8 * hour]);
    const shown = await page(senior, id);
    expect(lastOrder(shown).urgings).toBe(3);
    const clock = shown.clocks.find((one) => one.kind === 'order');
    expect(clock).toMatchObject({ state: 'running', breachedAt: new Date(due).toISOString() });
    const { next } = await server.database.one<{ next: number }>(
      "select next_fire_at as next from clock where ticket_id = $1 and kind = 'order'",
      [id],
    );
    expect(next).toBe(due + 12 * hour);
  });

  it('a reply stops the alarm; the breach stays with its true time (D5, E2)', async () => {
    const id = await dispatched();
    const handler = await server.signIn('departmentHandler');
    const orderId = lastOrder(await page(senior, id)).id;
    await order(handler, id, orderId, 'accept', {});
    const due = await dueIn(server.database, id, 'order', -second);
    await untilTraced(server.database, id, 'clockOverdue');
    const shown = await order(handler, id, orderId, 'reply', {
      cause: '光衰',
      measures: '换纤',
      result: '恢复',
      evidence: [await evidence(server.database, 'departmentHandler')],
    });
    const clock = shown.clocks.find((one) => one.kind === 'order');
    expect(clock).toMatchObject({ state: 'breached', breachedAt: new Date(due).toISOString() });
    const { fires } = await server.database.one<{ fires: number }>(
      "select count(next_fire_at) as fires from clock where ticket_id = $1 and kind = 'order'",
      [id],
    );
    expect(fires).toBe(0);
  });

  it('a ticket that cannot be written does not keep the clocks of others from firing', async () => {
    const { database } = server;
    const poisoned = await dispatched();
    const healthy = await dispatched();
    await database.run(
      `create function refuse_poisoned() returns trigger language plpgsql as $$
       begin raise exception 'this ticket cannot be written'; end $$`,
    );
    await database.run(
      `create trigger poisoned before update on ticket for each row when (old.id = '${poisoned}')
       execute function refuse_poisoned()`,
    );
    await dueIn(database, poisoned, 'order', -second);
    await dueIn(database, healthy, 'order', -second);
    await untilTraced(database, healthy, 'clockOverdue');
    const failure = () => sweepClocks(database).then(String, (error: Error) => error.message);
    await expect.poll(failure, { timeout: 5_000 }).toContain('cannot be written');
    expect(await traces(database, poisoned, 'clockOverdue')).toEqual([]);
    await database.run('drop trigger poisoned on ticket');
    await untilTraced(database, poisoned, 'clockOverdue');
  });
});
