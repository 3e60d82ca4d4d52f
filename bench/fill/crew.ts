import { castOf } from '../../apps/server/src/modules/demo/cast.ts';
import { diceOf } from '../../apps/server/src/modules/demo/dice.ts';
import type { Rules } from '../../apps/server/src/modules/settings/public.ts';
import type { Database } from '../../apps/server/src/platform/database/database.ts';
import type { Actor } from '../../apps/server/src/platform/http/context.ts';

/** Somebody of the centre, able to act. */
export interface Member {
  readonly actor: Actor;
}

/** Everybody of the filled centre, found by what they do. */
export interface Crew {
  readonly withRole: (role: string) => readonly Member[];
  readonly byId: (id: string | null) => Member | undefined;
  readonly ofDepartment: (unitId: string) => { readonly handler: Member; readonly head: Member };
  /** The department of a sort in a branch, or in some other branch. */
  readonly departmentOf: (branchId: string, part: string, which: 'own' | 'other') => string;
  readonly classification: (tree: string, code: string) => string | null;
}

/** Reads the people of the centre once. */
export async function crewOf(database: Database, rules: Rules): Promise<Crew> {
  const cast = await castOf(database);
  const numbers = await database.query<{ number: string }>(
    'select employee_number as number from app_user where retired_at is null order by employee_number',
  );
  const members = numbers.map(({ number }) => ({ actor: cast.as(number).actor }));
  const byId = new Map(members.map((one) => [one.actor.id, one]));
  const byRole = new Map<string, Member[]>();
  const byPost = new Map<string, Member>();
  for (const member of members) {
    for (const role of member.actor.roles) {
      byRole.set(role, [...(byRole.get(role) ?? []), member]);
      byPost.set(`${role}:${member.actor.departmentId}`, member);
    }
  }
  const units = new Map(rules.entries.units.map((unit) => [unit.code, unit]));
  const branches = rules.entries.units.filter(({ kind }) => kind === 'branch');
  const dice = diceOf(5);
  const post = (role: string, unitId: string) => {
    const found = byPost.get(`${role}:${unitId}`);
    if (found === undefined) throw new Error(`no ${role} in ${unitId}`);
    return found;
  };
  return {
    withRole: (role) => byRole.get(role) ?? [],
    byId: (id) => (id === null ? undefined : byId.get(id)),
    ofDepartment: (unitId) => ({
      handler: post('departmentHandler', unitId),
      head: post('departmentHead', unitId),
    }),
    departmentOf: (branchId, part, which) => {
      const own = rules.unit(branchId)?.code;
      const branch = which === 'own' ? own : dice.pick(branches.filter(({ code }) => code !== own)).code;
      const found = units.get(`${branch}-${part}`);
      if (found === undefined) throw new Error(`no department ${branch}-${part}`);
      return found.id;
    },
    classification: (tree, code) =>
      rules.entries.classifications.find((one) => one.tree === tree && one.code === code)?.id ?? null,
  };
}
