import { policyRoutes } from '@redress/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaintForm, give, lastOrder, networkTask, registered, value } from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('numbers of tickets and orders begin as the administrator has set it', async () => {
  const administrator = await server.signIn('administrator');
  const { version, policy } = value(await administrator.call(policyRoutes.current));
  const numberPrefixes = { ...policy.numberPrefixes, complaint: 'TX', order: 'PD', writtenWarning: 'SJ' };
  value(
    await administrator.call(policyRoutes.change, {
      body: { basedOn: version, policy: { ...policy, numberPrefixes }, note: '新的编号前缀' },
    }),
  );
  const senior = await server.signIn('seniorAgent');
  const id = await registered(senior, await complaintForm(server.database));
  const shown = await give(senior, id, 'dispatch', networkTask);
  expect(shown.ticket.number).toMatch(/^TX\d{8}-000001$/);
  expect(lastOrder(shown).number).toMatch(/^PD\d{8}-000001$/);
});
