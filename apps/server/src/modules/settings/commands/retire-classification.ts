import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import type { EditableClassification } from '../classifications.ts';
import { alterClassification } from './alter-classification.ts';

/** Retires an entry with everything below it: no longer offered, kept by the tickets that have it (B1). */
export function retireClassification(
  id: string,
  version: number,
  context: Context,
): Promise<Result<EditableClassification>> {
  return alterClassification(
    id,
    version,
    {
      action: 'classificationRetired',
      refusal: async (_, entry) => (entry.retired ? { code: 'alreadyRetired' } : null),
      write: async (transaction) => {
        await transaction.run(
          `with recursive below as (
             select id from classification where id = $1
             union all select c.id from classification c join below on c.parent_id = below.id
           )
           update classification set retired_at = now(), version = version + (case when id = $1 then 0 else 1 end)
           where id in (select id from below) and retired_at is null`,
          [id],
        );
      },
    },
    context,
  );
}
