import { draftRoutes, explainRefusal } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';
import { call } from '#ui/server/client.ts';
import type { DraftStore } from './draftKeeper.ts';

/** Where a draft lives on the server: of a kind, under a key. A value is an object that survives JSON. */
export function serverDraft<Value extends object>(kind: string, key: string): DraftStore<Value> {
  const params = { kind, key };
  return {
    load: async () => {
      const found = await call(draftRoutes.draft, { params });
      if (!found.ok) return found.status === 404 ? { ok: true, status: 200, value: undefined } : found;
      const { body, version } = found.value;
      return { ...found, value: { value: body as Value, version } };
    },
    save: async (value, base) => {
      const body = { ...value } as Record<string, unknown>;
      const kept = await call(draftRoutes.keepDraft, { params, body: { body, version: base ?? 0 } });
      if (!kept.ok) return kept;
      if (kept.value.outcome === 'kept') return { ...kept, value: { version: kept.value.version } };
      const message = explainRefusal('versionConflict', currentLanguage());
      return { ok: false, status: 409, failure: { code: 'versionConflict', message } };
    },
  };
}

/** Removes a draft from the server, after it has become something or was thrown away. */
export async function removeServerDraft(kind: string, key: string): Promise<void> {
  await call(draftRoutes.removeDraft, { params: { kind, key } });
}
