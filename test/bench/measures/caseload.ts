import { atMost } from '../findings.js';
import type { Findings } from '../findings.js';
import type { CaseloadView } from '#caseload/caseload.rules.js';
import type { Variant } from '../load/closed-loop.js';
import { askOver } from '../load/requests.js';
import type { SignedIn } from '../seed/staff.js';
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

/** Coaches open their lists; and in between one of them and an admin open one page each, again and again. */
export async function measureCaseload(
  sites: readonly Site[],
  options: BenchOptions,
  postmaster: number | null,
): Promise<Findings> {
  const largest = sites.at(-1)!;
  const { ask, close } = await askOver(largest.api.port, options.connections);
  const one = async (whose: string, by: SignedIn, view: CaseloadView): Promise<Variant> => {
    const { request } = await caseloadPage(by, view);
    const name = `${label(largest)} ${whose} page`;
    return { name, nodePid: largest.api.pid, ask: (lane) => ask(request, lane) };
  };
  const { admin, coaches } = largest.staff;
  const pages = [await one("one coach's", coaches[0]!, 'mine'), await one("an admin's", admin, 'all')];
  const { all, ...findings } = await measureReads(caseload, sites, options, postmaster, pages);
  close();
  const [coachs, admins] = pages.map(({ name }) => all.get(name)!.perSecond) as [number, number];
  return {
    ...findings,
    verdicts: [
      ...findings.verdicts,
      atMost("Caseload page: a coach's against an admin's", admins / coachs, 1.1),
    ],
  };
}
