import { z } from 'zod';
import type { Setting } from './setting.ts';

/** What holds for the whole centre. `zone` is the IANA time zone that times are shown in and days are counted by. */
export const centreSetting: Setting<{ zone: string }> = {
  kind: 'centre',
  schema: z.object({ zone: z.string().min(1) }),
  initial: { zone: 'Asia/Shanghai' },
};
