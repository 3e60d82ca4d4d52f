import type { Refusal } from '@redress/contract';
import { cleanFileName, extensionOf, longestFileName } from './file-name.ts';
import type { Received } from './file-store.ts';
import { isOfficeDocument } from './kinds/archive.ts';
import { type FileKind, kindOf } from './kinds/kinds.ts';

/** What a file will be kept as, or why it may not come in. */
export type Checked =
  | { readonly ok: true; readonly name: string; readonly kind: FileKind }
  | { readonly ok: false; readonly refusal: Refusal };

/** Checks what is known before the content: the name, and that extension and declared type are an accepted kind. */
export function checkDeclaration(givenName: string, declaredType: string): Checked {
  const cleaned = cleanFileName(givenName);
  if (!cleaned.ok) return refuse(cleaned.code, { length: longestFileName });
  const kind = kindOf(extensionOf(cleaned.name), declaredType);
  if (kind === 'notAllowed') return refuse('fileKindNotAllowed', { name: cleaned.name });
  if (kind === 'mismatch') return refuse('fileContentMismatch', { name: cleaned.name });
  return { ok: true, name: cleaned.name, kind };
}

/** Checks that the content is what the name says (J2). */
export function checkContent(name: string, kind: FileKind, received: Received): Refusal | null {
  if (received.size === 0) return { code: 'fileEmpty', params: { name } };
  return isOfKind(kind, received) ? null : { code: 'fileContentMismatch', params: { name } };
}

function isOfKind({ recognition }: FileKind, { head, isText, entries }: Received): boolean {
  switch (recognition.by) {
    case 'bytes':
      return recognition.begins(head);
    case 'archive':
      return isOfficeDocument(entries, recognition.part);
    case 'text':
      return isText;
  }
}

function refuse(code: Refusal['code'], params: Record<string, string | number>): Checked {
  return { ok: false, refusal: { code, params } };
}
