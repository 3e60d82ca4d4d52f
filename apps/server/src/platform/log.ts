import { type Logger, pino } from 'pino';

/** The structured log of a process. It gets ids, codes, durations and stack traces; never a body, a query or a name (V1). */
export type Log = Logger;

/** Opens the log: one JSON object a line, in a file, or on standard output where none is given. */
export function openLog(level: string, file?: string): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorForLog },
    },
    destinationOf(file),
  );
}

// Into a file without waiting for the disk; what is still on its way when the process ends is written then.
function destinationOf(file: string | undefined) {
  if (file === undefined) return pino.destination(1);
  const destination = pino.destination({ dest: file, mkdir: true, sync: false });
  process.once('exit', () => destination.flushSync());
  return destination;
}

// A database error's detail quotes the row it is about, which is personal data.
function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const kept = { type: error.name, ...(typeof code === 'string' ? { code } : {}), stack: framesOf(error) };
  return isFromDatabase(error) ? kept : { ...kept, message: error.message };
}

function isFromDatabase(error: Error): boolean {
  return 'severity' in error && 'routine' in error;
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
}
