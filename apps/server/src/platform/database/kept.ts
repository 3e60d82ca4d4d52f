import { startTick } from './embedded/process.ts';
import { type LaunchedDatabase, type LaunchOptions, launchDatabase } from './embedded.ts';

const lookEveryMs = 500;

/**
 * Launches the embedded database and keeps it running: where its process dies, it is started anew (or joined, where
 * another server was faster) at the same address, and the server goes on when recovery is done.
 */
export async function keepDatabase(options: LaunchOptions): Promise<LaunchedDatabase> {
  const launches = [await launchDatabase(options)];
  const [first] = launches;
  if (first === undefined) throw new Error('nothing was launched');
  let alive = processOf(first);
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;

  const look = async () => {
    if (alive()) return;
    options.progress?.('The database has died; starting it anew.');
    // A failure is tried again at the next look: the server stays up and says that it cannot serve.
    const again = await launchDatabase(options).catch((error: Error) => {
      options.progress?.(error.message);
      return null;
    });
    if (again === null) return;
    launches.push(again);
    alive = processOf(again);
  };
  const next = () => {
    timer = setTimeout(() => {
      looking = look().then(() => (stopped ? undefined : next()));
    }, lookEveryMs);
  };
  let timer: NodeJS.Timeout;
  next();

  return {
    ...first,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
      for (const { stop } of launches) await stop();
    },
  };
}

function processOf({ pid }: LaunchedDatabase): () => boolean {
  const tick = startTick(pid);
  return () => tick !== undefined && startTick(pid) === tick;
}
