import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { withClient } from '../postgres/test-database.js';
import type { BenchServer } from './ground.js';
import type { BenchOptions } from './options.js';

/** What the figures were made with, as lines of a list. */
export async function machine(server: BenchServer, options: BenchOptions): Promise<string[]> {
  const [cpu] = cpus();
  const settings = await withClient(server.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string; setting: string }>(
      `SELECT name, current_setting(name) AS setting FROM unnest(ARRAY['server_version', 'shared_buffers', 'fsync',
         'synchronous_commit']) AS name`,
    );
    return new Map(rows.map(({ name, setting }) => [name, setting]));
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const on = (name: string): string => `${name} ${settings.get(name)}`;
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}; Doorloop ${version}`,
    `Machine: ${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}; ` +
      `load before the end ${loadavg()[1]!.toFixed(1)}, of which the benchmark itself is some 2`,
    `Node ${process.version}; PostgreSQL ${settings.get('server_version')}, ` +
      `${[on('shared_buffers'), on('fsync'), on('synchronous_commit')].join(', ')}`,
    `${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s of each variant, by turns; ` +
      'load, api and PostgreSQL share the machine',
  ];
}
