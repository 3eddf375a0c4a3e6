import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
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

/** Everything that may work, best first. Root in a user namespace of its own keeps the files root's; `nobody` does not. */
export function serverUsers(): ServerUser[] {
  const [uid, gid] = [process.getuid!(), process.getgid!()];
  if (uid !== 0) return [{ name: 'self', prefix: [], uid, gid }];
  return [
    { name: 'unshare', prefix: ['unshare', '-U'], uid, gid },
    { name: 'nobody', prefix: [], uid: NOBODY, gid: NOBODY },
  ];
}

/** The first way in which this PostgreSQL runs here. */
export function findServerUser(postgres: string, among = serverUsers()): ServerUser {
  const user = among.find((candidate) => {
    const [command, ...args] = commandAs(candidate, postgres, ['--version']);
    return spawnSync(command, args, { ...identityOf(candidate), stdio: 'ignore' }).status === 0;
  });
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as root on this machine. Start as an ordinary user, or set DATABASE_URL to a server.',
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
