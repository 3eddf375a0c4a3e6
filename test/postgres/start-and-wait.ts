/** A launcher to kill: starts a server in the given directory, prints its process id and stays. */
import { startPostgres } from '../../apps/local/embedded-postgres.js';

const server = await startPostgres({ dataDir: process.argv[2]!, durable: true });
process.stdout.write(`${server.pid}\n`);
setInterval(() => undefined, 60_000);
