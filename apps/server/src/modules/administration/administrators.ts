import type { Grants } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';

/** A change of rights that is about to be made: a person's roles (null: retired), or a role's grants (null: retired). */
export type RightsChange =
  | { readonly userId: string; readonly roles: readonly string[] | null }
  | { readonly roleCode: string; readonly grants: Grants | null };

/** Whether, after this change, somebody is left who may administer people and somebody who may administer roles. */
export async function leavesAdministrators(transaction: Queries, change: RightsChange): Promise<boolean> {
  const { people, roles } = await transaction.one<{
    people: { id: string; roles: string[] }[];
    roles: { code: string; grants: Grants }[];
  }>(
    `with powerful as (
       select code, grants from role where retired_at is null and (grants ? 'admin.users' or grants ? 'admin.roles' or code = $1)
     )
     select (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'grants', grants)), '[]') from powerful) as roles,
       (select coalesce(jsonb_agg(jsonb_build_object('id', held.user_id, 'roles', held.roles)), '[]') from (
          select ur.user_id, jsonb_agg(ur.role_code) as roles
          from user_role ur join powerful on powerful.code = ur.role_code
          join app_user u on u.id = ur.user_id and u.retired_at is null
          group by ur.user_id) held) as people`,
    ['roleCode' in change ? change.roleCode : null],
  );
  const grantsOf = new Map(roles.map(({ code, grants }) => [code, grants]));
  const heldBy = new Map(people.map((person) => [person.id, person.roles]));
  if ('userId' in change) heldBy.set(change.userId, [...(change.roles ?? [])]);
  else grantsOf.set(change.roleCode, change.grants ?? {});
  const held = [...heldBy.values()];
  return (['admin.users', 'admin.roles'] as const).every((right) =>
    held.some((codes) => codes.some((code) => grantsOf.get(code)?.[right] === 'all')),
  );
}
