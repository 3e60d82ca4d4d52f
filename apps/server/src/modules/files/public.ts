import type { StoredFile } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { type FileStore, fileStore } from './file-store.ts';
import { type FileRow, fileColumns, presentFile, unclaimed } from './rows.ts';

/** What uploads are claimed for, and whose they must be. */
export interface FileClaim {
  readonly fileIds: readonly string[];
  readonly uploaderId: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

/**
 * Gives uploads to a subject, in the caller's transaction. True when every one was there, the uploader's own and unclaimed;
 * on false the caller refuses with `fileNotYours` and rolls back.
 */
export async function claimFiles(transaction: Queries, claim: FileClaim): Promise<boolean> {
  const ids = [...new Set(claim.fileIds)];
  if (ids.length === 0) return true;
  const claimed = await transaction.run(claimFilesSql('$1', '$2', '$3', '$4'), [
    ids,
    claim.uploaderId,
    claim.subjectType,
    claim.subjectId,
  ]);
  return claimed === ids.length;
}

/**
 * SQL that gives uploads to a subject, to be one part of a statement; parameters: uuid[], uploader, subject type, subject
 * id. It claims what it can: the statement compares the number of rows.
 */
export function claimFilesSql(ids: string, uploader: string, type: string, subject: string): string {
  return `update stored_file set subject_type = ${type}, subject_id = ${subject}
    where id = any(${ids}::uuid[]) and created_by = ${uploader} and subject_type = '${unclaimed}' returning id`;
}

/** The files of subjects of one type, oldest first, by subject. */
export async function filesOf(
  queries: Queries,
  subjectType: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFile[]>> {
  const rows = await queries.query<FileRow & { subject_id: string }>(
    `select ${fileColumns}, f.subject_id from stored_file f
     where f.subject_type = $1 and f.subject_id = any($2) order by f.created_at, f.id`,
    [subjectType, subjectIds],
  );
  const bySubject = new Map<string, StoredFile[]>();
  for (const row of rows) {
    const files = bySubject.get(row.subject_id) ?? [];
    bySubject.set(row.subject_id, [...files, presentFile(row)]);
  }
  return bySubject;
}

/** Whose file is read: an upload's uploader, or the subject that claimed it. */
export type FileHolder =
  | { readonly uploaderId: string }
  | { readonly subjectType: string; readonly subjectId: string };

/** The name and whole content of a file that this holder has, or null. The holder's own rights are the caller's to check. */
export async function readFileOf(
  queries: Queries,
  store: FileStore,
  fileId: string,
  holder: FileHolder,
): Promise<{ name: string; content: Buffer } | null> {
  const [condition, values] =
    'uploaderId' in holder
      ? [`f.subject_type = '${unclaimed}' and f.created_by = $2`, [holder.uploaderId]]
      : ['f.subject_type = $2 and f.subject_id = $3', [holder.subjectType, holder.subjectId]];
  const row = await queries.maybeOne<FileRow>(
    `select ${fileColumns} from stored_file f where f.id = $1 and ${condition}`,
    [fileId, ...values],
  );
  return row ? { name: row.name, content: await store.bytes(row.sha256) } : null;
}

export { uploadFiles } from './commands/upload-files.ts';
export { storedContents } from './stored-contents.ts';
export { uploadRule } from './upload-rule.ts';
export { type FileStore, fileStore };
