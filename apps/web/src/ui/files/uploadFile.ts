import { explainRefusal, fileRoutes, type Outcome } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';
import { upload } from '#ui/server/upload.ts';
import type { FileRule } from './accept.ts';
import type { UploadedFile } from './FileDrop.tsx';

/** What the server takes as it is delivered; it checks by content, and its own setting decides. */
export const uploadRule: FileRule = {
  endings: [
    '.pdf',
    '.jpg',
    '.jpeg',
    '.png',
    '.gif',
    '.tif',
    '.mp3',
    '.wav',
    '.docx',
    '.xlsx',
    '.txt',
    '.csv',
  ],
  maxBytes: 20 * 1024 * 1024,
};

/** Uploads one file; it belongs to the uploader until a command claims it. */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome<UploadedFile>> {
  const form = new FormData();
  form.append('file', file);
  return upload({
    url: fileRoutes.uploadFiles.path,
    form,
    read: (body) => {
      const [stored] = fileRoutes.uploadFiles.reply.parse(body).items;
      if (stored === undefined) throw new Error('the server took no file');
      return stored;
    },
    onProgress,
    signal,
    unreachable: explainRefusal('unreachable', currentLanguage()),
  });
}
