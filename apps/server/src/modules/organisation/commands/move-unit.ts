import type { Unit } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterUnit } from './alter-unit.ts';
import { placeRefusal } from './place.ts';

/** Puts a unit, with everything below it, under another one. */
export function moveUnit(
  id: string,
  { parentId, version }: { readonly parentId: string | null; readonly version: number },
  context: Context,
): Promise<Result<Unit>> {
  return alterUnit(
    id,
    version,
    {
      action: 'unitMoved',
      refusal: (transaction, unit) => placeRefusal(transaction, unit.kind, parentId, unit.id),
      set: 'parent_id = $3',
      values: [parentId],
    },
    context,
  );
}
