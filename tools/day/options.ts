import { parseArgs } from 'node:util';

/** How a day is to be played. */
export interface DayOptions {
  /** A list of complaints; null composes them. */
  readonly file: string | null;
  readonly tickets: number | null;
  /** How many times as fast as real life; null: as fast as the number of tickets allows. */
  readonly speed: number | null;
  /** The longest it may take, in real minutes; null: as long as the number of tickets needs. */
  readonly minutes: number | null;
  readonly processes: number;
  /** A server that runs already, and its database where it may be looked into. */
  readonly url: string | null;
  readonly databaseUrl: string | null;
  readonly seed: number;
  readonly port: number;
}

/** What may be typed. */
export const usage = `npm run day -- [FILE] [options]
  FILE             a CSV list of complaints like the one of Comcast; without it they are composed
  --tickets N      how many (200; all of FILE)
  --speed S        seconds on the wall clock per real second (chosen by the number of tickets)
  --minutes M      the longest it may take, in real minutes
  --processes P    server processes on one database (1)
  --seed S         another day (1)
  --port P         the first server's port (any free one)
  --url URL        play against a running server with the demo centre: its clock stays, only its people live faster
  --database URL   and check its database afterwards`;

/** Reads the command line; throws a sentence about what is wrong. */
export function readOptions(args: readonly string[]): DayOptions {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      tickets: text,
      speed: text,
      minutes: text,
      processes: text,
      seed: text,
      port: text,
      url: text,
      database: text,
    },
  });
  if (positionals.length > 1) throw new Error('one file at most');
  if (values.url !== undefined && (values.port ?? values.processes) !== undefined) {
    throw new Error('a running server has its own port and processes');
  }
  const number = (name: 'tickets' | 'speed' | 'minutes' | 'processes' | 'seed' | 'port', least: number) => {
    const given = values[name];
    if (given === undefined) return null;
    const value = Number(given);
    if (!Number.isFinite(value) || value < least)
      throw new Error(`--${name} wants a number of ${least} at least`);
    return value;
  };
  return {
    file: positionals[0] ?? null,
    tickets: number('tickets', 1),
    speed: number('speed', 1),
    minutes: number('minutes', 0.05),
    processes: number('processes', 1) ?? 1,
    url: values.url ?? null,
    databaseUrl: values.database ?? null,
    seed: number('seed', 0) ?? 1,
    port: number('port', 0) ?? 0,
  };
}
