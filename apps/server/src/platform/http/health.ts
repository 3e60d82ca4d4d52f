import type { FastifyInstance } from 'fastify';
import type { Database } from '#platform/database/database.ts';

/** Adds `/healthz` (the process answers) and `/readyz` (it can serve: the database answers too); neither tells anything else. */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await database.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unavailable' });
  });
}
