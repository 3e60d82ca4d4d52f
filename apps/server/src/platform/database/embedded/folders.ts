import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, canReach, databaseAccount } from './account.ts';

/** Where an embedded database keeps its things. */
export interface Folders {
  readonly home: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** The folder of the unix socket. */
  readonly socket: string;
  /** Random password of the database user, mode 0600. */
  readonly password: string;
  readonly log: string;
  /** One file per process that uses the database now. */
  readonly attached: string;
}

const clone = resolve(import.meta.dirname, '../../../../../..');

/**
 * The data folder: the wished one (REDRESS_DATA), else `.data` of the clone where PostgreSQL's account can reach it and
 * we can write, else one of the system's places for state, named after the clone so that two clones do not share it.
 */
export function dataFolder(wished: string | undefined): string {
  if (wished) return resolve(wished);
  const near = join(clone, '.data');
  const far = join(stateFolder(), `redress-${hash(clone)}`);
  if (existsSync(join(far, 'postgres'))) return far;
  const account = databaseAccount(join(near, 'postgres'));
  return canWrite(existsSync(near) ? near : clone) && canReach(account, clone) ? near : far;
}

/** Makes the folders of a database, private to the accounts that need them, and says where they are. */
export function prepareFolders(data: string): { folders: Folders; account: Account } {
  mkdirSync(data, { recursive: true });
  const home = realpathSync(data);
  const cluster = join(home, 'postgres');
  const account = databaseAccount(cluster);
  if (account.become.uid !== undefined) {
    if (!canReach(account, dirname(home))) {
      throw new Error(
        `The folder ${dirname(home)} cannot be entered by the database's account (uid ${account.uid}). ` +
          'Set REDRESS_DATA to a folder that everybody may enter, for example /var/lib/redress.',
      );
    }
    chmodSync(home, 0o711);
  }
  const socket = socketFolder(home);
  own(socket, account);
  const attached = join(home, 'attached');
  mkdirSync(attached, { recursive: true, mode: 0o700 });
  const folders = {
    home,
    cluster,
    socket,
    attached,
    password: join(home, 'password'),
    log: join(home, 'postgres.log'),
  };
  return { folders, account };
}

/** Makes a folder that only the account may enter; refuses one that somebody else made. */
export function own(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0 && statSync(folder).uid === 0) chownSync(folder, account.uid, account.gid);
  const { uid } = statSync(folder);
  if (uid !== account.uid) throw new Error(`The folder ${folder} belongs to another user (uid ${uid}).`);
  chmodSync(folder, 0o700);
}

/** A unix socket's path may have 107 characters, `/.s.PGSQL.5432` included: a deep data folder gets a short one. */
function socketFolder(home: string): string {
  const near = join(home, 'socket');
  return Buffer.byteLength(near) <= 90 ? near : join('/var/tmp', `redress-${hash(home)}`);
}

function stateFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib';
  return process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
}

function hash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
