import { readdirSync, readFileSync } from 'node:fs';

/** The CPU time that a process has used so far, with `children` also all that it started, in milliseconds. */
export function cpuMs(pid: number, children = false): number {
  const own = ticksOf(pid);
  let ticks = own?.used ?? 0;
  if (children) {
    ticks += own?.ofEnded ?? 0;
    for (const name of readdirSync('/proc')) {
      const other = /^\d+$/.test(name) ? ticksOf(Number(name)) : undefined;
      if (other?.parent === pid) ticks += other.used;
    }
  }
  return ticks * 10;
}

/** A hundredth of a second is a tick. */
function ticksOf(pid: number): { parent: number; used: number; ofEnded: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return {
      parent,
      used: (fields[11] ?? 0) + (fields[12] ?? 0),
      ofEnded: (fields[13] ?? 0) + (fields[14] ?? 0),
    };
  } catch {
    return undefined;
  }
}

/** The memory that a process holds, in megabytes. */
export function memoryMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}
