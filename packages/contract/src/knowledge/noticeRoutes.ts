import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';
import { momentIn, momentOut } from '../tickets/parts.ts';
import { longestBody } from './schemas.ts';

const byId = z.object({ id: z.uuid() });

/** A notice that must be read. */
export const notice = z.object({
  id: z.uuid(),
  title: z.string(),
  /** Sanitised HTML. */
  body: z.string(),
  article: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  publishAt: momentOut,
  untilAt: momentOut.nullable(),
  createdBy: z.uuid(),
  readAt: momentOut.nullable(),
});

/** A notice that must be read. */
export type Notice = z.infer<typeof notice>;

/** A notice for those who publish: to whom, and how many have read it. */
export const noticeRow = z.object({
  id: z.uuid(),
  title: z.string(),
  roleCodes: z.array(z.string()),
  unitIds: z.array(z.uuid()),
  publishAt: momentOut,
  untilAt: momentOut.nullable(),
  withdrawnAt: momentOut.nullable(),
  createdBy: z.uuid(),
  readers: z.int(),
  read: z.int(),
});

/** Must-read notices with receipts (I5). */
export const noticeRoutes = {
  unreadNotices: route({
    method: 'GET',
    path: '/api/notices/unread',
    summary: 'Notices this person must still read, oldest first',
    access: 'signedIn',
    reply: z.object({ items: z.array(notice) }),
  }),
  ownNotices: route({
    method: 'GET',
    path: '/api/notices/own',
    summary: 'Notices that were for this person, newest first',
    access: 'signedIn',
    query: z.object(pageQuery),
    reply: pageOf(notice),
  }),
  confirmNotice: route({
    method: 'POST',
    path: '/api/notices/:id/receipt',
    summary: 'Confirm to have read a notice',
    access: 'signedIn',
    params: byId,
    reply: z.undefined(),
  }),
  notices: route({
    method: 'GET',
    path: '/api/notices',
    summary: 'All notices with how many have read them, newest first',
    access: 'notice.publish',
    query: z.object(pageQuery),
    reply: pageOf(noticeRow),
  }),
  noticeReceipts: route({
    method: 'GET',
    path: '/api/notices/:id/receipts',
    summary: 'Who has read a notice and who has not',
    access: 'notice.publish',
    params: byId,
    reply: z.object({
      title: z.string(),
      body: z.string(),
      items: z.array(z.object({ userId: z.uuid(), unitId: z.uuid(), readAt: momentOut.nullable() })),
    }),
  }),
  publishNotice: route({
    method: 'POST',
    path: '/api/notices',
    summary: 'Publish a notice to roles and units, now or at a moment',
    access: 'notice.publish',
    idempotent: true,
    body: z.strictObject({
      title: z.string().trim().min(1).max(120),
      body: z.string().max(longestBody),
      articleId: z.uuid().nullable(),
      roleCodes: z.array(z.string().max(60)).max(40),
      unitIds: z.array(z.uuid()).max(100),
      publishAt: momentIn.nullable(),
      untilAt: momentIn.nullable(),
    }),
    reply: z.object({ id: z.uuid() }),
  }),
  withdrawNotice: route({
    method: 'POST',
    path: '/api/notices/:id/withdraw',
    summary: 'Withdraw a notice; its receipts stay',
    access: 'notice.publish',
    params: byId,
    reply: z.undefined(),
  }),
};
