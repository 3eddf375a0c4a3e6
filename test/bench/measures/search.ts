import type { Findings, Verdict } from '../findings.js';
import { Connection } from '../load/connection.js';
import type { Question } from '../load/ways.js';
import type { BenchOptions } from '../options.js';
import { Random } from '../seed/random.js';
import type { Site } from '../site.js';
import { search } from './questions.js';
import type { ReadMeasure } from './reads.js';
import { label, measureReads } from './reads.js';

const SEARCHES = 1_000;

const searches: ReadMeasure = {
  title: 'Search, one letter missing',
  questions: async (site) => (await misspelled(site)).map(({ question }) => question),
  share: 0.4,
  growth: 1.7,
};

/** Given name and surname of people from all over the register, with one letter left out somewhere. */
async function misspelled({ owner, staff }: Site): Promise<{ question: Question; id: string }[]> {
  const { rows } = await owner.query<{ id: string; name: string }>(
    `SELECT id, given_name || ' ' || surname AS name FROM participant
     WHERE given_name IS NOT NULL ORDER BY hashtext(id::text) LIMIT ${SEARCHES}`,
  );
  const random = new Random(7);
  return Promise.all(
    rows.map(async ({ id, name }) => {
      const letters = [...name].flatMap((letter, at) => (letter === ' ' ? [] : [at]));
      const gone = random.of(letters);
      const typed = name.slice(0, gone) + name.slice(gone + 1);
      return { id, question: await search(staff.manager, typed) };
    }),
  );
}

/** Of how many of these searches the person is among the twenty that are shown. */
async function recall(site: Site): Promise<Verdict> {
  const connection = await Connection.open(site.api.port);
  const asked = await misspelled(site);
  let found = 0;
  for (const { id, question } of asked) {
    const { body } = await connection.send(question.request);
    if (body.includes(`"${id}"`)) found += 1;
  }
  connection.close();
  const share = found / asked.length;
  return {
    aim: `Search, ${label(site)}: the person among the first 20 in ≥ 95 %`,
    figure: `${(share * 100).toFixed(1)} %`,
    met: share >= 0.95,
  };
}

export async function measureSearch(
  sites: readonly Site[],
  options: BenchOptions,
  postmaster: number | null,
): Promise<Findings> {
  const recalls = [];
  for (const site of sites) recalls.push(await recall(site));
  const findings = await measureReads(searches, sites, options, postmaster);
  return { ...findings, verdicts: [...recalls, ...findings.verdicts] };
}
