import type { Unit } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterUnit } from './alter-unit.ts';
import { placeRefusal } from './place.ts';

/** Takes a retired unit back into use, where the one above it is in use too. */
export function restoreUnit(id: string, version: number, context: Context): Promise<Result<Unit>> {
  return alterUnit(
    id,
    version,
    {
      action: 'unitRestored',
      refusal: async (transaction, unit) =>
        unit.retired ? placeRefusal(transaction, unit.kind, unit.parentId, unit.id) : { code: 'notRetired' },
      set: 'retired_at = null',
      values: [],
    },
    context,
  );
}
