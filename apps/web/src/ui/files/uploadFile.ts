import { explainRefusal, fileRoutes } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';
import { upload } from '#ui/server/upload.ts';
import type { FileRule } from './accept.ts';
import type { FileDropProps } from './FileDrop.tsx';

/** What evidence may be; the server checks again, by content (J2). */
export const evidenceRule: FileRule = {
  endings: [
    '.pdf',
    '.jpg',
    '.jpeg',
    '.png',
    '.tif',
    '.tiff',
    '.wav',
    '.mp3',
    '.docx',
    '.xlsx',
    '.csv',
    '.txt',
  ],
  maxBytes: 20 * 1024 * 1024,
};

/** Uploads one file to the server's store, for `FileDrop`; it is the uploader's until a command claims its id. */
export const uploadFile: FileDropProps['upload'] = (file, onProgress, signal) => {
  const form = new FormData();
  form.append('file', file);
  return upload({
    url: fileRoutes.uploadFiles.path,
    form,
    onProgress,
    signal,
    unreachable: explainRefusal('unreachable', currentLanguage()),
    read: (body) => {
      const [stored] = fileRoutes.uploadFiles.reply.parse(body).items;
      if (stored === undefined) throw new Error('the server took the file and did not name it');
      return stored;
    },
  });
};
