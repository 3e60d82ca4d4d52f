import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { sealerJob } from './audit/sealer.ts';
import { type Authenticate, createApp } from './http/app.ts';
import { cleanerJob } from './jobs/cleaner.ts';
import { outboxJob } from './jobs/drain.ts';
import { startJobs } from './jobs/runner.ts';
import { liveHub } from './live/hub.ts';
import { liveImplementations } from './live/routes.ts';
import { startMetrics } from './metrics/metrics.ts';
import type { Module, ModuleFactory, Services } from './module.ts';
import { admission } from './overload/admission.ts';

const longestRequestMs = 15_000;

/** What a server process runs. */
export interface ServerOptions {
  readonly services: Services;
  readonly modules: readonly ModuleFactory[];
  readonly authenticate: Authenticate;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly modules: readonly Module[];
  /** Takes no more requests, finishes those it has and the jobs that run, then answers. The database stays open. */
  readonly stop: () => Promise<void>;
}

/** Prepares the modules, starts their jobs and listens. Throws where two modules claim one topic or route. */
export async function startServer({
  services,
  modules,
  authenticate,
}: ServerOptions): Promise<RunningServer> {
  const { database, configuration, log } = services;
  const made = modules.map((make) => make(services));
  for (const module of made) await module.prepare?.();
  const hub = liveHub(
    database,
    merged(
      'live',
      made.map(({ live }) => live),
    ),
  );
  const limits = admission(configuration.overload);
  const metrics = startMetrics({
    configuration,
    database,
    admission: limits,
    liveConnections: hub.connections,
  });
  const app = await createApp({
    database,
    configuration,
    log,
    authenticate,
    admission: limits,
    metrics,
    implementations: [...made.flatMap(({ routes }) => routes), ...liveImplementations(hub, authenticate)],
  });
  await app.listen({ host: configuration.host, port: configuration.port });
  const jobs = startJobs(
    [
      ...hub.jobs,
      outboxJob(
        database,
        merged(
          'outbox',
          made.map(({ outbox }) => outbox),
        ),
        log,
      ),
      sealerJob(database, log),
      cleanerJob(database),
      ...made.flatMap((module) => module.jobs ?? []),
    ],
    log,
    metrics.jobs,
  );
  return {
    url: `http://${urlHost(configuration.host)}:${(app.server.address() as AddressInfo).port}`,
    modules: made,
    stop: async () => {
      hub.close();
      metrics.stop();
      await Promise.all([jobs.stop(), closeGently(app)]);
    },
  };
}

function merged<Handler>(kind: string, tables: readonly (Readonly<Record<string, Handler>> | undefined)[]) {
  const all: Record<string, Handler> = {};
  for (const [topic, handler] of tables.flatMap((table) => Object.entries(table ?? {}))) {
    if (topic in all) throw new Error(`two modules claim the ${kind} topic ${topic}`);
    all[topic] = handler;
  }
  return all;
}

// A connection that was busy when the end began would stay open for its keep-alive time after its answer.
async function closeGently(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const patience = setTimeout(() => app.server.closeAllConnections(), longestRequestMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(patience);
  }
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
