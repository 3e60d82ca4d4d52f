import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import type { EditableClassification } from '../classifications.ts';
import { alterClassification } from './alter-classification.ts';

/** Renames an entry; its code, which rules refer to, stays. */
export function renameClassification(
  id: string,
  { name, nameEn, version }: { readonly name: string; readonly nameEn: string; readonly version: number },
  context: Context,
): Promise<Result<EditableClassification>> {
  return alterClassification(
    id,
    version,
    {
      action: 'classificationRenamed',
      refusal: async () => null,
      write: async (transaction) => {
        await transaction.run('update classification set name = $2, name_en = $3 where id = $1', [
          id,
          name,
          nameEn,
        ]);
      },
    },
    context,
  );
}
