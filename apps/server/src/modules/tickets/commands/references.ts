import type { Refusal } from '@redress/contract';
import type { AssigneeNeed, CaseCommand } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { CaseRulesInForce } from '../rules.ts';

/** The refusal for an id in a command that points at nothing that may be chosen, or null: asked before the rules are (B1, B2). */
export async function unknownReference(
  queries: Queries,
  command: CaseCommand,
  { all }: CaseRulesInForce,
): Promise<Refusal | null> {
  const input: Readonly<Record<string, unknown>> = {
    ...command.input,
    ...('facts' in command.input ? command.input.facts : {}),
    ...('corrections' in command.input ? command.input.corrections : {}),
  };
  for (const field of ['departmentId', 'responsibleDepartmentId']) {
    const id = input[field];
    const unit = typeof id === 'string' ? all.unit(id) : undefined;
    if (typeof id === 'string' && (unit === undefined || unit.retired || unit.kind !== 'department')) {
      return { code: 'unitUnknown', fields: { [field]: 'unitUnknown' } };
    }
  }
  for (const field of ['causeId', 'businessTypeId', 'natureId', 'suggestionSubjectId']) {
    const id = input[field];
    if (typeof id !== 'string') continue;
    const entry = all.classification(id);
    const tree = field.slice(0, -2);
    if (entry === undefined || entry.retired || entry.tree !== tree) {
      return { code: 'classificationUnknown', fields: { [field]: 'classificationUnknown' } };
    }
  }
  if (Array.isArray(input.unitIds) && input.unitIds.some((id) => all.unit(String(id))?.retired !== false)) {
    return { code: 'unitUnknown', fields: { unitIds: 'unitUnknown' } };
  }
  return typeof input.userId === 'string' ? unknownUser(queries, input.userId) : null;
}

async function unknownUser(queries: Queries, userId: string): Promise<Refusal | null> {
  const user = await queries.maybeOne('select 1 from app_user where id = $1 and retired_at is null', [
    userId,
  ]);
  return user === undefined ? { code: 'userUnknown', fields: { userId: 'userUnknown' } } : null;
}

/** Whether the person whom a command gives work to holds the right it takes, in the department where it is one's. */
export async function assigneeFits(queries: Queries, need: AssigneeNeed | null): Promise<boolean> {
  if (need === null) return true;
  const fit = await queries.maybeOne(
    `select 1 from app_user u where u.id = $1 and u.retired_at is null and ($3::uuid is null or u.unit_id = $3)
       and exists (select from user_role r join role on role.code = r.role_code and role.retired_at is null
         where r.user_id = u.id and role.grants ? $2)`,
    [need.userId, need.right, need.departmentId],
  );
  return fit !== undefined;
}
