import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The name of the entry that comes last and says what the archive holds: an archive without it is not whole. */
export const manifestName = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, with the checksum of every part. */
export const manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      parts: z.array(z.object({ entry: z.string(), sha256 })),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.int(), called: z.boolean() })),
  /** Stored files: the entry of each is `files/` and its hash. */
  files: z.array(sha256),
  /** Files that the database names and the folder did not have. */
  missingFiles: z.array(sha256),
  /** Tells whether second factors can be read with the key that is in place when it is restored. */
  key: z.string(),
});

/** What a backup holds. */
export type Manifest = z.infer<typeof manifest>;

/** The hash of a content, as 64 hex digits. */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Tells keys apart without telling the key. */
export function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('redress key').update(key).digest('hex').slice(0, 16);
}
