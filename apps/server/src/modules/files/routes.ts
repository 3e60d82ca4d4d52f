import { fileRoutes as routes } from '@redress/contract';
import {
  type Implementation,
  implement,
  implementDownload,
  implementUpload,
} from '#platform/http/implement.ts';
import { discardFile } from './commands/discard-file.ts';
import { uploadFiles } from './commands/upload-files.ts';
import type { FileStore } from './file-store.ts';
import { downloadFile } from './queries/download-file.ts';

/** The routes of files. */
export function fileImplementations(store: FileStore): readonly Implementation[] {
  return [
    implementUpload(routes.uploadFiles, (_input, context, files) => uploadFiles(files, context, store)),
    implementDownload(routes.downloadFile, ({ params }, context) => downloadFile(params.id, context, store)),
    implement(routes.discardFile, ({ params }, context) => discardFile(params.id, context, store)),
  ];
}
