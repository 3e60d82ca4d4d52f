import { randomUUID } from 'node:crypto';
import { type Client, presenceRoutes as routes } from '@redress/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { registerReader } from '#platform/privacy/readers.ts';
import { type Listener, listen } from '#testing/listen.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let agent: Client;
let senior: Client;
let ears: Listener[] = [];

beforeAll(async () => {
  server = await startTestServer();
  // Stands in for the ticket's own check, which has its own tests.
  registerReader('ticket', (_id, { actor }) =>
    Promise.resolve(actor.grants['ticket.register'] !== undefined),
  );
  agent = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

let ticketId = '';
beforeEach(() => {
  ticketId = randomUUID();
});
afterEach(() => {
  for (const ear of ears) ear.close();
  ears = [];
});

const beat = (client: Client) => client.call(routes.beat, { params: { ticketId } });
const hear = async (employeeNumber: string) => {
  const ear = await listen(server.url, employeeNumber);
  ears.push(ear);
  return ear;
};

describe('two people on one ticket', () => {
  test('see each other, and each only the other', async () => {
    expect(await beat(agent)).toMatchObject({ value: { others: [] } });
    expect(await beat(senior)).toMatchObject({ value: { others: [{ name: 'juniorAgent' }] } });
    expect(await beat(agent)).toMatchObject({ value: { others: [{ name: 'seniorAgent' }] } });
  });

  test('the one who was there hears that another came, and that the other left', async () => {
    const ear = await hear('juniorAgent');
    await beat(agent);
    await beat(senior);
    await ear.until('presence', { ticketId });
    await beat(senior);
    await senior.call(routes.leave, { params: { ticketId } });
    await ear.until('presence', { ticketId }, 2);
    expect(await beat(agent)).toMatchObject({ value: { others: [] } });
  });

  test('somebody who is not on the ticket hears nothing of it', async () => {
    const ear = await hear('inspector');
    const inside = await hear('juniorAgent');
    await beat(agent);
    await beat(senior);
    await inside.until('presence', { ticketId });
    expect(ear.heard).toEqual([]);
  });

  test('a silent one is gone after 20 s, and the other hears it', async () => {
    const ear = await hear('juniorAgent');
    await beat(agent);
    await beat(senior);
    await ear.until('presence', { ticketId });
    await server.database.run(
      `update presence set seen_at = now() - interval '20 seconds'
       where ticket_id = $1 and user_id = (select id from app_user where employee_number = 'seniorAgent')`,
      [ticketId],
    );
    expect(await beat(agent)).toMatchObject({ value: { others: [] } });
    await ear.until('presence', { ticketId }, 2);
  }, 15_000);

  test('who may not read the ticket is not told who is on it', async () => {
    const handler = await server.signIn('departmentHandler');
    expect(await beat(handler)).toMatchObject({ status: 404 });
  });
});
