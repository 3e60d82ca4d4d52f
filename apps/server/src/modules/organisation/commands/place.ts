import { type Refusal, type UnitKind, unitParents } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { loadUnit } from '../store.ts';

/** Why a unit of a kind may not lie under this parent, or null where it may. `id` is the unit itself, null for a new one. */
export async function placeRefusal(
  transaction: Queries,
  kind: UnitKind,
  parentId: string | null,
  id: string | null,
): Promise<Refusal | null> {
  const parent = parentId === null ? undefined : await loadUnit(transaction, parentId);
  if (parentId !== null && !parent) return wrong('unitParentUnfit');
  if (!unitParents[kind].includes(parent?.kind ?? null)) return wrong('unitParentUnfit');
  if (parent?.retired) return wrong('unitParentRetired');
  if (id !== null && parentId !== null && (await isBelow(transaction, parentId, id)))
    return wrong('unitUnderItself');
  return null;
}

function wrong(code: 'unitParentUnfit' | 'unitParentRetired' | 'unitUnderItself'): Refusal {
  return { code: 'invalidInput', fields: { parentId: code } };
}

async function isBelow(transaction: Queries, id: string, ancestorId: string): Promise<boolean> {
  const { below } = await transaction.one<{ below: boolean }>(
    `with recursive up as (
       select id, parent_id from org_unit where id = $1
       union select o.id, o.parent_id from org_unit o join up on o.id = up.parent_id
     )
     select exists (select from up where id = $2) as below`,
    [id, ancestorId],
  );
  return below;
}
