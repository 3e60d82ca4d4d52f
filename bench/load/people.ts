import { newSessionToken, sessionHash } from '../../apps/server/src/modules/identity/session-token.ts';
import type { Database } from '../../apps/server/src/platform/database/database.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly unitId: string;
  readonly cookie: string;
}

/** Signs in everybody of a role, without the cost of a password check. */
export async function signInAll(database: Database, role: string): Promise<SignedIn[]> {
  const people = await database.query<{ id: string; unitId: string }>(
    `select u.id, u.unit_id as "unitId" from app_user u join user_role r on r.user_id = u.id
     where r.role_code = $1 and u.retired_at is null order by u.employee_number`,
    [role],
  );
  const signedIn = people.map((person) => ({ ...person, token: newSessionToken() }));
  await database.run(
    `insert into session (id_hash, user_id, created_at, last_seen_at, expires_at, idle_s, second_factor_at)
     select hash, user_id, now(), now(), now() + interval '1 day', 86400, now()
     from unnest($1::bytea[], $2::uuid[]) as s (hash, user_id)`,
    [signedIn.map(({ token }) => sessionHash(token)), signedIn.map(({ id }) => id)],
  );
  return signedIn.map(({ id, unitId, token }) => ({ id, unitId, cookie: `redress=${token}` }));
}
