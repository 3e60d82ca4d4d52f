import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The account that PostgreSQL runs under: ours, or another one when we are root, which PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** What `spawn` needs to become this account; empty when it is our own. */
  readonly become: { readonly uid?: number; readonly gid?: number };
}

/** The account for a cluster: the owner of an existing one, `nobody` for root's first start, else ourselves. */
export function databaseAccount(clusterFolder: string): Account {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new Error(
        `The database in ${clusterFolder} belongs to another user (uid ${owner.uid}). ` +
          'Start Redress as the user who started it first, or set REDRESS_DATA to a folder of your own.',
      );
    }
    return { uid, gid, become: {} };
  }
  if (owner && owner.uid !== 0) return other(owner.uid, owner.gid);
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return nobody ? other(Number(nobody[1]), Number(nobody[2])) : other(65_534, 65_534);
}

/** True when the account can walk into the folder, tried as that account: modes, owners and mounts all count. */
export function canReach(account: Account, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account.become, cwd: '/' });
  return tried.status === 0;
}

function other(uid: number, gid: number): Account {
  return { uid, gid, become: { uid, gid } };
}
