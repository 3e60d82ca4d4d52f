import type { InputOf, User, userRoutes } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';
import { findUsers } from '../users.ts';

type Filter = InputOf<typeof userRoutes.list>['query'];

const stateCondition = {
  active: 'u.retired_at is null',
  locked: 'u.retired_at is null and u.locked_until > now()',
  retired: 'u.retired_at is not null',
  all: 'true',
} as const;

/** A page of people by employee number; the cursor is the last number of the page before. */
export async function listUsers(
  filter: Filter,
  database: Database,
): Promise<{ items: User[]; next: string | null }> {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions: string[] = [stateCondition[filter.state]];
  if (filter.search) {
    const pattern = parameter(`%${filter.search.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(u.name ilike ${pattern} or u.employee_number ilike ${pattern})`);
  }
  if (filter.unitId) {
    conditions.push(`u.unit_id in (
      with recursive below as (
        select id from org_unit where id = ${parameter(filter.unitId)}
        union all select o.id from org_unit o join below on o.parent_id = below.id
      ) select id from below)`);
  }
  if (filter.roles && filter.roles.length > 0) {
    const roles = parameter(filter.roles);
    conditions.push(
      `exists (select from user_role r where r.user_id = u.id and r.role_code = any(${roles}::text[]))`,
    );
  }
  if (filter.after) conditions.push(`u.employee_number > ${parameter(filter.after)}`);
  const found = await findUsers(
    database,
    `where ${conditions.join(' and ')} order by u.employee_number limit ${filter.limit + 1}`,
    values,
  );
  const items = found.slice(0, filter.limit);
  return { items, next: found.length > filter.limit ? (items.at(-1)?.employeeNumber ?? null) : null };
}
