import type { RefusalCode } from '@redress/contract';

/** The most characters of a file name. */
export const longestFileName = 150;

const unprintable = /\p{Cc}/u;
const invisible = /\p{Cf}/gu;
const reserved = /[<>:"|?*]/g;

/** A file name as it is kept: its last part, without invisible characters; or why it is refused. */
export function cleanFileName(given: string): { ok: true; name: string } | { ok: false; code: RefusalCode } {
  if (unprintable.test(given)) return { ok: false, code: 'fileNameNotAllowed' };
  const last = given.toWellFormed().normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(reserved, '_')
    .replace(/[\s.]+$/, '')
    .trim();
  if (name === '' || /^\.+$/.test(name)) return { ok: false, code: 'fileNameNotAllowed' };
  if ([...name].length > longestFileName) return { ok: false, code: 'fileNameTooLong' };
  return { ok: true, name };
}

/** The extension of a clean name, in lower case and without its dot; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
}
