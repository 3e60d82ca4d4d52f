import type { Refusal, Route } from '@redress/contract';
import type { FastifyInstance } from 'fastify';
import { failureOf } from './failures.ts';
import { localeOf } from './locale.ts';
import type { Screens } from './static.ts';

/** What the answer to an unknown address depends on. */
export interface Known {
  readonly routes: readonly Route[];
  readonly screens: Screens | null;
}

/** Answers what no route does: the screens' page for their addresses, 405 for a wrong method, 404 for the rest. */
export function addNotFound(app: FastifyInstance, { routes, screens }: Known): void {
  const patterns = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isApi = path === '/api' || path.startsWith('/api/');
    if (
      !isApi &&
      screens &&
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/\.\w+$/.test(path)
    ) {
      return screens.page(reply);
    }
    const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    const refusal: Refusal = methods.length > 0 ? { code: 'methodNotAllowed' } : { code: 'noSuchRoute' };
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    const { status, body } = failureOf(refusal, localeOf(request.headers['accept-language']));
    return reply.code(status).send(body);
  });
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/\W/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}/?$`);
}
