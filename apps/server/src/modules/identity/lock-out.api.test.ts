import { identityRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function attempt(employeeNumber: string, password: string): Promise<string> {
  const outcome = await server.stranger().call(identityRoutes.signIn, { body: { employeeNumber, password } });
  return outcome.ok ? 'in' : outcome.failure.code;
}

async function attempts(count: number, employeeNumber: string, password: string): Promise<string[]> {
  const outcomes: string[] = [];
  for (let i = 0; i < count; i += 1) outcomes.push(await attempt(employeeNumber, password));
  return outcomes;
}

describe('lock-out (V3)', () => {
  test('after five wrong passwords the right one is refused too, for 15 minutes', async () => {
    await addPerson(server.database, { employeeNumber: '2001', roles: ['juniorAgent'] });
    expect(await attempts(5, '2001', 'wrong')).toEqual(Array(5).fill('signInFailed'));
    const refused = await server
      .stranger()
      .call(identityRoutes.signIn, { body: { employeeNumber: '2001', password: testPassword } });
    expect(refused).toMatchObject({
      status: 423,
      failure: { code: 'accountLocked', message: '连续输入错误，账号已锁定，请在 15 分钟后再试' },
    });
  });

  test('when the time is over the right password opens, and the count starts anew', async () => {
    await addPerson(server.database, { employeeNumber: '2002', roles: ['juniorAgent'] });
    await attempts(6, '2002', 'wrong');
    await server.database.run("update app_user set locked_until = now() where employee_number = '2002'");
    expect(await attempts(4, '2002', 'wrong')).toEqual(Array(4).fill('signInFailed'));
    expect(await attempt('2002', testPassword)).toBe('in');
    expect(await attempts(4, '2002', 'wrong')).toEqual(Array(4).fill('signInFailed'));
    expect(await attempt('2002', testPassword)).toBe('in');
  });

  test('fifteen guesses at the same moment are worth five', async () => {
    await addPerson(server.database, { employeeNumber: '2003', roles: ['juniorAgent'] });
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => attempt('2003', 'wrong')));
    expect(outcomes.filter((code) => code === 'signInFailed')).toHaveLength(5);
    expect(outcomes.filter((code) => code === 'accountLocked')).toHaveLength(10);
  });

  test('a number that nobody has answers exactly like one that somebody has', async () => {
    await addPerson(server.database, { employeeNumber: '2004', roles: ['juniorAgent'] });
    expect(await attempts(7, '9999', 'wrong')).toEqual(await attempts(7, '2004', 'wrong'));
  });

  test('a retired account answers like one that does not exist', async () => {
    await addPerson(server.database, { employeeNumber: '2005', roles: ['juniorAgent'] });
    await server.database.run("update app_user set retired_at = now() where employee_number = '2005'");
    expect(await attempt('2005', testPassword)).toBe('signInFailed');
  });

  test('every failure is in the audit trail, without what was typed', async () => {
    await attempt('secret-typed-here', 'wrong');
    const [entry] = await server.database.query<{ data: unknown; subject_id: string }>(
      "select data, subject_id from audit_entry where action = 'signInFailed' order by id desc limit 1",
    );
    expect(entry).toEqual({ data: { wrong: 'unknown' }, subject_id: '' });
  });
});

test('an address that fails fifty times must wait, whatever numbers it tried', async () => {
  const own = await startTestServer();
  // Ten at a time: more at once from one address would be refused for another reason.
  for (let batch = 0; batch < 5; batch += 1) {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        own.stranger().call(identityRoutes.signIn, {
          body: { employeeNumber: `x${batch}${i}`, password: 'wrong' },
        }),
      ),
    );
    expect(outcomes.every((one) => !one.ok && one.failure.code === 'signInFailed')).toBe(true);
  }
  const next = await own.stranger().call(identityRoutes.signIn, {
    body: { employeeNumber: 'inspector', password: testPassword },
  });
  expect(next).toMatchObject({ status: 429, failure: { code: 'tooManyRequests' } });
  await own.stop();
});
