import { randomUUID } from 'node:crypto';
import type { Refusal, StoredFile } from '@redress/contract';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import type { Upload } from '#platform/http/implement.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { checkContent, checkDeclaration } from '../check.ts';
import type { FileStore, Received } from '../file-store.ts';
import type { FileKind } from '../kinds/kinds.ts';
import { type FileRow, fileColumns, presentFile, unclaimed } from '../rows.ts';
import { fileSetting } from '../settings.ts';

interface Accepted {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly received: Received;
}

/** Takes files in: all of them, or none and the first reason why (J2). */
export async function uploadFiles(
  files: AsyncIterable<Upload>,
  context: Context,
  store: FileStore,
): Promise<Result<{ items: StoredFile[] }>> {
  const { largestBytes } = (await currentSetting(context.database, fileSetting)).value;
  const accepted: Accepted[] = [];
  let kept = false;
  try {
    let refusal: Refusal | undefined;
    for await (const file of files) {
      const found = await accept(file, store, largestBytes, refusal === undefined);
      if ('received' in found) accepted.push(found);
      else refusal ??= found;
    }
    if (refusal) return { ok: false, refusal };
    if (accepted.length === 0) return refused('fileMissing');
    const items = await keep(accepted, context, store);
    kept = true;
    return done({ items });
  } finally {
    if (!kept) for (const { received } of accepted) await store.discard(received);
  }
}

// Every file is read to its end whatever is wrong with it: the form goes on behind it.
async function accept(
  file: Upload,
  store: FileStore,
  largestBytes: number,
  wanted: boolean,
): Promise<Accepted | Refusal> {
  const declared = checkDeclaration(file.name, file.mediaType);
  const received = await store.receive(file.content, wanted && declared.ok ? largestBytes : 0);
  const refusal = declared.ok
    ? refusalOf(declared.name, declared.kind, received, largestBytes)
    : declared.refusal;
  if (declared.ok && received !== 'tooLarge' && !refusal) {
    return { id: randomUUID(), name: declared.name, kind: declared.kind, received };
  }
  if (received !== 'tooLarge') await store.discard(received);
  return refusal ?? { code: 'fileMissing' };
}

function refusalOf(
  name: string,
  kind: FileKind,
  received: Received | 'tooLarge',
  largestBytes: number,
): Refusal | null {
  if (received !== 'tooLarge') return checkContent(name, kind, received);
  return { code: 'fileTooLarge', params: { name, megabytes: Math.floor(largestBytes / 1024 / 1024) } };
}

async function keep(
  accepted: readonly Accepted[],
  context: Context,
  store: FileStore,
): Promise<StoredFile[]> {
  const hashes = [...new Set(accepted.map(({ received }) => received.sha256))].sort();
  const rows = await context.database.transaction(async (transaction) => {
    // Nobody removes a content between the moment it is found to be there already and the row that needs it.
    for (const hash of hashes) await transaction.query(lockContent, [hash]);
    for (const { received } of accepted) await store.keep(received);
    await writeAudit(
      transaction,
      accepted.map(({ id, received: { size, sha256 } }) =>
        auditEntry(context, {
          action: 'fileUploaded',
          subjectType: 'file',
          subjectId: id,
          data: { size, sha256 },
        }),
      ),
    );
    return transaction.query<FileRow>(
      `insert into stored_file as f (id, name, media_type, size, sha256, created_at, created_by, subject_type, subject_id)
       select id, name, media_type, size, decode(sha256, 'hex'), now(), $2, '${unclaimed}', ''
       from jsonb_to_recordset($1::jsonb) as given (id uuid, name text, media_type text, size bigint, sha256 text)
       returning ${fileColumns}`,
      [
        JSON.stringify(
          accepted.map(({ id, name, kind, received: { size, sha256 } }) => ({
            id,
            name,
            media_type: kind.mediaType,
            size,
            sha256,
          })),
        ),
        context.actor.id,
      ],
    );
  });
  return rows.map(presentFile);
}

/** SQL that holds the content with this hash (64 hex digits) until the transaction ends. */
export const lockContent = "select pg_advisory_xact_lock(hashtextextended('file:' || $1, 0))";
