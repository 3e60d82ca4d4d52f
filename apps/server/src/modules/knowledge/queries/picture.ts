import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { mayRead } from '#platform/privacy/readers.ts';
import { type FileStore, readFileOf } from '../../files/public.ts';

/** A picture inside an entry or notice for whoever may read that; one's own upload while it is being written. */
export async function pictureOf(id: string, context: Context, store: FileStore): Promise<Result<Download>> {
  const { database, actor } = context;
  const row = await database.maybeOne<{ subject_type: string; subject_id: string; media_type: string }>(
    `select subject_type, subject_id, media_type from stored_file
     where id = $1 and media_type in ('image/png', 'image/jpeg', 'image/gif')`,
    [id],
  );
  if (row === undefined) return refused('notFound');
  const { subject_type: subjectType, subject_id: subjectId } = row;
  const belongs = subjectType === 'knowledge' || subjectType === 'notice';
  if (belongs && !(await mayRead(subjectType, subjectId, context))) return refused('notFound');
  const holder = belongs ? { subjectType, subjectId } : { uploaderId: actor.id };
  const file = await readFileOf(database, store, id, holder);
  return file === null ? refused('notFound') : done({ content: file.content, mediaType: row.media_type });
}
