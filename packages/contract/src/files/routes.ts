import { z } from 'zod';
import { route } from '../http/route.ts';

/** A stored file as lists of attachments show it; its content is behind the download. */
export const storedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  /** SHA-256 of the content, 64 hex digits: what was filed can be proved (J2). */
  sha256: z.string(),
  createdAt: z.iso.datetime(),
});

/** A stored file as lists of attachments show it. */
export type StoredFile = z.infer<typeof storedFile>;

/** Files: uploaded first, then claimed by what they belong to; read by whoever may read that. */
export const fileRoutes = {
  uploadFiles: route({
    method: 'POST',
    path: '/api/files',
    summary: 'Upload files (multipart, at most 20); they belong to the uploader until something claims them',
    access: 'signedIn',
    // A multipart form; its files are read apart from its fields, of which there are none.
    body: z.unknown(),
    reply: z.object({ items: z.array(storedFile) }),
    shape: 'upload',
  }),
  downloadFile: route({
    method: 'GET',
    path: '/api/files/:id',
    summary: 'Download a file one may read',
    access: 'signedIn',
    params: z.object({ id: z.uuid() }),
    reply: z.undefined(),
    shape: 'download',
  }),
  discardFile: route({
    method: 'DELETE',
    path: '/api/files/:id',
    summary: 'Take back an upload of one’s own that nothing has claimed',
    access: 'signedIn',
    params: z.object({ id: z.uuid() }),
    reply: z.undefined(),
  }),
};
