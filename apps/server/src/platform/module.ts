import type { Database } from '#platform/database/database.ts';
import type { OutboxHandler } from '#platform/jobs/outbox.ts';
import type { Job } from '#platform/jobs/runner.ts';
import type { LiveAuthoriser } from '#platform/live/authorise.ts';
import type { Configuration } from './configuration.ts';
import type { Implementation } from './http/implement.ts';
import type { Log } from './log.ts';

/** What a module is given when the server starts. */
export interface Services {
  readonly database: Database;
  readonly configuration: Configuration;
  readonly log: Log;
  /** 32 bytes that encrypt secrets at rest. */
  readonly key: Buffer;
  /** Where files of this installation live. */
  readonly dataFolder: string;
}

/** One capability as the server sees it: everything it registers. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Implementation[];
  /** Loops that run beside the requests. */
  readonly jobs?: readonly Job[];
  /** Topic of the outbox → what to do with its messages. */
  readonly outbox?: Readonly<Record<string, OutboxHandler>>;
  /** Topic of live events → who may hear of one, and which ids. A topic without one reaches nobody. */
  readonly live?: Readonly<Record<string, LiveAuthoriser>>;
  /** Puts in place what must exist before the first request; run at every start, so it must change nothing the second time. */
  readonly prepare?: () => Promise<void>;
}

/** Makes a module when the server starts. */
export type ModuleFactory = (services: Services) => Module;
