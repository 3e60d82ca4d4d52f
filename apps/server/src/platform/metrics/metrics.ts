import type { FastifyInstance } from 'fastify';
import type { Configuration } from '#platform/configuration.ts';
import type { Database } from '#platform/database/database.ts';
import type { JobObserver } from '#platform/jobs/runner.ts';
import type { Admission } from '#platform/overload/admission.ts';
import { mayReadMetrics } from './access.ts';
import { backlogMetrics, gauge } from './backlog.ts';
import { exposition, expositionType, type Metric } from './exposition.ts';
import { histogram } from './histogram.ts';
import { processMetrics } from './process.ts';

/** What the metrics are taken from. */
export interface MetricsSources {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly admission: Admission;
  readonly liveConnections: () => number;
}

/** The metrics of one server process. */
export interface Metrics {
  /** Adds `/metrics`, and times every request of the app. */
  readonly addTo: (app: FastifyInstance) => void;
  readonly jobs: JobObserver;
  readonly stop: () => void;
}

/** Starts measuring. */
export function startMetrics({
  configuration,
  database,
  admission,
  liveConnections,
}: MetricsSources): Metrics {
  const requests = histogram('redress_http_request_duration_seconds', 'Duration of requests by route');
  const jobs = histogram('redress_job_duration_seconds', 'Duration of the runs of background jobs');
  const backlog = backlogMetrics(database);
  const ownProcess = processMetrics();

  const gathered = async (): Promise<Metric[]> => [
    requests.metric(),
    gauge('redress_http_requests_at_work', 'Requests being worked on', admission.atWork()),
    gauge('redress_http_requests_waiting', 'Requests that wait for a place', admission.waiting()),
    {
      name: 'redress_http_refused_total',
      help: 'Requests refused by the limits on load',
      type: 'counter',
      samples: [...admission.refused()].map(([reason, value]) => ({ labels: { reason }, value })),
    },
    gauge('redress_live_connections', 'Open streams of live events', liveConnections()),
    poolMetric(database),
    jobs.metric(),
    ...(await backlog()),
    ...ownProcess.metrics(),
  ];

  return {
    stop: ownProcess.stop,
    jobs: ({ name, seconds, failed }) =>
      jobs.observe({ job: name, result: failed ? 'failed' : 'done' }, seconds),
    addTo: (app) => {
      app.addHook('onResponse', async (request, reply) => {
        const route = request.routeOptions.url ?? 'none';
        const labels = { method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` };
        requests.observe(labels, reply.elapsedTime / 1000);
      });
      app.get('/metrics', async (request, reply) => {
        // As if there were no such address: a stranger does not learn that it could be asked for.
        if (!mayReadMetrics(configuration.metrics, request)) return reply.callNotFound();
        return reply.type(expositionType).send(exposition(await gathered()));
      });
    },
  };
}

function poolMetric({ pool }: Database): Metric {
  const samples = [
    { labels: { state: 'open' }, value: pool.totalCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'awaited' }, value: pool.waitingCount },
  ];
  return { name: 'redress_pool_connections', help: 'Connections to the database', type: 'gauge', samples };
}
