import { route } from '@redress/contract';
import { z } from 'zod';
import {
  type Implementation,
  implement,
  implementDownload,
  implementUpload,
} from '#platform/http/implement.ts';
import { done, refused } from '#platform/http/result.ts';
import type { ModuleFactory } from '#platform/module.ts';

/** Routes that do nothing useful, to test what the platform does for every route. */
export const sampleRoutes = {
  note: route({
    method: 'POST',
    path: '/api/samples/notes',
    summary: 'Counts how often it was run',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ text: z.string().min(1).max(20), amount: z.int().min(1).exactOptional() }),
    reply: z.object({ run: z.int(), text: z.string() }),
  }),
  slow: route({
    method: 'POST',
    path: '/api/samples/slow',
    summary: 'Answers after a while',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ waitMs: z.int() }),
    reply: z.object({ run: z.int() }),
  }),
  broken: route({
    method: 'GET',
    path: '/api/samples/broken',
    summary: 'Fails with a message that nobody may see',
    access: 'signedIn',
    query: z.object({ how: z.enum(['throws', 'database', 'reply']) }),
    reply: z.object({ count: z.int() }),
  }),
  refused: route({
    method: 'POST',
    path: '/api/samples/:name/refuse',
    summary: 'Refuses a field',
    access: 'audit.read',
    params: z.object({ name: z.string() }),
    reply: z.undefined(),
  }),
  upload: route({
    method: 'POST',
    path: '/api/samples/files',
    summary: 'Tells what arrived',
    access: 'signedIn',
    shape: 'upload',
    body: z.object({ note: z.string() }),
    reply: z.object({ note: z.string(), files: z.array(z.object({ name: z.string(), bytes: z.int() })) }),
  }),
  download: route({
    method: 'GET',
    path: '/api/samples/files/:name',
    summary: 'A page somebody uploaded',
    access: 'signedIn',
    params: z.object({ name: z.string() }),
    reply: z.undefined(),
    shape: 'download',
  }),
};

/** What the broken sample says to itself; it must appear in no answer. */
export const secretText = 'the password of the database is 12345';

/** The module of the sample routes, with an outbox handler and a live topic. */
export const samples: ModuleFactory = () => {
  let runs = 0;
  const rows: Implementation[] = [
    implement(sampleRoutes.note, ({ body }) => {
      if (body.text === 'refuse') return refused('versionConflict');
      runs += 1;
      // More than the contract names: it must not leave the server.
      return done({ run: runs, text: body.text, passwordHash: secretText });
    }),
    implement(sampleRoutes.slow, async ({ body }) => {
      runs += 1;
      const run = runs;
      await new Promise((resolve) => setTimeout(resolve, body.waitMs));
      return done({ run });
    }),
    implement(sampleRoutes.broken, async ({ query }, { database }) => {
      if (query.how === 'throws') throw new Error(secretText);
      if (query.how === 'database') await database.run(`select '${secretText}'::integer`);
      return done({ count: secretText as unknown as number });
    }),
    implement(sampleRoutes.refused, ({ params }) =>
      refused('invalidInput', {
        fields: { [params.name]: { code: 'passwordTooShort', params: { length: 10 } } },
      }),
    ),
    implementUpload(sampleRoutes.upload, async ({ body }, _context, uploads) => {
      const files: { name: string; bytes: number }[] = [];
      for await (const { name, content } of uploads) {
        let bytes = 0;
        for await (const chunk of content) bytes += (chunk as Buffer).length;
        files.push({ name, bytes });
      }
      return done({ note: body.note, files });
    }),
    implementDownload(sampleRoutes.download, ({ params }) =>
      done({ content: '<script>alert(1)</script>', mediaType: 'text/html', fileName: `${params.name}.html` }),
    ),
  ];
  return {
    name: 'samples',
    routes: rows,
    live: {
      sample: (actor, { to, id }) => (to === actor.employeeNumber && id !== undefined ? { id } : null),
    },
  };
};
