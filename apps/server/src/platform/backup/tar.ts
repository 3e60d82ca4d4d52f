import type { FileHandle } from 'node:fs/promises';

/** Where one entry of an archive lies. */
export interface Place {
  readonly offset: number;
  readonly size: number;
}

const block = 512;

/** Writes the entries of a tar archive (ustar), one after the other, to a file that is open for writing. */
export function tarWriter(file: FileHandle): {
  readonly add: (name: string, content: Buffer) => Promise<void>;
  /** Writes the end of the archive, on disk before this answers. */
  readonly end: () => Promise<void>;
} {
  return {
    add: async (name, content) => {
      const padding = Buffer.alloc((block - (content.length % block)) % block);
      await file.write(Buffer.concat([headerOf(name, content.length), content, padding]));
    },
    end: async () => {
      await file.write(Buffer.alloc(2 * block));
      await file.sync();
    },
  };
}

/** Where the entries of a tar archive lie, by name; throws on what is no whole archive of ours. */
export async function tarEntries(file: FileHandle): Promise<ReadonlyMap<string, Place>> {
  const entries = new Map<string, Place>();
  for (let offset = 0; ; ) {
    const header = await readAt(file, { offset, size: block });
    if (header.every((byte) => byte === 0)) return entries;
    const { name, size } = readHeader(header);
    entries.set(name, { offset: offset + block, size });
    offset += block + Math.ceil(size / block) * block;
  }
}

/** The content at a place; throws where the file ends before. */
export async function readAt(file: FileHandle, { offset, size }: Place): Promise<Buffer> {
  const content = Buffer.alloc(size);
  const { bytesRead } = await file.read(content, 0, size, offset);
  if (bytesRead !== size) throw new Error('the archive was cut off');
  return content;
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name is too long for the archive: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${'0'.repeat(11)}\0`, 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, to: number) => header.toString('latin1', from, to).replace(/\0.*$/s, '');
  const sum = Number.parseInt(text(148, 156), 8);
  const blank = Buffer.from(header);
  blank.fill(' ', 148, 156);
  if (text(257, 262) !== 'ustar' || sum !== sumOf(blank)) throw new Error('this is no backup of Redress');
  return { name: text(0, 100), size: Number.parseInt(text(124, 136), 8) };
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}
