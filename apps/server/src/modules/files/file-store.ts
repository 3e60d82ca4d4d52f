import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ArchiveEntry } from './kinds/archive.ts';
import { archiveEntries } from './kinds/archive.ts';
import { watchText } from './kinds/text.ts';

/** A file that has been received and waits to be kept or discarded. */
export interface Received {
  readonly path: string;
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly head: Buffer;
  readonly isText: boolean;
  /** The directory of a zip archive, or null. */
  readonly entries: readonly ArchiveEntry[] | null;
}

/** The folder where contents lie under their hash: the same content once, never altered (J2). */
export interface FileStore {
  /** Reads a stream to its end into a temporary file; `tooLarge` when it has more bytes than the limit. */
  readonly receive: (content: Readable, limitBytes: number) => Promise<Received | 'tooLarge'>;
  /** Moves a received content to its place, on disk before this answers; harmless when repeated. */
  readonly keep: (received: Received) => Promise<void>;
  readonly discard: (received: Received) => Promise<void>;
  readonly read: (sha256: string) => Readable;
  readonly bytes: (sha256: string) => Promise<Buffer>;
  readonly remove: (sha256: string) => Promise<void>;
  /** Removes temporary files of uploads that ended long ago without a result. */
  readonly removeAbandoned: () => Promise<void>;
}

const headBytes = 4096;
const abandonedAfterMs = 24 * 3_600_000;

/** Opens the store below a data folder. */
export function fileStore(dataFolder: string): FileStore {
  const folder = join(dataFolder, 'files');
  const incoming = join(folder, 'incoming');
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    receive: async (content, limitBytes) => {
      await mkdir(incoming, { recursive: true });
      return receive(join(incoming, randomUUID()), content, limitBytes);
    },
    keep: ({ path, sha256 }) => moveDurably(path, join(folder, sha256.slice(0, 2)), placeOf(sha256)),
    discard: ({ path }) => rm(path, { force: true }),
    read: (sha256) => createReadStream(placeOf(sha256)),
    bytes: (sha256) => readFile(placeOf(sha256)),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    removeAbandoned: async () => {
      for (const name of await readdir(incoming).catch(() => [])) {
        const path = join(incoming, name);
        const age = await stat(path).then(
          // The age of a file on disk is told by the machine's clock, which is also the one that dated it.
          ({ mtimeMs }) => Date.now() - mtimeMs,
          () => 0,
        );
        if (age > abandonedAfterMs) await rm(path, { force: true });
      }
    },
  };
}

async function receive(path: string, content: Readable, limitBytes: number): Promise<Received | 'tooLarge'> {
  const file = await open(path, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    const text = watchText();
    let head = Buffer.alloc(0);
    let size = 0;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      // The rest is read and thrown away: the next file of the form comes only after it.
      if (size > limitBytes) continue;
      hash.update(chunk);
      text.see(chunk);
      if (head.length < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes);
      await file.write(chunk);
    }
    if (size > limitBytes) {
      await rm(path, { force: true });
      return 'tooLarge';
    }
    await file.sync();
    const entries = head.toString('latin1', 0, 4) === 'PK\x03\x04' ? await archiveEntries(file, size) : null;
    return { path, size, sha256: hash.digest('hex'), head, isText: text.isText(head), entries };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function moveDurably(from: string, folder: string, to: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = await stat(to).then(
    () => true,
    () => false,
  );
  if (there) return rm(from, { force: true });
  await rename(from, to);
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
