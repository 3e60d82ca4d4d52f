import { z } from 'zod';
import { storedFile } from '../files/routes.ts';
import { route } from '../http/route.ts';
import { momentIn, momentOut } from '../tickets/parts.ts';

const byId = z.object({ id: z.uuid() });

/** A document that a department handed over. */
export const collectedDocument = z.object({
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  launchAt: momentOut.nullable(),
  receivedAt: momentOut,
  article: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  files: z.array(storedFile),
});

/** A document that a department handed over. */
export type CollectedDocument = z.infer<typeof collectedDocument>;

/** What one senior has to ask one department in one week. */
export const collectionTask = z.object({
  id: z.uuid(),
  seniorId: z.uuid(),
  departmentId: z.uuid(),
  week: z.iso.date(),
  dueAt: momentOut,
  closedAt: momentOut.nullable(),
  outcome: z.enum(['arrived', 'nothing']).nullable(),
  note: z.string(),
  documents: z.array(collectedDocument),
  /** Whether this person may record what arrived. */
  mine: z.boolean(),
});

/** What one senior has to ask one department in one week. */
export type CollectionTask = z.infer<typeof collectionTask>;

/** New business and regulation documents, collected from departments each week (I3). */
export const collectionRoutes = {
  collection: route({
    method: 'GET',
    path: '/api/knowledge/collection',
    summary:
      'The week of a day: what arrived, what is missing and overdue; what older weeks still owe comes with it',
    access: 'knowledge.read',
    query: z.object({ day: z.iso.date().exactOptional() }),
    reply: z.object({ week: z.iso.date(), items: z.array(collectionTask) }),
  }),
  addDocument: route({
    method: 'POST',
    path: '/api/knowledge/collection/:id/documents',
    summary: 'Record a document that arrived; the data manager gets a task that is due before the launch',
    access: 'document.collect',
    idempotent: true,
    params: byId,
    body: z.strictObject({
      title: z.string().trim().min(1).max(120),
      summary: z.string().trim().max(2000),
      launchAt: momentIn.nullable(),
      fileIds: z.array(z.uuid()).max(20),
    }),
    reply: z.object({ id: z.uuid() }),
  }),
  closeCollection: route({
    method: 'POST',
    path: '/api/knowledge/collection/:id/close',
    summary: 'Say that the department has handed over everything, or has nothing new',
    access: 'document.collect',
    params: byId,
    body: z.strictObject({ note: z.string().trim().max(1000) }),
    reply: z.undefined(),
  }),
  collectionPlans: route({
    method: 'GET',
    path: '/api/knowledge/collection/plans',
    summary: 'Which senior asks which department',
    access: 'knowledge.edit',
    reply: z.object({
      items: z.array(z.object({ id: z.uuid(), seniorId: z.uuid(), departmentId: z.uuid() })),
    }),
  }),
  addPlan: route({
    method: 'POST',
    path: '/api/knowledge/collection/plans',
    summary: 'Let a senior ask a department every week',
    access: 'knowledge.edit',
    body: z.strictObject({ seniorId: z.uuid(), departmentId: z.uuid() }),
    reply: z.object({ id: z.uuid() }),
  }),
  endPlan: route({
    method: 'DELETE',
    path: '/api/knowledge/collection/plans/:id',
    summary: 'End a plan; the weeks of the past stay',
    access: 'knowledge.edit',
    params: byId,
    reply: z.undefined(),
  }),
};
