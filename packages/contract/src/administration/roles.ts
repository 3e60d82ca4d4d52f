import { type Right, rights, scopes } from '@redress/domain';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { newCode } from '../settings/text.ts';

/** Rights that have no narrower reach than everything: they are about the system, not about records. */
export const systemRights: readonly Right[] = [
  'admin.users',
  'admin.roles',
  'admin.organisation',
  'admin.settings',
  'audit.read',
  'import.run',
];

const grants = z.partialRecord(z.enum(rights), z.enum(scopes)).superRefine((held, context) => {
  for (const right of systemRights) {
    if (held[right] !== undefined && held[right] !== 'all') {
      const message = '此权限只能是“全部”|This right reaches everything or nothing';
      context.addIssue({ code: 'custom', path: [right], message });
    }
  }
});

/** What an administrator says about a role. */
export const roleFacts = z.object({
  name: z.string().trim().min(1).max(30),
  nameEn: z.string().trim().min(1).max(60),
  /** Right → how far it reaches; what is absent is refused (V1). */
  grants,
  /** Whoever holds it must have a second factor (V3). */
  totpRequired: z.boolean(),
});

/** A role as the administrator sees it. */
export const role = roleFacts.extend({
  code: z.string(),
  builtin: z.boolean(),
  retired: z.boolean(),
  people: z.int(),
  version: z.int(),
});

/** A role as the administrator sees it. */
export type Role = z.infer<typeof role>;

const byCode = z.object({ code: z.string().max(40) });
const version = z.int().positive();

/** Roles and what each may do (V1). */
export const roleRoutes = {
  list: route({
    method: 'GET',
    path: '/api/admin/roles',
    summary: 'Every role with its grants',
    access: 'admin.roles',
    reply: z.object({ roles: z.array(role) }),
  }),
  add: route({
    method: 'POST',
    path: '/api/admin/roles',
    summary: 'Add a role of one’s own',
    access: 'admin.roles',
    body: roleFacts.extend({
      code: newCode,
    }),
    reply: role,
    idempotent: true,
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/roles/:code',
    summary: 'Change names, grants and whether a second factor is needed',
    access: 'admin.roles',
    params: byCode,
    body: roleFacts.extend({ version }),
    reply: role,
  }),
  retire: route({
    method: 'POST',
    path: '/api/admin/roles/:code/retire',
    summary: 'Retire a role of one’s own that nobody holds any more',
    access: 'admin.roles',
    params: byCode,
    body: z.object({ version }),
    reply: role,
  }),
};
