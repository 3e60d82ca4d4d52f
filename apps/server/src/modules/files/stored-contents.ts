import { Readable } from 'node:stream';
import { fileStore } from './file-store.ts';

/** The contents of the store below a data folder by their hashes, for backup and restore. */
export function storedContents(dataFolder: string): {
  readonly bytes: (sha256: string) => Promise<Buffer>;
  /** Puts a content in its place, on disk before this answers; throws where it does not have this hash. */
  readonly put: (sha256: string, content: Buffer) => Promise<void>;
} {
  const store = fileStore(dataFolder);
  return {
    bytes: store.bytes,
    put: async (sha256, content) => {
      const received = await store.receive(Readable.from([content]), content.length);
      if (received === 'tooLarge' || received.sha256 !== sha256)
        throw new Error(`the file ${sha256} is another one`);
      await store.keep(received);
    },
  };
}
