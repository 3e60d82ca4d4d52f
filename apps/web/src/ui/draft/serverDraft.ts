import { draftRoutes } from '@redress/contract';
import { call } from '#ui/server/client.ts';
import type { DraftStore } from './draftKeeper.ts';

/** A draft on the server by kind and key, with the way to remove it once it has become something else. */
export interface ServerDraft<Value> extends DraftStore<Value> {
  readonly remove: () => Promise<unknown>;
}

/** One's own draft on the server; `read` makes a value of what was kept, which may be older than this program. */
export function serverDraft<Value extends Readonly<Record<string, unknown>>>(
  kind: string,
  key: string,
  read: (body: Readonly<Record<string, unknown>>) => Value,
): ServerDraft<Value> {
  const params = { kind, key };
  return {
    load: async () => {
      const outcome = await call(draftRoutes.draft, { params });
      if (!outcome.ok) {
        return outcome.status === 404 ? { ok: true, status: 404, value: undefined } : outcome;
      }
      const { body, version } = outcome.value;
      return { ok: true, status: outcome.status, value: { value: read(body), version } };
    },
    save: async (value, base) => {
      const outcome = await call(draftRoutes.keepDraft, {
        params,
        body: { body: value, version: base ?? 0 },
      });
      if (!outcome.ok) return outcome;
      if (outcome.value.outcome === 'kept') {
        return { ok: true, status: outcome.status, value: { version: outcome.value.version } };
      }
      return { ok: false, status: 409, failure: { code: 'versionConflict', message: '' } };
    },
    remove: () => call(draftRoutes.removeDraft, { params }),
  };
}
