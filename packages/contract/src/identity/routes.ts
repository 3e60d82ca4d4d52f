import { rights, scopes } from '@redress/domain';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { locales } from '../refusals/catalogue.ts';

/** Who is signed in, what that person may do, and what must be done first. */
export const sessionInfo = z.object({
  user: z.object({ id: z.uuid(), employeeNumber: z.string(), name: z.string() }),
  locale: z.enum(locales),
  unit: z.object({
    id: z.uuid(),
    code: z.string(),
    kind: z.enum(['centre', 'branch', 'department', 'team', 'provincialOffice']),
    name: z.string(),
    nameEn: z.string(),
  }),
  roles: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })),
  /** Right → widest scope; what is absent is refused. */
  grants: z.partialRecord(z.enum(rights), z.enum(scopes)),
  /** The centre's time zone: every time on screen is shown in it. */
  zone: z.string(),
  /** What must be done before anything else is allowed. */
  mustFirst: z.enum(['changePassword', 'enrolSecondFactor']).nullable(),
  secondFactor: z.object({ on: z.boolean(), required: z.boolean() }),
  /** After this long without a request the session ends (V3). */
  idleMs: z.int(),
  expiresAt: z.iso.datetime(),
  /** What files may be uploaded: endings with their dot, lower case, and the largest size in bytes (J2). */
  uploads: z.object({ endings: z.array(z.string()), largestBytes: z.int() }),
});

/** Who is signed in, what that person may do, and what must be done first. */
export type SessionInfo = z.infer<typeof sessionInfo>;

const authenticatorCode = z.string().regex(/^\d{6}$/);
// Long enough for any passphrase, short enough that hashing it is never an attack.
const password = z.string().min(1).max(200);

/** Signing in and out, and caring for one's own account (V3). */
export const identityRoutes = {
  signIn: route({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in with employee number and password, and a code where a second factor is on',
    access: 'public',
    body: z.object({
      employeeNumber: z.string().trim().min(1).max(20),
      password,
      code: authenticatorCode.exactOptional(),
    }),
    reply: sessionInfo,
  }),
  session: route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, with rights, unit and language',
    access: 'signedIn',
    reply: sessionInfo,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out',
    access: 'signedIn',
    reply: z.undefined(),
  }),
  switchLocale: route({
    method: 'PUT',
    path: '/api/session/locale',
    summary: 'Choose the language of the screens',
    access: 'signedIn',
    body: z.object({ locale: z.enum(locales) }),
    reply: z.undefined(),
  }),
  changePassword: route({
    method: 'PUT',
    path: '/api/session/password',
    summary: 'Change one’s own password; every other session of this person ends',
    access: 'signedIn',
    body: z.object({ current: password, next: password }),
    reply: z.undefined(),
  }),
  enrolSecondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor',
    summary: 'Start setting up an authenticator; it counts once a code confirms it',
    access: 'signedIn',
    reply: z.object({ uri: z.string(), secret: z.string() }),
  }),
  confirmSecondFactor: route({
    method: 'PUT',
    path: '/api/session/second-factor',
    summary: 'Confirm the authenticator with its first code',
    access: 'signedIn',
    body: z.object({ code: authenticatorCode }),
    reply: z.undefined(),
  }),
  resetSecondFactor: route({
    method: 'DELETE',
    path: '/api/admin/users/:id/second-factor',
    summary: 'Recovery: remove the authenticator of somebody who lost it',
    access: 'admin.users',
    params: z.object({ id: z.uuid() }),
    body: z.object({ ground: z.string().trim().min(1).max(500) }),
    reply: z.undefined(),
  }),
};
