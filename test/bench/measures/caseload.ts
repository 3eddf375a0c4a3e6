import { atMost } from '../findings.js';
import type { Findings } from '../findings.js';
import { askOver } from '../load/requests.js';
import { OVER_HTTP } from '../load/ways.js';
import type { BenchOptions } from '../options.js';
import type { Site } from '../site.js';
import { caseloadPage } from './questions.js';
import type { ReadMeasure } from './reads.js';
import { label, measureReads } from './reads.js';

const caseload: ReadMeasure = {
  title: 'Caseload page of 50',
  questions: ({ staff }) => Promise.all(staff.coaches.map((coach) => caseloadPage(coach, 'mine'))),
  share: 0.3,
  growth: 1.3,
};

/** Coaches open their list; and an admin opens that of everybody, in between. */
export async function measureCaseload(
  sites: readonly Site[],
  options: BenchOptions,
  postmaster: number | null,
): Promise<Findings> {
  const largest = sites.at(-1)!;
  const { request } = await caseloadPage(largest.staff.admin, 'all');
  const { ask, close } = await askOver(largest.api.port, options.connections);
  const name = `${label(largest)} an admin's page`;
  const admin = { name, nodePid: largest.api.pid, ask: (lane: number) => ask(request, lane) };
  const { all, ...findings } = await measureReads(caseload, sites, options, postmaster, [admin]);
  close();
  const dearer = all.get(name)!.perSecond / all.get(`${label(largest)} ${OVER_HTTP}`)!.perSecond;
  return {
    ...findings,
    verdicts: [...findings.verdicts, atMost("Caseload page: a coach's against an admin's", dearer, 1.1)],
  };
}
