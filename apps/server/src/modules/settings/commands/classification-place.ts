import type { Refusal } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { type EditableClassification, loadClassification, treeLevels } from '../classifications.ts';

/** Why an entry of a tree may not lie under this parent, or null. `moving` is the entry itself, null for a new one. */
export async function parentRefusal(
  transaction: Queries,
  tree: EditableClassification['tree'],
  parentId: string | null,
  moving: string | null,
): Promise<Refusal | null> {
  if (parentId === null) return null;
  const parent = await loadClassification(transaction, parentId);
  if (!parent || parent.tree !== tree || parent.retired) return wrong({ parentId: 'parentUnfit' });
  const { depth, height, loops } = await transaction.one<{ depth: number; height: number; loops: boolean }>(
    `with recursive up as (
       select id, parent_id, 1 as depth from classification where id = $1
       union all select c.id, c.parent_id, up.depth + 1 from classification c join up on c.id = up.parent_id
     ), down as (
       select id, 1 as height from classification where id = $2
       union all select c.id, down.height + 1 from classification c join down on c.parent_id = down.id
     )
     select (select max(depth) from up) as depth, coalesce((select max(height) from down), 1) as height,
       exists (select from up where id = $2) as loops`,
    [parentId, moving],
  );
  if (loops) return wrong({ parentId: 'underItself' });
  if (depth + height > treeLevels) {
    return wrong({ parentId: { code: 'treeTooDeep', params: { levels: treeLevels } } });
  }
  return null;
}

function wrong(fields: NonNullable<Refusal['fields']>): Refusal {
  return { code: 'invalidInput', fields };
}
