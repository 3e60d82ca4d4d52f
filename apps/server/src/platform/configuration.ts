import { resolve } from 'node:path';
import { type OverloadLimits, usualLimits } from './overload/limits.ts';

/** What the environment decides about a server process. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** An external PostgreSQL; absent: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** A replica of it that reports, exports and searches read (DATABASE_REPLICA_URL). */
  readonly replicaUrl: string | undefined;
  /** The most connections of this process to the database (REDRESS_CONNECTIONS). */
  readonly connections: number;
  /** What this process takes on at once (REDRESS_REQUESTS for requests at work). */
  readonly overload: OverloadLimits;
  /** Who may read `/metrics`: whoever knows the token (REDRESS_METRICS_TOKEN), callers on this machine, or nobody. */
  readonly metrics: { readonly token: string } | 'loopback' | 'off';
  /** The data folder as given (REDRESS_DATA); absent: the launcher's choice. */
  readonly data: string | undefined;
  /** Where the built screens are. */
  readonly webFolder: string;
  /** Encrypts secrets at rest (REDRESS_KEY: 32 bytes as 64 hex digits); absent: kept in a file of the data folder. */
  readonly key: Buffer | undefined;
  /** True when people reach the server over TLS: cookies are then sent over TLS only. */
  readonly secure: boolean;
  /** True behind a reverse proxy that sets X-Forwarded-For; otherwise a caller could invent its address. */
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Where the log goes (REDRESS_LOG_FILE): a file, or `-` for standard output; absent: `server.log` of the data folder. */
  readonly logFile: string | undefined;
}

/** Reads the configuration from the environment; throws a sentence that names the variable that is wrong. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const port = whole('PORT', environment.PORT, 4200, 0, 65_535);
  const key = environment.REDRESS_KEY;
  if (key !== undefined && !/^[0-9a-f]{64}$/i.test(key)) throw new Error('REDRESS_KEY must be 64 hex digits');
  return {
    host: environment.HOST ?? '127.0.0.1',
    port,
    databaseUrl: environment.DATABASE_URL || undefined,
    replicaUrl: environment.DATABASE_REPLICA_URL || undefined,
    connections: whole('REDRESS_CONNECTIONS', environment.REDRESS_CONNECTIONS, 10, 2, 1_000),
    overload: {
      ...usualLimits,
      requests: whole('REDRESS_REQUESTS', environment.REDRESS_REQUESTS, usualLimits.requests, 1, 10_000),
    },
    metrics: metricsOf(environment),
    data: environment.REDRESS_DATA || undefined,
    webFolder: environment.REDRESS_WEB ?? resolve(import.meta.dirname, '../../../web/dist'),
    key: key === undefined ? undefined : Buffer.from(key, 'hex'),
    secure: environment.REDRESS_SECURE === '1',
    trustProxy: environment.REDRESS_TRUST_PROXY === '1',
    logLevel: environment.REDRESS_LOG ?? 'info',
    logFile: environment.REDRESS_LOG_FILE || undefined,
  };
}

function whole(name: string, text: string | undefined, usual: number, least: number, most: number): number {
  const value = text === undefined || text === '' ? usual : Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most}`);
}

function metricsOf(environment: Readonly<Record<string, string | undefined>>): Configuration['metrics'] {
  const token = environment.REDRESS_METRICS_TOKEN;
  if (token) {
    if (token.length < 16) throw new Error('REDRESS_METRICS_TOKEN must have at least 16 characters');
    return { token };
  }
  const who = environment.REDRESS_METRICS || 'off';
  if (who !== 'off' && who !== 'loopback') throw new Error('REDRESS_METRICS must be loopback or off');
  return who;
}
