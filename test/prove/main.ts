import 'reflect-metadata';
import { findRedis, type Redis } from '../bench/queue/redis.js';
import { Grounds } from './grounds.js';
import { readOptions } from './options.js';
import { proofs } from './proofs.js';
import { writeReport } from './report.js';
import { commitOfNow, keep, type Result, shortcomings } from './results.js';

const options = readOptions(process.argv.slice(2));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Failures are part of a proof; their log lines are not news. */
process.env.LOG_LEVEL ??= 'silent';

const grounds = new Grounds();
let redis: Redis | null = null;
try {
  for (const name of options.report ? [] : options.only) {
    const proof = await proofs[name]!();
    const wanted = proof.backends.filter((backend) => options.backends.includes(backend));
    // In short on one backend, chosen by the seed.
    for (const backend of options.short ? wanted.slice(options.seed % wanted.length).slice(0, 1) : wanted) {
      if (backend === 'redis' && !(redis ??= await findRedis())) {
        say(`${name} on redis: left out, there is no Redis here`);
        continue;
      }
      const commit = commitOfNow();
      const began = Date.now();
      const { seed, short, kills } = options;
      say(`${name} on ${backend}, seed ${seed}`);
      const redisUrl = backend === 'redis' ? redis!.url : undefined;
      const outcome = await proof.run({
        ...{ backend, redisUrl, seed, short, kills },
        database: () => grounds.database(),
        say: (text) => say(`  ${text}`),
      });
      const seconds = Math.round((Date.now() - began) / 1_000);
      const date = new Date().toISOString().slice(0, 10);
      const result: Result = { name, backend, seed, seconds, date, commit, ...outcome };
      for (const [what, { count }] of Object.entries(result.floors)) say(`  ${count} ${what}`);
      const wrong = shortcomings(result);
      for (const what of wrong) say(`  WRONG: ${what}`);
      say(`  ${wrong.length === 0 ? 'proven' : 'NOT PROVEN'}, ${seconds} s`);
      if (wrong.length > 0) process.exitCode = 1;
      if (options.keep) await keep(result);
    }
  }
  if (options.keep || options.report) say(`Written to ${await writeReport()}`);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${(error as Error).stack}\n`);
} finally {
  await redis?.stop();
  await grounds.leave();
}
