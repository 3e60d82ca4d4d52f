import { type FileHandle, open } from 'node:fs/promises';
import { hashOf, type Manifest, manifest, manifestName } from './manifest.ts';
import { readAt, tarEntries } from './tar.ts';

/** A backup whose every part has been found unharmed. */
export interface Archive {
  readonly manifest: Manifest;
  readonly read: (entry: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Opens a backup and checks every part of it against its checksum; throws a sentence where anything is wrong. */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r');
  try {
    return await checked(file);
  } catch (error) {
    await file.close();
    throw new Error(`${path} cannot be restored: ${(error as Error).message}`, { cause: error });
  }
}

async function checked(file: FileHandle): Promise<Archive> {
  const places = await tarEntries(file);
  const read = async (entry: string) => {
    const place = places.get(entry);
    if (!place) throw new Error(`${entry} is missing in the archive`);
    return readAt(file, place);
  };
  const told = manifest.safeParse(JSON.parse((await read(manifestName)).toString('utf8')));
  if (!told.success) throw new Error('it was written by another version of the backup');
  const { tables, files } = told.data;
  const parts = tables.flatMap(({ parts: own }) => own);
  for (const { entry, sha256 } of [
    ...parts,
    ...files.map((sha256) => ({ entry: `files/${sha256}`, sha256 })),
  ]) {
    if (hashOf(await read(entry)) !== sha256) throw new Error(`${entry} was altered or damaged`);
  }
  return { manifest: told.data, read, close: () => file.close() };
}
