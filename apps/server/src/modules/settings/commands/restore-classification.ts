import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { type EditableClassification, loadClassification } from '../classifications.ts';
import { alterClassification } from './alter-classification.ts';

/** Offers a retired entry again, where the one above it is offered; what is below it stays retired. */
export function restoreClassification(
  id: string,
  version: number,
  context: Context,
): Promise<Result<EditableClassification>> {
  return alterClassification(
    id,
    version,
    {
      action: 'classificationRestored',
      refusal: async (transaction, entry) => {
        if (!entry.retired) return { code: 'notRetired' };
        const parent =
          entry.parentId === null ? undefined : await loadClassification(transaction, entry.parentId);
        return parent?.retired ? { code: 'parentRetired' } : null;
      },
      write: async (transaction) => {
        await transaction.run('update classification set retired_at = null where id = $1', [id]);
      },
    },
    context,
  );
}
