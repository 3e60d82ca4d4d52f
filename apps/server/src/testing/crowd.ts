import { type Client, createClient, identityRoutes, withCookies } from '@redress/contract';
import type { RoleCode } from '@redress/domain';
import { usualLimits } from '#platform/overload/limits.ts';
import { addPerson, testPassword } from './people.ts';
import type { TestServer } from './server.ts';

/** Takes on everything at once: what a test of races wants to see is who wins, not who was asked to come back later. */
export const roomy = {
  configuration: { overload: { ...usualLimits, requests: 500, requestsEach: 500, costlyEachMinute: 500 } },
} as const;

/** Many people of one role, each signed in, spread over the server and a second process on the same database. */
export interface Crowd {
  readonly clients: readonly Client[];
  readonly ids: readonly string[];
}

/** Where a crowd works. */
export interface CrowdOptions {
  readonly role: RoleCode;
  readonly size: number;
  readonly unitId?: string;
  /** The address of the second process. */
  readonly otherUrl: string;
}

/** Makes a crowd; call it once per role and test file. */
export async function crowdOf(server: TestServer, options: CrowdOptions): Promise<Crowd> {
  const { role, size, unitId, otherUrl } = options;
  const made = await Promise.all(
    Array.from({ length: size }, async (_, place) => {
      const employeeNumber = `${role}${place}`;
      const person = { employeeNumber, roles: [role], ...(unitId === undefined ? {} : { unitId }) };
      const id = await addPerson(server.database, person);
      return { id, client: await signInAt(place % 2 === 0 ? server.url : otherUrl, employeeNumber) };
    }),
  );
  return { clients: made.map((one) => one.client), ids: made.map((one) => one.id) };
}

/** Signs somebody in at a process of one's choice. */
export async function signInAt(baseUrl: string, employeeNumber: string): Promise<Client> {
  const client = createClient({ baseUrl, fetch: withCookies(fetch), locale: 'zh' });
  const body = { employeeNumber, password: testPassword };
  const entered = await client.call(identityRoutes.signIn, { body });
  if (!entered.ok) throw new Error(`${employeeNumber} cannot sign in: ${entered.failure.code}`);
  return client;
}
