import { type Client, identityRoutes } from '@redress/contract';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

function codeOf(secret: string, stepsAhead = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + stepsAhead * 30_000,
  });
}

async function enrolled(employeeNumber: string): Promise<{ client: Client; secret: string; id: string }> {
  const id = await addPerson(server.database, { employeeNumber, roles: ['seniorAgent'] });
  const client = await server.signIn(employeeNumber);
  const started = await client.call(identityRoutes.enrolSecondFactor);
  if (!started.ok) throw new Error(started.failure.code);
  const { secret } = started.value;
  const confirmed = await client.call(identityRoutes.confirmSecondFactor, {
    body: { code: codeOf(secret, -1) },
  });
  if (!confirmed.ok) throw new Error(confirmed.failure.code);
  return { client, secret, id };
}

function signIn(employeeNumber: string, code?: string, password = testPassword) {
  return server.stranger().call(identityRoutes.signIn, {
    body: { employeeNumber, password, ...(code === undefined ? {} : { code }) },
  });
}

describe('second factor (V3)', () => {
  test('once confirmed, a password alone no longer opens; with its code it does', async () => {
    const { client, secret } = await enrolled('4001');
    expect(await client.call(identityRoutes.session)).toMatchObject({
      value: { secondFactor: { on: true } },
    });
    expect(await signIn('4001')).toMatchObject({ status: 401, failure: { code: 'secondFactorNeeded' } });
    expect(await signIn('4001', codeOf(secret))).toMatchObject({ ok: true });
  });

  test('a code works once', async () => {
    const { secret } = await enrolled('4002');
    const code = codeOf(secret);
    expect(await signIn('4002', code)).toMatchObject({ ok: true });
    expect(await signIn('4002', code)).toMatchObject({ failure: { code: 'secondFactorWrong' } });
  });

  test('wrong codes lock like wrong passwords, and asking without a code in between does not help', async () => {
    const { secret } = await enrolled('4003');
    for (let i = 0; i < 5; i += 1) {
      expect(await signIn('4003')).toMatchObject({ failure: { code: 'secondFactorNeeded' } });
      expect(await signIn('4003', '000000')).toMatchObject({ failure: { code: 'secondFactorWrong' } });
    }
    expect(await signIn('4003', codeOf(secret))).toMatchObject({ failure: { code: 'accountLocked' } });
  });

  test('a wrong password with a right code says nothing about the code', async () => {
    const { secret } = await enrolled('4004');
    expect(await signIn('4004', codeOf(secret), 'wrong')).toMatchObject({
      failure: { code: 'signInFailed' },
    });
  });

  test('a role that requires it lets nobody work without', async () => {
    await server.database.run("update role set totp_required = true where code = 'inspector'");
    const client = await server.signIn('inspector');
    expect(await client.call(identityRoutes.session)).toMatchObject({
      value: { mustFirst: 'enrolSecondFactor', secondFactor: { on: false, required: true } },
    });
  });

  test('an administrator gives it back to somebody who lost it, with a ground that is kept', async () => {
    const { id, client } = await enrolled('4005');
    const administrator = await server.signIn('administrator');
    const input = { params: { id }, body: { ground: 'lost the phone' } };
    expect(await client.call(identityRoutes.resetSecondFactor, input)).toMatchObject({ status: 403 });
    expect(await administrator.call(identityRoutes.resetSecondFactor, input)).toMatchObject({ ok: true });
    expect(await client.call(identityRoutes.session)).toMatchObject({ status: 401 });
    expect(await signIn('4005')).toMatchObject({ ok: true });
    expect(
      await server.database.query(
        "select actor_name, data from audit_entry where action = 'secondFactorReset' and subject_id = $1",
        [id],
      ),
    ).toEqual([{ actor_name: 'administrator', data: { ground: 'lost the phone' } }]);
  });

  test('nobody resets that of a person who administers more, nor their own (V3)', async () => {
    await server.database.run(
      `insert into role (code, name, name_en, builtin, totp_required, grants)
       values ('clerkOfPeople', '人事', 'People', false, false, '{"admin.users": "all"}')`,
    );
    const own = await addPerson(server.database, {
      employeeNumber: '4007',
      roles: ['clerkOfPeople' as 'administrator'],
    });
    const above = await enrolled('4008');
    await server.database.run(`insert into user_role values ($1, 'administrator')`, [above.id]);
    const clerk = await server.signIn('4007');
    const reset = (id: string) =>
      clerk.call(identityRoutes.resetSecondFactor, { params: { id }, body: { ground: 'asked by phone' } });
    expect(await reset(above.id)).toMatchObject({ status: 403, failure: { code: 'aboveYou' } });
    expect(await signIn('4008')).toMatchObject({ failure: { code: 'secondFactorNeeded' } });
    expect(await above.client.call(identityRoutes.session)).toMatchObject({ ok: true });
    expect(await reset(own)).toMatchObject({ status: 403, failure: { code: 'ownAccount' } });
    const equal = await enrolled('4009');
    expect(await reset(equal.id)).toMatchObject({ ok: true });
    expect(await signIn('4009')).toMatchObject({ ok: true });
  });

  test('the secret is not readable in the database', async () => {
    const { secret, id } = await enrolled('4006');
    const { totp_secret } = await server.database.one<{ totp_secret: string }>(
      'select totp_secret from app_user where id = $1',
      [id],
    );
    expect(totp_secret).not.toContain(secret);
    expect(Buffer.from(totp_secret, 'base64').toString('latin1')).not.toContain(secret);
  });
});
