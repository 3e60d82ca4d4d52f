import { explainRefusal, fileRoutes, type Outcome, type StoredFile } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';
import { upload } from '#ui/server/upload.ts';

/** Sends one file to the server; it stays the sender's until a command claims it. */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome<StoredFile>> {
  const form = new FormData();
  form.append('files', file, file.name);
  const unreachable = explainRefusal('unreachable', currentLanguage());
  const { uploadFiles } = fileRoutes;
  const read = (body: unknown) => uploadFiles.reply.parse(body).items;
  const outcome = await upload({ url: uploadFiles.path, form, read, onProgress, signal, unreachable });
  if (!outcome.ok) return outcome;
  const [stored] = outcome.value;
  return stored === undefined
    ? { ok: false, status: 502, failure: { code: 'unreachable', message: unreachable } }
    : { ...outcome, value: stored };
}
