import { existsSync, readFileSync } from 'node:fs';
import { clusterPaths, OWNER, readPidFile } from './postgres-cluster.js';

/** Where the PostgreSQL of a Doorloop that is running takes connections; nothing when none is ready. */
export function runningServerUrl(dataDir: string): string | undefined {
  const { pidFile, password } = clusterPaths(dataDir);
  if (!readPidFile(dataDir)?.ready || !existsSync(password)) return undefined;
  // Line 4 of what the server writes about itself is its port.
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  return `postgres://${OWNER}:${readFileSync(password, 'utf8')}@127.0.0.1:${port}/postgres`;
}
