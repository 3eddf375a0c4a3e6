import { setTimeout as pause } from 'node:timers/promises';
import { Site } from '../outage/site.js';
import type { Proof } from '../proof.js';
import { randomFrom } from '../random.js';
import { RedisServer } from './server.js';

const AT_WORK_MS = 3_000;

export const proof: Proof = {
  title: 'Redis emptied, killed and away',
  proves: `A Redis of its own is emptied (\`FLUSHALL\`), killed with SIGKILL and started again at once, and killed and left
away for 15 and for 120 seconds, while an api and a worker with the product's own settings are at work. The api goes on;
the worker must say that it is not ready while Redis is away and be ready again without a restart; everything
acknowledged, also while Redis was away, must be finished within 30 seconds of its return.`,
  backends: ['redis'],
  async run({ seed, short, kills = short ? 1 : 10, database, say }) {
    const random = randomFrom(seed);
    const redis = await RedisServer.start();
    // Long enough for two questions after one another to go without an answer: the first may be of before the outage.
    const outages = short ? [6] : [15, 120];
    const count = { flushes: 0, kills: 0, outages: 0, red: 0 };
    const site = await Site.open(await database(), redis.url, seed);
    const moment = (): Promise<void> => pause(random() * AT_WORK_MS);
    try {
      if (!(await site.ready())) throw new Error('The processes do not get ready.');
      await site.atWork();
      while (count.flushes < kills) {
        await moment();
        await redis.flush();
        count.flushes += 1;
        await site.recovers(`FLUSHALL ${count.flushes}`);
      }
      say(`${count.flushes} times emptied, slowest finish ${site.slowest} ms`);
      while (count.kills < kills) {
        await moment();
        await redis.kill();
        await redis.up();
        count.kills += 1;
        await site.recovers(`kill ${count.kills}`);
      }
      say(`${count.kills} times killed, slowest finish ${site.slowest} ms`);
      for (const seconds of outages) {
        await moment();
        site.workerReadiness.reset();
        site.apiReadiness.reset();
        await redis.kill();
        await pause(seconds * 1_000);
        if (site.workerReadiness.wasRed) count.red += 1;
        else site.findings.push(`the worker said that it was ready while Redis was away for ${seconds} s`);
        if (site.apiReadiness.wasRed)
          site.findings.push(`the api was not ready while Redis was away for ${seconds} s`);
        await redis.up();
        count.outages += 1;
        await site.recovers(`an outage of ${seconds} s`);
        say(`away for ${seconds} s, slowest finish ${site.slowest} ms`);
      }
      await site.end();
      const { tallies, looks, offered, accepted, absences, transfers } = site.figures;
      return {
        floors: {
          'times emptied': { count: count.flushes, least: kills },
          'kills followed by a start': { count: count.kills, least: kills },
          [`outages (${outages.join(' s, ')} s)`]: { count: count.outages, least: outages.length },
          'outages in which the worker was red': { count: count.red, least: outages.length },
          'handovers offered': { count: offered, least: 5 },
          'handovers accepted': { count: accepted, least: 2 },
          'absences reported': { count: absences, least: 1 },
          'caseload transfers confirmed': { count: transfers, least: 1 },
          'tallies owed': { count: tallies, least: 50 },
          'looks at all trajectories': { count: looks, least: 100 },
        },
        slowest: { 'slowest finish, in seconds': site.slowest / 1_000 },
        findings: site.findings,
      };
    } finally {
      await site.close();
      await redis.remove();
    }
  },
};
