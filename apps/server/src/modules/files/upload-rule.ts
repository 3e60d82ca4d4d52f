import type { SessionInfo } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { fileKinds } from './kinds/kinds.ts';
import { fileSetting } from './settings.ts';

/** What may be uploaded now, as screens say it before anything is sent (J2); what comes is checked again, by content. */
export async function uploadRule(queries: Queries): Promise<SessionInfo['uploads']> {
  const { largestBytes } = (await currentSetting(queries, fileSetting)).value;
  const endings = fileKinds.flatMap(({ extensions }) => extensions.map((one) => `.${one}`));
  return { endings, largestBytes };
}
