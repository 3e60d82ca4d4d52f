import { combineGrants, type Grants } from '@redress/domain';
import type { Database } from '#platform/database/database.ts';
import type { Actor, Context } from '#platform/http/context.ts';

/** Everybody of the demo, able to act. */
export interface Cast {
  /** The context of a request by this person. Throws for an employee number that the demo does not have. */
  readonly as: (employeeNumber: string) => Context;
  /** The employee number of somebody by id; undefined for null and for strangers. */
  readonly numberOf: (id: string | null) => string | undefined;
  /** Employee numbers by role, in order. */
  readonly withRole: (role: string) => readonly string[];
  /** The handler and the head of a department. */
  readonly ofDepartment: (unitId: string) => { readonly handler: string; readonly head: string };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly employee_number: string;
  readonly unit_id: string;
  readonly roles: string[];
  readonly grants: Grants[];
  readonly chain: Record<string, string>;
}

/** Reads who works at the demo centre, with rights and place, as signing in would. */
export async function castOf(database: Database): Promise<Cast> {
  const rows = await database.query<Row>(
    `select u.id, u.name, u.employee_number, u.unit_id,
       (select jsonb_agg(r.code order by r.code) from user_role ur join role r on r.code = ur.role_code
        where ur.user_id = u.id) as roles,
       (select jsonb_agg(r.grants) from user_role ur join role r on r.code = ur.role_code where ur.user_id = u.id) as grants,
       (with recursive up as (
          select id, parent_id, kind from org_unit where id = u.unit_id
          union all select o.id, o.parent_id, o.kind from org_unit o join up on o.id = up.parent_id
        ) select jsonb_object_agg(kind, id) from up) as chain
     from app_user u order by u.employee_number`,
  );
  const contexts = new Map(rows.map((row) => [row.employee_number, contextOf(row, database)]));
  const numbers = (matches: (actor: Actor) => boolean) =>
    [...contexts.values()].filter(({ actor }) => matches(actor)).map(({ actor }) => actor.employeeNumber);
  return {
    as: (employeeNumber) => {
      const context = contexts.get(employeeNumber);
      if (!context) throw new Error(`nobody in the demo has the number ${employeeNumber}`);
      return context;
    },
    numberOf: (id) => numbers((actor) => actor.id === id)[0],
    withRole: (role) => numbers(({ roles }) => roles.includes(role)),
    ofDepartment: (unitId) => {
      const at = (role: string) =>
        numbers((actor) => actor.departmentId === unitId && actor.roles.includes(role))[0] ?? '';
      return { handler: at('departmentHandler'), head: at('departmentHead') };
    },
  };
}

function contextOf(row: Row, database: Database): Context {
  return {
    database,
    locale: 'zh',
    requestId: 'demo',
    source: 'demo',
    session: { token: undefined, set: () => undefined, clear: () => undefined },
    idempotencyKey: null,
    actor: {
      id: row.id,
      name: row.name,
      employeeNumber: row.employee_number,
      locale: 'zh',
      roles: row.roles,
      grants: combineGrants(row.grants),
      unitId: row.unit_id,
      teamId: row.chain.team ?? null,
      departmentId: row.chain.department ?? null,
      branchId: row.chain.branch ?? null,
    },
  };
}
