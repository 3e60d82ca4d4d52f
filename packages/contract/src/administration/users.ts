import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { queryList } from '../http/query-list.ts';
import { route } from '../http/route.ts';
import { locales } from '../refusals/catalogue.ts';
import { matching } from '../settings/text.ts';
import { momentOut } from '../tickets/parts.ts';

const byId = z.object({ id: z.uuid() });
const version = z.int().positive();

/** What an administrator says about a person. */
export const userFacts = z.object({
  name: z.string().trim().min(1).max(40),
  unitId: z.uuid(),
  roles: z.array(z.string().max(40)).min(1).max(20),
});

/** A person as the administrator sees one. */
export const user = userFacts.extend({
  id: z.uuid(),
  employeeNumber: z.string(),
  locale: z.enum(locales),
  retired: z.boolean(),
  lockedUntil: momentOut.nullable(),
  mustChangePassword: z.boolean(),
  secondFactorOn: z.boolean(),
  lastSeenAt: momentOut.nullable(),
  version: z.int(),
});

/** A person as the administrator sees one. */
export type User = z.infer<typeof user>;

/** A password that is shown this once; the person must change it at the first sign-in. */
const initialPassword = z.object({ user, initialPassword: z.string() });

/** People, their place and their roles (V1, V3). Nobody is ever deleted. */
export const userRoutes = {
  list: route({
    method: 'GET',
    path: '/api/admin/users',
    summary: 'People by employee number, filtered',
    access: 'admin.users',
    query: z.object({
      search: z.string().trim().max(40).optional(),
      /** With all units below it. */
      unitId: z.uuid().optional(),
      roles: queryList(z.string().max(40)).optional(),
      state: z.enum(['active', 'locked', 'retired', 'all']).default('active'),
      ...pageQuery,
    }),
    reply: pageOf(user),
  }),
  page: route({
    method: 'GET',
    path: '/api/admin/users/:id',
    summary: 'One person',
    access: 'admin.users',
    params: byId,
    reply: user,
  }),
  // Not `idempotent`: the kept answer would hold the password. The employee number makes a retry harmless.
  add: route({
    method: 'POST',
    path: '/api/admin/users',
    summary: 'Add a person; answers the initial password, which is shown this once',
    access: 'admin.users',
    body: userFacts.extend({
      employeeNumber: matching(
        /^[A-Za-z0-9]{1,20}$/,
        '只能用字母和数字，最多 20 个字符|Letters and digits, 20 at most',
      ),
      locale: z.enum(locales),
    }),
    reply: initialPassword,
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/users/:id',
    summary: 'Change name, unit and roles',
    access: 'admin.users',
    params: byId,
    body: userFacts.extend({ version }),
    reply: user,
  }),
  retire: route({
    method: 'POST',
    path: '/api/admin/users/:id/retire',
    summary: 'Retire a person: every session ends, signing in is no longer possible',
    access: 'admin.users',
    params: byId,
    body: z.object({ version }),
    reply: user,
  }),
  restore: route({
    method: 'POST',
    path: '/api/admin/users/:id/restore',
    summary: 'Take a retired person back',
    access: 'admin.users',
    params: byId,
    body: z.object({ version }),
    reply: user,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/admin/users/:id/password-reset',
    summary: 'Give a new initial password, shown this once; every session of the person ends',
    access: 'admin.users',
    params: byId,
    body: z.object({ version }),
    reply: initialPassword,
  }),
  unlock: route({
    method: 'POST',
    path: '/api/admin/users/:id/unlock',
    summary: 'Lift a lock-out before its time',
    access: 'admin.users',
    params: byId,
    body: z.object({}),
    reply: user,
  }),
};
