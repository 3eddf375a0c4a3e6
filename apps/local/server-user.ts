import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** How PostgreSQL, which refuses to run as root, is run on this machine. */
export interface ServerUser {
  name: 'self' | 'unshare' | 'nobody';
  /** What stands before the program on the command line. */
  prefix: string[];
  /** The owner the data directory must have, and whom the process runs as when it is not ourselves. */
  uid: number;
  gid: number;
}

const NOBODY = 65_534;

/**
 * Everything that may work, best first. In a user namespace of its own the server is not root, while its files stay
 * ours; `nobody` needs the files to be his. initdb wants its user to have a name, which a container's often lacks.
 */
export function serverUsers(): ServerUser[] {
  const [uid, gid] = [process.getuid!(), process.getgid!()];
  const self: ServerUser = { name: 'self', prefix: [], uid, gid };
  const unshare: ServerUser = { name: 'unshare', prefix: ['unshare', '-U'], uid, gid };
  if (uid === 0) return [unshare, { name: 'nobody', prefix: [], uid: NOBODY, gid: NOBODY }];
  return hasName() ? [self] : [unshare];
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** The first way in which this PostgreSQL runs here. */
export function findServerUser(postgres: string, among = serverUsers()): ServerUser {
  const user = among.find((candidate) => {
    const [command, ...args] = commandAs(candidate, postgres, ['--version']);
    return spawnSync(command, args, { ...identityOf(candidate), stdio: 'ignore' }).status === 0;
  });
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as this user (root, or a user without a name). Start as an ordinary user, or set DATABASE_URL to a server.',
  );
}

export function commandAs(user: ServerUser, program: string, args: string[]): [string, ...string[]] {
  return [...user.prefix, program, ...args] as [string, ...string[]];
}

/** Spawn options that change the user, only where it changes. */
export function identityOf(user: ServerUser): { uid?: number; gid?: number } {
  return user.name === 'nobody' ? { uid: user.uid, gid: user.gid } : {};
}

/** Gives a file or directory to the server's user; a data directory may have been made by the other way of running. */
export function give(path: string, user: ServerUser): void {
  if (process.getuid!() !== 0 || statSync(path).uid === user.uid) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }))
      lchownSync(join(path, entry), user.uid, user.gid);
  }
  chownSync(path, user.uid, user.gid);
}
