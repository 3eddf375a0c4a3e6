import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { startServer } from './ground.js';
import type { Findings } from './findings.js';
import { measureCaseload } from './measures/caseload.js';
import { measureHandover } from './measures/handover.js';
import { measureDossier } from './measures/dossier.js';
import { measureImport } from './measures/import.js';
import { measureQueue } from './measures/queue.js';
import { measureWeb } from './measures/web.js';
import { measureSearch } from './measures/search.js';
import type { MeasureName } from './options.js';
import { readOptions } from './options.js';
import { machine } from './machine.js';
import { asPage, asText } from './report.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

const options = readOptions(process.argv.slice(2));
const wants = (name: MeasureName): boolean => options.only.includes(name);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

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
  if (wants('web')) add(await measureWeb(sites.at(-1)!));
  // A round of it takes as long as all rounds of a read; and it leaves another register behind.
  if (wants('import')) add(await measureImport(server, sites, { ...options, rounds: 1 }));
  if (wants('queue')) add(await measureQueue(server));
  if (options.write) {
    const markdown = asPage(all, await machine(server, options));
    writeFileSync(page, await format(markdown, { parser: 'markdown', printWidth: 110 }));
    say(`Written to ${page}`);
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${(error as Error).stack}\n`);
} finally {
  for (const site of sites) await site.close();
  await server.stop();
}
