import type { StoredFile } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';

/** The subject type of a file that nothing has claimed. */
export const unclaimed = 'upload';

/** What lists of files read of `stored_file`. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly created_at: number;
}

/** The columns of `FileRow`, of the table under the name `f`. */
export const fileColumns = `f.id, f.name, f.media_type, f.size, encode(f.sha256, 'hex') as sha256, f.created_at`;

/** A file as lists show it. */
export function presentFile(row: FileRow): StoredFile {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    createdAt: moment(row.created_at),
  };
}
