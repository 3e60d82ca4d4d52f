import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTick } from './process.ts';

/** Notes that this process uses the database, and answers how to take the note back. */
export function attach(folder: string): () => void {
  const note = join(folder, `${process.pid}-${startTick(process.pid)}-${randomUUID()}`);
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}

/** True when a living process still uses the database; notes of dead ones are cleared away. */
export function inUse(folder: string): boolean {
  return readdirSync(folder).filter((note) => isAlive(folder, note)).length > 0;
}

function isAlive(folder: string, note: string): boolean {
  const [pid, tick] = note.split('-');
  const alive = startTick(Number(pid)) === tick;
  if (!alive) rmSync(join(folder, note), { force: true });
  return alive;
}
