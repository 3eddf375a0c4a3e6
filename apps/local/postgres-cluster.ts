import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commandLine, isGone, signal } from './running-process.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { commandAs, give, identityOf, type ServerUser } from './server-user.js';

/** The superuser of a local cluster; owns the database, and is used for migrations only. */
export const OWNER = 'doorloop_owner';

/** Where the files of a local PostgreSQL live. */
export const clusterPaths = (dataDir: string) => ({
  cluster: join(dataDir, 'cluster'),
  password: join(dataDir, 'owner-password'),
  log: join(dataDir, 'server.log'),
  pidFile: join(dataDir, 'cluster', 'postmaster.pid'),
});

/** Creates the cluster when it is not there yet; one that was interrupted halfway is never mistaken for one. */
export async function ensureCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  user: ServerUser,
  durable: boolean,
): Promise<void> {
  const paths = clusterPaths(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  give(dataDir, user);
  if (existsSync(paths.cluster)) return give(paths.cluster, user);

  const unfinished = `${paths.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(paths.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(paths.password, 0o600);
  give(paths.password, user);
  const [command, ...args] = commandAs(user, binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${OWNER}`,
    `--pwfile=${paths.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await promisify(execFile)(command, args, { ...identityOf(user), env: serverEnvironment(), cwd: '/' });
  renameSync(unfinished, paths.cluster);
}

/** The settings of whoever starts us (PGDATA, PGPORT, an unknown LANG) must not reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** What the server writes about itself: line 1 its process, line 2 its directory, line 8 whether it takes connections. */
export function readPidFile(dataDir: string): { pid: number; ready: boolean } | undefined {
  const { pidFile } = clusterPaths(dataDir);
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

/** Stops a server that outlived its launcher, and clears a pid file that now names somebody else's process. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const { cluster, pidFile } = clusterPaths(dataDir);
  const leftover = readPidFile(dataDir);
  if (!leftover || !Number.isInteger(leftover.pid) || leftover.pid <= 1)
    return rmSync(pidFile, { force: true });
  if (!isOurs(leftover.pid, cluster)) return rmSync(pidFile, { force: true });
  for (const [name, patienceMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(leftover.pid, name);
    if (await isGone(leftover.pid, patienceMs)) return;
  }
  throw new Error(`The PostgreSQL of ${cluster} (process ${leftover.pid}) cannot be stopped.`);
}

function isOurs(pid: number, cluster: string): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(cluster);
}
