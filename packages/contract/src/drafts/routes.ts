import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';

const place = z.object({
  /** What is being written, for example `registration` or `reply`. */
  kind: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  /** Which one of its kind: an id the screen makes up, or that of the ticket or order. */
  key: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
});

/** A draft as it was kept last. */
export const draft = z.object({
  kind: z.string(),
  key: z.string(),
  body: z.record(z.string(), z.unknown()),
  version: z.int(),
  updatedAt: z.iso.datetime(),
});

/** A draft as it was kept last. */
export type Draft = z.infer<typeof draft>;

/** What people are writing, kept at every pause: it survives the browser, and another window cannot overwrite it unseen. */
export const draftRoutes = {
  drafts: route({
    method: 'GET',
    path: '/api/drafts',
    summary: 'One’s own drafts, the last kept first',
    access: 'signedIn',
    query: z.object({ ...pageQuery, kind: place.shape.kind.exactOptional() }),
    reply: pageOf(draft),
  }),
  draft: route({
    method: 'GET',
    path: '/api/drafts/:kind/:key',
    summary: 'One of one’s own drafts',
    access: 'signedIn',
    params: place,
    reply: draft,
  }),
  keepDraft: route({
    method: 'PUT',
    path: '/api/drafts/:kind/:key',
    summary:
      'Keep a draft (64 KB at most); where it was kept elsewhere meanwhile, nothing is written and both are answered',
    access: 'signedIn',
    params: place,
    body: z.strictObject({
      body: z.record(z.string(), z.unknown()),
      /** The version this one follows; 0 for a new draft. */
      version: z.int().min(0),
    }),
    reply: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('kept'), version: z.int(), updatedAt: z.iso.datetime() }),
      z.object({
        outcome: z.literal('conflict'),
        /** What was sent. */
        yours: z.record(z.string(), z.unknown()),
        /** What is kept; null when it was removed. Send again with its version (0 when removed) to overwrite it. */
        theirs: draft.nullable(),
      }),
    ]),
  }),
  removeDraft: route({
    method: 'DELETE',
    path: '/api/drafts/:kind/:key',
    summary: 'Remove a draft; fine when there is none',
    access: 'signedIn',
    params: place,
    reply: z.undefined(),
  }),
};
