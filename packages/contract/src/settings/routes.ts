import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';
import { momentIn, momentOut } from '../tickets/parts.ts';
import { calendar, calendarDefinition, calendarNames, calendarVersion } from './calendars.ts';
import { centreDocument, signInRules, signInRulesDocument } from './centre.ts';
import { change } from './changes.ts';
import { classificationNames, editableClassification, newClassification } from './classifications.ts';
import { customerClassFacts, editableCustomerClass } from './customer-class.ts';
import { policyDocument } from './policy-document.ts';
import { policyLimit } from './policy-limit.ts';
import { newCode } from './text.ts';

const byId = z.object({ id: z.uuid() });
const version = z.int().positive();
const note = z.string().trim().min(1).max(500);
const policyVersion = z.object({
  version,
  createdAt: momentOut,
  createdBy: z.uuid().nullable(),
  note: z.string(),
});

const settingVersionNumber = z.int().min(0);
const settingVersion = z.object({
  version: settingVersionNumber,
  /** Null for what is as delivered. */
  createdAt: momentOut.nullable(),
  createdBy: z.uuid().nullable(),
  note: z.string(),
});

/** The trees that tickets are classified by (B1, B2, B3, B5). */
export const classificationRoutes = {
  list: route({
    method: 'GET',
    path: '/api/admin/classifications',
    summary: 'Every entry of every tree, retired ones included',
    access: 'admin.settings',
    reply: z.object({ classifications: z.array(editableClassification) }),
  }),
  add: route({
    method: 'POST',
    path: '/api/admin/classifications',
    summary: 'Add an entry at the end of its siblings',
    access: 'admin.settings',
    body: newClassification,
    reply: editableClassification,
    idempotent: true,
  }),
  rename: route({
    method: 'PUT',
    path: '/api/admin/classifications/:id',
    summary: 'Rename an entry; its code stays',
    access: 'admin.settings',
    params: byId,
    body: classificationNames.extend({ version }),
    reply: editableClassification,
  }),
  move: route({
    method: 'POST',
    path: '/api/admin/classifications/:id/move',
    summary: 'Put an entry under another one, at a place among its siblings (0 is the first)',
    access: 'admin.settings',
    params: byId,
    body: z.object({ parentId: z.uuid().nullable(), position: z.int().min(0), version }),
    reply: editableClassification,
  }),
  retire: route({
    method: 'POST',
    path: '/api/admin/classifications/:id/retire',
    summary: 'Retire an entry with all below it: it is no longer offered, old tickets keep it',
    access: 'admin.settings',
    params: byId,
    body: z.object({ version }),
    reply: editableClassification,
  }),
  restore: route({
    method: 'POST',
    path: '/api/admin/classifications/:id/restore',
    summary: 'Offer a retired entry again',
    access: 'admin.settings',
    params: byId,
    body: z.object({ version }),
    reply: editableClassification,
  }),
};

/** Customer classes (C4). */
export const customerClassRoutes = {
  list: route({
    method: 'GET',
    path: '/api/admin/customer-classes',
    summary: 'The customer classes, lowest rank first',
    access: 'admin.settings',
    reply: z.object({ customerClasses: z.array(editableCustomerClass) }),
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/customer-classes/:code',
    summary: 'Change what belonging to a class means',
    access: 'admin.settings',
    params: z.object({ code: z.string().max(40) }),
    body: customerClassFacts.extend({ version }),
    reply: editableCustomerClass,
  }),
};

/** Limits, clocks, routing, escalation: one document, a change is a new version. */
export const policyRoutes = {
  current: route({
    method: 'GET',
    path: '/api/admin/policy',
    summary: 'The policy in force',
    access: 'admin.settings',
    reply: policyVersion.extend({ policy: policyDocument }),
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/policy',
    summary: 'Put a new version in force; refused when somebody else has made one since `basedOn`',
    access: 'admin.settings',
    body: z.object({ basedOn: version, policy: policyDocument, note }),
    reply: policyVersion.extend({ policy: policyDocument }),
  }),
  versions: route({
    method: 'GET',
    path: '/api/admin/policy/versions',
    summary: 'Versions of the policy, newest first, with what each changed',
    access: 'admin.settings',
    query: z.object(pageQuery),
    reply: pageOf(policyVersion.extend({ changes: z.array(change) })),
  }),
};

