import 'reflect-metadata';
import { startServer } from './ground.js';
import type { Findings } from './findings.js';
import { measureCaseload } from './measures/caseload.js';
import { measureHandover } from './measures/handover.js';
import { measureDossier } from './measures/dossier.js';
import { measureQueue } from './measures/queue.js';
import { measureSearch } from './measures/search.js';
import type { MeasureName } from './options.js';
import { readOptions } from './options.js';
import { asText } from './report.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

const options = readOptions(process.argv.slice(2));
const wants = (name: MeasureName): boolean => options.only.includes(name);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const server = await startServer();
const sites: Site[] = [];
try {
  const registers = options.only.some((name) => name !== 'queue') ? options.sizes : [];
  for (const size of registers) {
    const began = Date.now();
    sites.push(await openSite(server, size, options.connections));
    say(`${size} participants, seeded in ${Math.round((Date.now() - began) / 1_000)} s`);
  }
  const all: Findings[] = [];
  const add = (findings: Findings): void => {
    all.push(findings);
    say(asText(findings));
  };
  if (wants('caseload')) add(await measureCaseload(sites, options, server.postmaster));
  if (wants('dossier')) add(await measureDossier(sites, options, server.postmaster));
  if (wants('search')) add(await measureSearch(sites, options, server.postmaster));
  if (wants('handover')) add(await measureHandover(sites, options, server.postmaster));
  if (wants('queue')) add(await measureQueue(server));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${(error as Error).stack}\n`);
} finally {
  for (const site of sites) await site.close();
  await server.stop();
}
