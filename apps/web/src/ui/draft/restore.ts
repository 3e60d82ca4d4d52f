/** A draft as the server keeps it. */
export interface StoredDraft<Value> {
  readonly value: Value;
  readonly version: number;
}

/** What this browser keeps until the server has it: the value, and the server's version it was typed on (null: none). */
export interface LocalCopy<Value> {
  readonly value: Value;
  readonly base: number | null;
}

/** What a page that opens a draft starts from. */
export type Restored<Value> =
  | { readonly kind: 'fresh' }
  | {
      readonly kind: 'restored';
      readonly value: Value;
      readonly base: number | null;
      readonly unsaved: boolean;
    }
  | {
      readonly kind: 'conflict';
      readonly mine: LocalCopy<Value>;
      readonly theirs: StoredDraft<Value> | undefined;
    };

/**
 * Brings together what the server has and what this browser had not sent yet. Typed on the server's present version, this
 * browser's copy is newer and wins; typed on another version, both are kept and the person chooses.
 */
export function restoreDraft<Value>(
  server: StoredDraft<Value> | undefined,
  local: LocalCopy<Value> | undefined,
): Restored<Value> {
  if (local === undefined) {
    return server === undefined
      ? { kind: 'fresh' }
      : { kind: 'restored', value: server.value, base: server.version, unsaved: false };
  }
  if (local.base === (server?.version ?? null)) {
    return { kind: 'restored', value: local.value, base: local.base, unsaved: true };
  }
  if (server !== undefined && JSON.stringify(server.value) === JSON.stringify(local.value)) {
    return { kind: 'restored', value: server.value, base: server.version, unsaved: false };
  }
  return { kind: 'conflict', mine: local, theirs: server };
}
