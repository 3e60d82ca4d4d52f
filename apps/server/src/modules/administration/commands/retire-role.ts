import type { Role } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterRole } from './alter-role.ts';

/** Retires a role of the centre's own that nobody holds any more. */
export function retireRole(code: string, version: number, context: Context): Promise<Result<Role>> {
  return alterRole(
    code,
    version,
    {
      action: 'roleRetired',
      refusal: async (_, role) => {
        if (role.builtin) return { code: 'roleBuiltin' };
        if (role.retired) return { code: 'alreadyRetired' };
        return role.people > 0 ? { code: 'roleInUse', params: { count: role.people } } : null;
      },
      set: 'retired_at = now()',
      values: [],
    },
    context,
  );
}
