import { auditRoutes, roleRoutes, userRoutes } from '@redress/contract';
import type { Implementation } from '#platform/http/implement.ts';
import { done, refused } from '#platform/http/result.ts';
import { implementForAll } from '../settings/public.ts';
import { addRole } from './commands/add-role.ts';
import { addUser } from './commands/add-user.ts';
import { changeRole } from './commands/change-role.ts';
import { changeUser } from './commands/change-user.ts';
import { resetPassword } from './commands/reset-password.ts';
import { restoreUser } from './commands/restore-user.ts';
import { retireRole } from './commands/retire-role.ts';
import { retireUser } from './commands/retire-user.ts';
import { unlockUser } from './commands/unlock-user.ts';
import { auditActions, listAudit } from './queries/list-audit.ts';
import { listUsers } from './queries/list-users.ts';
import { loadRoles } from './roles.ts';
import { loadUser } from './users.ts';

/** The routes of people, roles and the audit trail. */
export const administrationImplementations: readonly Implementation[] = [
  implementForAll(userRoutes.list, async ({ query }, { database }) => done(await listUsers(query, database))),
  implementForAll(userRoutes.page, async ({ params }, { database }) => {
    const user = await loadUser(database, params.id);
    return user ? done(user) : refused('notFound');
  }),
  implementForAll(userRoutes.add, ({ body }, context) => addUser(body, context)),
  implementForAll(userRoutes.change, ({ params, body }, context) => changeUser(params.id, body, context)),
  implementForAll(userRoutes.retire, ({ params, body }, context) =>
    retireUser(params.id, body.version, context),
  ),
  implementForAll(userRoutes.restore, ({ params, body }, context) =>
    restoreUser(params.id, body.version, context),
  ),
  implementForAll(userRoutes.resetPassword, ({ params, body }, context) =>
    resetPassword(params.id, body.version, context),
  ),
  implementForAll(userRoutes.unlock, ({ params }, context) => unlockUser(params.id, context)),
  implementForAll(roleRoutes.list, async (_, { database }) => done({ roles: await loadRoles(database) })),
  implementForAll(roleRoutes.add, ({ body }, context) => addRole(body, context)),
  implementForAll(roleRoutes.change, ({ params, body }, context) => changeRole(params.code, body, context)),
  implementForAll(roleRoutes.retire, ({ params, body }, context) =>
    retireRole(params.code, body.version, context),
  ),
  implementForAll(auditRoutes.list, async ({ query }, { database }) =>
    done(await listAudit(query, database)),
  ),
  implementForAll(auditRoutes.actions, async (_, { database }) => done(await auditActions(database))),
];
