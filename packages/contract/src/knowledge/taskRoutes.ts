import { calendarChoices, type KnowledgeRules, knowledgeTaskKinds, limitUnits } from '@redress/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';
import { momentOut, prose } from '../tickets/parts.ts';
import { knowledgeTask } from './schemas.ts';

const byId = z.object({ id: z.uuid() });
const taskLimit = z.strictObject({
  amount: z.int().min(1).max(1000),
  unit: z.enum(limitUnits),
  calendar: z.enum(calendarChoices),
});

/** The numbers of the knowledge base as a document. */
export const knowledgeRulesDocument: z.ZodType<KnowledgeRules, KnowledgeRules> = z.strictObject({
  limits: z.record(z.enum(knowledgeTaskKinds), taskLimit),
  expiryReminderDays: z.int().min(1).max(365),
  launchReminderDays: z.int().min(1).max(365),
  missesForTask: z.int().min(1).max(1000),
  collectionLimit: taskLimit,
});

/** The data manager's tasks (I4), searches without a hit, and hard cases proposed from tickets (C2). */
export const knowledgeTaskRoutes = {
  knowledgeTasks: route({
    method: 'GET',
    path: '/api/knowledge/tasks',
    summary: 'What waits for the data manager, soonest due first; or what was done, newest first',
    access: 'knowledge.edit',
    query: z.object({
      ...pageQuery,
      kind: z.enum(knowledgeTaskKinds).exactOptional(),
      closed: z.stringbool().default(false),
    }),
    reply: pageOf(knowledgeTask),
  }),
  knowledgeCounts: route({
    method: 'GET',
    path: '/api/knowledge/counts',
    summary:
      'How much waits for this person: tasks to do, versions to review, weeks to collect, notices to read',
    access: 'signedIn',
    reply: z.object({ tasks: z.int(), reviews: z.int(), collections: z.int(), notices: z.int() }),
  }),
  closeTask: route({
    method: 'POST',
    path: '/api/knowledge/tasks/:id/close',
    summary: 'Say that a task is done, or why nothing is to be done',
    access: 'knowledge.edit',
    params: byId,
    body: z.strictObject({ outcome: z.enum(['done', 'dismissed']), note: z.string().trim().max(1000) }),
    reply: z.undefined(),
  }),
  misses: route({
    method: 'GET',
    path: '/api/knowledge/misses',
    summary: 'Searches without a hit in the week of a day, most often first (I4)',
    access: 'knowledge.edit',
    query: z.object({ day: z.iso.date().exactOptional() }),
    reply: z.object({
      /** The Monday of the week. */
      week: z.iso.date(),
      items: z.array(
        z.object({
          text: z.string(),
          times: z.int(),
          people: z.int(),
          lastAt: momentOut,
          /** Whether a task asks for it already. */
          asked: z.boolean(),
        }),
      ),
    }),
  }),
  askForMissed: route({
    method: 'POST',
    path: '/api/knowledge/misses/task',
    summary: 'Make a task of words that were searched for in vain',
    access: 'knowledge.edit',
    body: z.strictObject({ text: z.string().trim().min(1).max(200) }),
    reply: z.object({ taskId: z.uuid() }),
  }),
  proposalOf: route({
    method: 'GET',
    path: '/api/knowledge/proposals/:ticketId',
    summary: 'What a ticket would say as a hard case, with names and numbers of people removed (C2)',
    access: 'knowledge.propose',
    params: z.object({ ticketId: z.uuid() }),
    reply: z.object({
      title: z.string(),
      question: z.string(),
      answer: z.string(),
      /** How many names and numbers were removed. */
      removed: z.int(),
      existing: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    }),
  }),
  proposeHardCase: route({
    method: 'POST',
    path: '/api/knowledge/proposals',
    summary: 'Propose a hard case from a ticket: a draft for the data manager, without people in it (C2)',
    access: 'knowledge.propose',
    idempotent: true,
    body: z.strictObject({
      ticketId: z.uuid(),
      title: z.string().trim().min(1).max(120),
      question: prose,
      answer: prose.max(4000),
    }),
    reply: z.object({ id: z.uuid(), number: z.string(), removed: z.int() }),
  }),
  knowledgeRules: route({
    method: 'GET',
    path: '/api/knowledge/rules',
    summary: 'The numbers of the knowledge base in force',
    access: 'knowledge.edit',
    reply: z.object({ version: z.int(), rules: knowledgeRulesDocument }),
  }),
  changeKnowledgeRules: route({
    method: 'PUT',
    path: '/api/knowledge/rules',
    summary: 'Set the numbers of the knowledge base',
    access: 'admin.settings',
    body: z.strictObject({
      version: z.int(),
      rules: knowledgeRulesDocument,
      note: z.string().trim().max(500),
    }),
    reply: z.object({ version: z.int() }),
  }),
};
