import { type CentreDocument, centreDocument } from '@redress/contract';
import type { Setting } from './setting.ts';

/** What holds for the whole centre. `zone` is the IANA time zone that times are shown in and days are counted by. */
export const centreSetting: Setting<CentreDocument> = {
  kind: 'centre',
  schema: centreDocument,
  initial: { zone: 'Asia/Shanghai' },
};
