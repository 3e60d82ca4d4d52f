import { resolve } from 'node:path';

/** What the environment decides about a server process. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** An external PostgreSQL; absent: the embedded one. */
  readonly databaseUrl: string | undefined;
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
  const port = Number(environment.PORT ?? 4200);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT must be a port number');
  const key = environment.REDRESS_KEY;
  if (key !== undefined && !/^[0-9a-f]{64}$/i.test(key)) throw new Error('REDRESS_KEY must be 64 hex digits');
  return {
    host: environment.HOST ?? '127.0.0.1',
    port,
    databaseUrl: environment.DATABASE_URL || undefined,
    data: environment.REDRESS_DATA || undefined,
    webFolder: environment.REDRESS_WEB ?? resolve(import.meta.dirname, '../../../web/dist'),
    key: key === undefined ? undefined : Buffer.from(key, 'hex'),
    secure: environment.REDRESS_SECURE === '1',
    trustProxy: environment.REDRESS_TRUST_PROXY === '1',
    logLevel: environment.REDRESS_LOG ?? 'info',
    logFile: environment.REDRESS_LOG_FILE || undefined,
  };
}
