import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The built screens. */
export interface Screens {
  /** Answers with the page that every address of the screens starts from. */
  readonly page: (reply: FastifyReply) => FastifyReply;
}

/** Serves the built screens: named by content and kept for a year, except the page itself; null where they are not built. */
export async function addScreens(app: FastifyInstance, folder: string): Promise<Screens | null> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return null;
  const html = readFileSync(index);
  const page = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  app.get('/', (_request, reply) => page(reply));
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const named = path.startsWith(join(folder, 'assets'));
      response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return { page };
}
