import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { mayRead } from '#platform/privacy/readers.ts';
import type { FileStore } from '../file-store.ts';
import { type FileRow, fileColumns, unclaimed } from '../rows.ts';

interface Row extends FileRow {
  readonly created_by: string;
  readonly subject_type: string;
  readonly subject_id: string;
}

/** The content of a file for whoever may read what it belongs to; a fresh upload is its uploader's. On record (V2). */
export async function downloadFile(
  id: string,
  context: Context,
  store: FileStore,
): Promise<Result<Download>> {
  const row = await context.database.maybeOne<Row>(
    `select ${fileColumns}, f.created_by, f.subject_type, f.subject_id from stored_file f where f.id = $1`,
    [id],
  );
  if (!row || !(await isReadable(row, context))) return refused('notFound');
  const act = { action: 'fileDownloaded', subjectType: 'file', subjectId: id };
  await writeAudit(context.database, [auditEntry(context, act)]);
  return done({ content: store.read(row.sha256), mediaType: row.media_type, fileName: row.name });
}

async function isReadable(row: Row, context: Context): Promise<boolean> {
  if (row.subject_type === unclaimed) return row.created_by === context.actor.id;
  return mayRead(row.subject_type, row.subject_id, context);
}
