import type { Route } from '@redress/contract';
import type { FastifyInstance } from 'fastify';
import { apiPage } from './api-page.ts';
import { openApiDocument } from './openapi.ts';

/** Adds `/api/openapi.json` and the page `/api/docs` that shows it; both describe, and hold no data. */
export function addApiDescription(app: FastifyInstance, routes: readonly Route[]): void {
  const document = openApiDocument(routes);
  const page = apiPage(document);
  app.get('/api/openapi.json', async () => document);
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}
