import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** When a process started, in clock ticks since boot; undefined when there is no such process. Tells a pid from its reuse. */
export function startTick(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended: only its parent has not looked yet.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The postmaster that runs on a cluster now, after its `postmaster.pid`; undefined when that file is absent or stale. */
export function livePostmaster(cluster: string): number | undefined {
  const pid = recordedPostmaster(cluster);
  return pid !== undefined && isPostmaster(pid, cluster) ? pid : undefined;
}

/** The pid in a cluster's `postmaster.pid`, alive or not. */
export function recordedPostmaster(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** The processes of a cluster that can be seen: all of them have its folder as their working directory. */
export function processesIn(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster));
}

/** Waits until a condition holds; false when it did not within the time. */
export async function waitFor(condition: () => boolean, limitMs: number): Promise<boolean> {
  for (let waitedMs = 0; !condition(); waitedMs += 25) {
    if (waitedMs >= limitMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** Sends a signal to a process that may have ended in the meantime. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Told by its arguments, which everybody may read: its working directory may be hidden even from a container's root. */
function isPostmaster(pid: number, cluster: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return startTick(pid) !== undefined && words[words.indexOf('-D') + 1] === cluster;
  } catch {
    return false;
  }
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    return startTick(pid) !== undefined && readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}
