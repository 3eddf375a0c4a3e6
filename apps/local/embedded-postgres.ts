import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exitWithLauncher } from './exit-with-launcher.js';
import { freePort } from './free-port.js';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.js';
import {
  clusterPaths,
  ensureCluster,
  OWNER,
  readPidFile,
  serverEnvironment,
  stopLeftover,
} from './postgres-cluster.js';
import { serverSettings } from './postgres-settings.js';
import { commandAs, findServerUser, identityOf, type ServerUser } from './server-user.js';

export interface EmbeddedPostgres {
  /** Connection URL of the superuser, to the database `postgres`. */
  ownerUrl: string;
  port: number;
  pid: number;
  /** Settles when the server is gone, wanted or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, the owner's password and the server's log. One launcher at a time. */
  dataDir: string;
  /** A free one when left out. */
  port?: number;
  /** False for tests: faster, and lost when the machine stops. */
  durable: boolean;
  /** How to avoid being root; found out when left out. */
  user?: ServerUser;
}

/** A start is tried again while the backends of a killed server still let go of its memory, or the port was just taken. */
const PASSING = /shared memory block|could not bind|lock file .* already exists/i;
const PATIENCE_MS = 60_000;

/** Starts a PostgreSQL of our own on the loopback address; it ends with this process. */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const binaries = postgresBinaries();
  const user = options.user ?? findServerUser(binaries.postgres);
  await stopLeftover(dataDir);
  await ensureCluster(dataDir, binaries, user, options.durable);

  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const port = options.port ?? (await freePort());
    const child = launch(dataDir, binaries, user, serverSettings(port, options.durable));
    if (await isReady(child, dataDir, until)) return running(child, dataDir, port, options.durable);
    const log = readFileSync(clusterPaths(dataDir).log, 'utf8').slice(-2_000);
    if (!PASSING.test(log) || Date.now() > until)
      throw new Error(`PostgreSQL does not start in ${dataDir}:\n${log}`);
    await pause(100);
  }
}

function launch(
  dataDir: string,
  binaries: PostgresBinaries,
  user: ServerUser,
  settings: string[],
): ChildProcess {
  const { cluster, log } = clusterPaths(dataDir);
  const [command, ...args] = commandAs(user, binaries.postgres, ['-D', cluster, ...settings]);
  const output = openSync(log, 'w', 0o600);
  try {
    // A process group of its own, so that Ctrl-C in the terminal reaches the launcher alone and the order stays ours.
    return spawn(command, args, {
      ...identityOf(user),
      env: serverEnvironment(),
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

async function isReady(child: ChildProcess, dataDir: string, until: number): Promise<boolean> {
  exitWithLauncher(child, 'SIGINT', 'SIGQUIT');
  let failed = false;
  child.once('error', () => (failed = true));
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const state = readPidFile(dataDir);
    if (state?.ready && state.pid === child.pid) return true;
    if (Date.now() > until) child.kill('SIGQUIT');
    await pause(20);
  }
  return false;
}

function running(child: ChildProcess, dataDir: string, port: number, durable: boolean): EmbeddedPostgres {
  const exited = new Promise<void>((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle();
    child.once('exit', () => settle());
  });
  child.unref();
  const password = readFileSync(clusterPaths(dataDir).password, 'utf8');
  return {
    ownerUrl: `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid: child.pid!,
    exited,
    async stop() {
      child.ref();
      const impatience = setTimeout(() => child.kill('SIGQUIT'), 10_000);
      child.kill(durable ? 'SIGINT' : 'SIGQUIT');
      await exited;
      clearTimeout(impatience);
    },
  };
}
