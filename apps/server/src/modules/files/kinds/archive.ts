import type { FileHandle } from 'node:fs/promises';

/** One entry of a zip archive's directory, sizes in bytes as the directory tells them. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const longestEnd = 22 + 65_535;
const largestDirectory = 4 * 1024 * 1024;

/** The entries of a zip archive, or null where it is none that can be trusted (broken, split or of the 64-bit kind). */
export async function archiveEntries(file: FileHandle, size: number): Promise<ArchiveEntry[] | null> {
  const tail = await bytesAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) return null;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || length > largestDirectory || start + length > size) return null;
  return entriesIn(await bytesAt(file, start, length), count);
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function entriesIn(directory: Buffer, count: number): ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, size: directory.readUInt32LE(at + 24) });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

// Office files unpack to ten or twenty times their size; a bomb to a thousand times.
const largestUnpacked = 400 * 1024 * 1024;

/** Whether an archive is an office document with this part, without macros, that unpacks to a sensible size. */
export function isOfficeDocument(entries: readonly ArchiveEntry[] | null, part: string): boolean {
  if (entries === null) return false;
  const names = entries.map(({ name }) => name.toLowerCase());
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    names.includes('[content_types].xml') &&
    names.includes(part) &&
    !names.some((name) => name.endsWith('vbaproject.bin') || name.includes('..') || name.startsWith('/')) &&
    unpacked <= largestUnpacked
  );
}
