import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';
import { momentIn, momentOut } from '../tickets/parts.ts';

/** One entry of the audit trail (V2). */
export const auditEntry = z.object({
  id: z.int(),
  at: momentOut,
  actorId: z.uuid().nullable(),
  actorName: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
  /** Already part of the hash chain. */
  sealed: z.boolean(),
});

/** One entry of the audit trail. */
export type AuditEntry = z.infer<typeof auditEntry>;

/** Reading the audit trail. */
export const auditRoutes = {
  list: route({
    method: 'GET',
    path: '/api/audit',
    summary: 'Entries of the audit trail, newest first, filtered',
    access: 'audit.read',
    query: z.object({
      actorId: z.uuid().optional(),
      action: z.string().trim().max(60).optional(),
      subjectType: z.string().trim().max(60).optional(),
      subjectId: z.string().trim().max(100).optional(),
      from: momentIn.optional(),
      to: momentIn.optional(),
      ...pageQuery,
    }),
    reply: pageOf(auditEntry),
  }),
  actions: route({
    method: 'GET',
    path: '/api/audit/actions',
    summary: 'The actions and subject types that occur, for the filters',
    access: 'audit.read',
    reply: z.object({ actions: z.array(z.string()), subjectTypes: z.array(z.string()) }),
  }),
};
