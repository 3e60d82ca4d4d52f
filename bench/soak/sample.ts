import type { Queries } from '../../apps/server/src/platform/database/database.ts';

/** One server process at one moment. */
export interface ServerSample {
  readonly residentMb: number;
  readonly heapMb: number;
  readonly connections: number;
  readonly lagP99Ms: number;
}

/** Everything that is watched, at one moment. */
export interface Sample {
  readonly minute: number;
  readonly servers: readonly ServerSample[];
  /** Connections of the servers as PostgreSQL counts them. */
  readonly connections: number;
  readonly databaseMb: number;
  /** Rows of the tables that must not grow. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Tables whose rows come and go; every other table is the record of what happened, and grows with it. */
export const passingTables = [
  'session',
  'draft',
  'outbox',
  'live_event',
  'idempotency_key',
  'idempotency_done',
  'presence',
  'audit_unsealed',
] as const;

/** Looks at the servers through their metrics, and at their database. */
export async function takeSample(queries: Queries, urls: readonly string[], minute: number): Promise<Sample> {
  const rows: Record<string, number> = {};
  for (const table of passingTables) {
    rows[table] = (await queries.one<{ n: number }>(`select count(*) as n from ${table}`)).n;
  }
  const { connections, size } = await queries.one<{ connections: number; size: number }>(
    `select count(*) filter (where application_name = 'redress') as connections,
       pg_database_size(current_database()) as size
     from pg_stat_activity where datname = current_database()`,
  );
  const servers = await Promise.all(urls.map(serverSample));
  return { minute, servers, connections, databaseMb: size / 1e6, rows };
}

async function serverSample(url: string): Promise<ServerSample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const told = (line: string) => {
    const value = text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')
      .at(-1);
    if (value === undefined) throw new Error(`${url}/metrics does not tell ${line}`);
    return Number(value);
  };
  return {
    residentMb: told('process_resident_memory_bytes') / 1e6,
    heapMb: told('nodejs_heap_used_bytes') / 1e6,
    connections: told('redress_pool_connections{state="open"}'),
    lagP99Ms: told('redress_event_loop_lag_seconds{quantile="0.99"}') * 1000,
  };
}
