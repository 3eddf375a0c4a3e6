import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../apps/local/free-port.js';
import { startPostgres } from '../../../apps/local/embedded-postgres.js';
import { newGround } from '../grounds.js';
import { Site } from '../outage/site.js';
import type { Proof } from '../proof.js';
import { randomFrom } from '../random.js';

/** Long enough for both processes to be asked whether they are ready. */
const AWAY_MS = { least: 500, more: 2_500 };
const AT_WORK_MS = 1_500;

export const proof: Proof = {
  title: 'PostgreSQL stopped at once',
  proves: `A PostgreSQL of its own, with the settings of \`npm start\` (what is committed is on the disk), is stopped as
\`pg_ctl stop -m immediate\` does at random moments while an api and a worker with the product's own settings are at
work, and started again after half a second to three. Each time both must have said that they were not ready, be ready
again without a restart, and everything acknowledged before must be there and finished within 30 seconds.`,
  backends: ['postgres', 'redis'],
  async run({ redisUrl, seed, short, kills = short ? 1 : 100, say }) {
    const random = randomFrom(seed);
    const directory = mkdtempSync(join(tmpdir(), 'doorloop-prove-stops-'));
    const options = { dataDir: directory, durable: true, port: await freePort() };
    let server = await startPostgres(options);
    let site: Site | undefined;
    let [stops, apiRed, workerRed] = [0, 0, 0];
    try {
      site = await Site.open(await newGround(server.ownerUrl, 'ground'), redisUrl, seed);
      if (!(await site.ready())) throw new Error('The processes do not get ready.');
      await site.atWork();
      while (stops < kills) {
        await pause(random() * AT_WORK_MS);
        site.apiReadiness.reset();
        site.workerReadiness.reset();
        process.kill(server.pid, 'SIGQUIT');
        await server.exited;
        stops += 1;
        await pause(AWAY_MS.least + random() * AWAY_MS.more);
        const { apiReadiness, workerReadiness } = site;
        const told = (): boolean => apiReadiness.wasRed && workerReadiness.wasRed;
        for (const until = Date.now() + 10_000; !told() && Date.now() < until;) await pause(50);
        if (apiReadiness.wasRed) apiRed += 1;
        else site.findings.push(`stop ${stops}: the api said that it was ready`);
        if (workerReadiness.wasRed) workerRed += 1;
        else site.findings.push(`stop ${stops}: the worker said that it was ready`);
        server = await startPostgres(options);
        await site.recovers(`stop ${stops}`);
        if (stops % 10 === 0) say(`${stops} stops, slowest finish ${site.slowest} ms`);
      }
      await site.end();
      const { tallies, looks, offered, accepted, absences, transfers } = site.figures;
      return {
        floors: {
          'immediate stops': { count: stops, least: kills },
          'stops in which the api was red': { count: apiRed, least: kills },
          'stops in which the worker was red': { count: workerRed, least: kills },
          'handovers offered': { count: offered, least: kills / 2 },
          'handovers accepted': { count: accepted, least: kills / 4 },
          'absences reported': { count: absences, least: kills / 10 },
          'caseload transfers confirmed': { count: transfers, least: kills / 10 },
          'tallies owed': { count: tallies, least: kills },
          'looks at all trajectories': { count: looks, least: kills },
        },
        slowest: { 'slowest finish, in seconds': site.slowest / 1_000 },
        findings: site.findings,
      };
    } finally {
      await site?.close();
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  },
};