/** What holds for the whole centre: its time zone. A change is a new version; version 0 is as delivered. */
export const centreRoutes = {
  current: route({
    method: 'GET',
    path: '/api/admin/centre',
    summary: 'What holds for the whole centre',
    access: 'admin.settings',
    reply: settingVersion.extend({ value: centreDocument }),
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/centre',
    summary:
      'Change the zone; calendars that lie in the old one follow with a new version, running clocks do not',
    access: 'admin.settings',
    body: z.object({ basedOn: settingVersionNumber, value: centreDocument, note }),
    reply: settingVersion.extend({ value: centreDocument }),
  }),
  versions: route({
    method: 'GET',
    path: '/api/admin/centre/versions',
    summary: 'Versions, newest first, with what each changed',
    access: 'admin.settings',
    query: z.object(pageQuery),
    reply: pageOf(settingVersion.extend({ changes: z.array(change) })),
  }),
};

/** Passwords, lock-out and the end of sessions (V3). A change is a new version; version 0 is as delivered. */
export const signInRuleRoutes = {
  current: route({
    method: 'GET',
    path: '/api/admin/sign-in-rules',
    summary: 'The rules of signing in that are in force',
    access: 'admin.settings',
    reply: settingVersion.extend({ value: signInRules }),
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/sign-in-rules',
    summary: 'Change the rules of signing in; open sessions become shorter at once, never longer',
    access: 'admin.settings',
    body: z.object({ basedOn: settingVersionNumber, value: signInRulesDocument, note }),
    reply: settingVersion.extend({ value: signInRules }),
  }),
  versions: route({
    method: 'GET',
    path: '/api/admin/sign-in-rules/versions',
    summary: 'Versions, newest first, with what each changed',
    access: 'admin.settings',
    query: z.object(pageQuery),
    reply: pageOf(settingVersion.extend({ changes: z.array(change) })),
  }),
};

/** Working calendars (E1): hours, holidays, make-up workdays; a change is a new version. */
export const calendarRoutes = {
  list: route({
    method: 'GET',
    path: '/api/admin/calendars',
    summary: 'The calendars with the version in force',
    access: 'admin.settings',
    reply: z.object({ calendars: z.array(calendar) }),
  }),
  add: route({
    method: 'POST',
    path: '/api/admin/calendars',
    summary: 'Add a calendar, for a department with hours of its own',
    access: 'admin.settings',
    body: calendarNames.extend({
      code: newCode,
      definition: calendarDefinition,
    }),
    reply: calendar,
    idempotent: true,
  }),
  rename: route({
    method: 'PUT',
    path: '/api/admin/calendars/:id',
    summary: 'Rename a calendar',
    access: 'admin.settings',
    params: byId,
    body: calendarNames.extend({ version }),
    reply: calendar,
  }),
  change: route({
    method: 'POST',
    path: '/api/admin/calendars/:id/versions',
    summary:
      'A new version, in force at once or from a later moment; running clocks keep the version they started under',
    access: 'admin.settings',
    params: byId,
    body: z.object({
      basedOn: version,
      definition: calendarDefinition,
      effectiveFrom: momentIn.nullable(),
      note,
    }),
    reply: calendar,
  }),
  versions: route({
    method: 'GET',
    path: '/api/admin/calendars/:id/versions',
    summary: 'All versions of a calendar, newest first, with what each changed',
    access: 'admin.settings',
    params: byId,
    query: z.object(pageQuery),
    reply: pageOf(calendarVersion.extend({ changes: z.array(change) })),
  }),
  preview: route({
    method: 'POST',
    path: '/api/admin/calendars/preview',
    summary: 'When a limit would be due by a calendar that is being written, step by step',
    access: 'admin.settings',
    body: z.object({ definition: calendarDefinition, limit: policyLimit, start: momentIn.nullable() }),
    reply: z.object({
      start: momentOut,
      due: momentOut,
      unknownYears: z.array(z.int()),
      steps: z.array(z.record(z.string(), z.unknown())),
    }),
  }),
  announcedHolidays: route({
    method: 'GET',
    path: '/api/admin/holidays',
    summary: 'The public holidays that come with the system, by year; a year not announced yet has no days',
    access: 'admin.settings',
    reply: z.object({
      years: z.array(
        z.object({
          year: z.int(),
          days: z.array(z.object({ date: z.iso.date(), name: z.string(), isOffDay: z.boolean() })),
        }),
      ),
    }),
  }),
};
