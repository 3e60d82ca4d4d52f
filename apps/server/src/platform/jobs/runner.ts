import type { Log } from '../log.ts';

/** A loop beside the requests. `run` answers true when it left work over and wants to be called again at once. */
export interface Job {
  readonly name: string;
  /** The pause between the end of one run and the start of the next, in milliseconds. */
  readonly everyMs: number;
  readonly run: (stopping: AbortSignal) => Promise<boolean | undefined>;
}

/** Told of every run of a job. */
export type JobObserver = (run: {
  readonly name: string;
  readonly seconds: number;
  readonly failed: boolean;
}) => void;

/** Jobs that are running. */
export interface RunningJobs {
  /** Lets every run that has started finish, and starts no other. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs each job in a loop of its own: never twice at a time in this process, on and on after failures (which are logged).
 * Several processes run the same jobs: what must happen once is claimed in the database.
 */
export function startJobs(
  jobs: readonly Job[],
  log: Log,
  observe: JobObserver = () => undefined,
): RunningJobs {
  const stopping = new AbortController();
  const loops = jobs.map((job) => loop(job, log.child({ job: job.name }), stopping.signal, observe));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(job: Job, log: Log, stopping: AbortSignal, observe: JobObserver): Promise<void> {
  while (!stopping.aborted) {
    let again = false;
    let failed = false;
    const began = performance.now();
    try {
      again = (await job.run(stopping)) === true;
    } catch (error) {
      failed = true;
      log.error({ err: error }, 'job failed');
    }
    observe({ name: job.name, seconds: (performance.now() - began) / 1000, failed });
    if (!again) await pause(job.everyMs, stopping);
  }
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const timer = setTimeout(finish, ms);
    stopping.addEventListener('abort', finish, { once: true });
    function finish() {
      clearTimeout(timer);
      stopping.removeEventListener('abort', finish);
      resolve();
    }
  });
}
