import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import type { EditableClassification } from '../classifications.ts';
import { alterClassification } from './alter-classification.ts';
import { parentRefusal } from './classification-place.ts';

/** Puts an entry under another one of its tree, at a place among its siblings; they are numbered anew. */
export function moveClassification(
  id: string,
  {
    parentId,
    position,
    version,
  }: {
    readonly parentId: string | null;
    readonly position: number;
    readonly version: number;
  },
  context: Context,
): Promise<Result<EditableClassification>> {
  return alterClassification(
    id,
    version,
    {
      action: 'classificationMoved',
      refusal: (transaction, entry) => parentRefusal(transaction, entry.tree, parentId, id),
      write: async (transaction, { tree }) => {
        const siblings = await transaction.query<{ id: string }>(
          `select id from classification where tree = $1 and parent_id is not distinct from $2 and id <> $3
           order by sort, code`,
          [tree, parentId, id],
        );
        const ids = siblings.map((sibling) => sibling.id).toSpliced(position, 0, id);
        await transaction.run('update classification set parent_id = $2 where id = $1', [id, parentId]);
        await transaction.run(
          `update classification c set sort = place * 10
           from unnest($1::uuid[]) with ordinality as placed (id, place) where c.id = placed.id`,
          [ids],
        );
      },
    },
    context,
  );
}
