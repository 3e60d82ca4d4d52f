import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';
import { line, momentIn, momentOut, optionalProse } from './parts.ts';
import { departmentFigures, ineffectiveFigures, warningView } from './views.ts';

const id = z.uuid();
const byId = z.object({ id });

/** What stays on record of departments and people: written warnings, figures, assessments. */
export const recordRoutes = {
  warnings: route({
    method: 'GET',
    path: '/api/warnings',
    summary: 'Written warnings, newest first',
    access: 'ticket.read',
    query: z.object({ ...pageQuery, departmentId: id.optional() }),
    reply: pageOf(warningView.extend({ ticketNumber: z.string(), orderNumber: z.string() })),
  }),
  warning: route({
    method: 'GET',
    path: '/api/warnings/:id',
    summary: 'One written warning with what it is about, for printing',
    access: 'ticket.read',
    params: byId,
    reply: warningView.extend({
      ticketNumber: z.string(),
      orderNumber: z.string(),
      firstOrderNumber: z.string().nullable(),
      content: z.string(),
      firstReply: z.string(),
      task: z.string(),
    }),
  }),
  figures: route({
    method: 'GET',
    path: '/api/figures/departments',
    summary: 'Raw figures of departments and ineffective orders per person in a period (M5, D8)',
    access: 'statistics.read',
    query: z.object({ from: momentIn, to: momentIn }),
    reply: z.object({
      departments: z.array(departmentFigures),
      ineffective: z.array(ineffectiveFigures),
    }),
  }),
  assess: route({
    method: 'POST',
    path: '/api/assessments',
    summary: 'A senior assesses the competence of a junior or a clerk (C7)',
    access: 'competence.assess',
    body: z.object({
      assessedId: id,
      ticketId: id.nullable(),
      score: z.number().int().min(1).max(5),
      comment: optionalProse,
    }),
    reply: z.object({ id }),
    idempotent: true,
  }),
  assessments: route({
    method: 'GET',
    path: '/api/assessments',
    summary: 'Competence assessments, newest first',
    access: 'competence.assess',
    query: z.object({ ...pageQuery, assessedId: id.optional() }),
    reply: pageOf(
      z.object({
        id,
        assessedId: id,
        assessorId: id,
        ticketId: id.nullable(),
        score: z.number().int(),
        comment: line,
        at: momentOut,
      }),
    ),
  }),
};
