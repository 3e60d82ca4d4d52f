import type { Draft } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';

/** A row of `draft`. */
export interface DraftRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly body: Draft['body'];
  readonly updated_at: number;
  readonly version: number;
}

/** The columns of `DraftRow`; the moment as exact as the product counts, so that pages can be cut at it. */
export const draftColumns = `id, kind, key, body, date_trunc('milliseconds', updated_at) as updated_at, version`;

/** A draft as it leaves. */
export function presentDraft({ kind, key, body, updated_at, version }: DraftRow): Draft {
  return { kind, key, body, version, updatedAt: moment(updated_at) };
}
