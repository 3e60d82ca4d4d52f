import { z } from 'zod';
import type { Setting } from '#platform/settings/setting.ts';

/** What may be uploaded: the size of one file, and how long an upload waits to be used. */
export interface FileRules {
  readonly largestBytes: number;
  readonly unusedForMs: number;
}

/** The rules of uploads as a setting; 20 MB and a week unless told. */
export const fileSetting: Setting<FileRules> = {
  kind: 'files',
  schema: z.object({
    largestBytes: z
      .int()
      .min(1)
      .max(50 * 1024 * 1024),
    unusedForMs: z.int().min(3_600_000),
  }),
  initial: { largestBytes: 20 * 1024 * 1024, unusedForMs: 7 * 86_400_000 },
};
