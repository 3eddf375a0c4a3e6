import type { BenchOptions } from '../options.js';
import type { Findings, Verdict } from '../findings.js';
import { atLeast, atMost } from '../findings.js';
import type { Measured, Variant } from '../load/closed-loop.js';
import { byTurns } from '../load/closed-loop.js';
import type { Question } from '../load/ways.js';
import { OVER_HTTP, SQL_ALONE, waysToAsk } from '../load/ways.js';
import type { Site } from '../site.js';

/** A kind of read to measure at every size. */
export interface ReadMeasure {
  readonly title: string;
  readonly questions: (site: Site) => Promise<readonly Question[]>;
  /** Least share of the rate of its SQL alone. */
  readonly share: number;
  /** Most that a request may cost at the largest size, against the smallest. */
  readonly growth: number;
}

export const label = (site: Site): string => site.size.toLocaleString('en');

/** One kind of read at all sizes, by turns. `also` joins in; what it shows is judged by the caller. */
export async function measureReads(
  measure: ReadMeasure,
  sites: readonly Site[],
  options: BenchOptions,
  postmaster: number | null,
  also: readonly Variant[] = [],
): Promise<Findings & { all: ReadonlyMap<string, Measured> }> {
  const open = [];
  for (const site of sites) {
    open.push(await waysToAsk(site, options.connections, await measure.questions(site), label(site)));
  }
  try {
    const variants = [...open.flatMap((ways) => ways.variants), ...also];
    const all = await byTurns(variants, { ...options, lanes: options.connections, postmaster });
    const verdicts = [...sites.map((site) => shareOf(measure, site, all)), ...growthOf(measure, sites, all)];
    return {
      title: measure.title,
      lines: [...all].map(([what, measured]) => ({ what, measured })),
      verdicts,
      all,
    };
  } finally {
    for (const ways of open) await ways.close();
  }
}

const rate = (all: ReadonlyMap<string, Measured>, site: Site, way: string): number =>
  all.get(`${label(site)} ${way}`)!.perSecond;

function shareOf({ title, share }: ReadMeasure, site: Site, all: ReadonlyMap<string, Measured>): Verdict {
  const ratio = rate(all, site, OVER_HTTP) / rate(all, site, SQL_ALONE);
  return atLeast(`${title}, ${label(site)}: share of its JSON SQL alone`, ratio, share);
}

function growthOf(
  { title, growth }: ReadMeasure,
  sites: readonly Site[],
  all: ReadonlyMap<string, Measured>,
): Verdict[] {
  if (sites.length < 2) return [];
  const [small, large] = [sites[0]!, sites.at(-1)!];
  const dearer = rate(all, small, OVER_HTTP) / rate(all, large, OVER_HTTP);
  return [atMost(`${title}: cost at ${label(large)} against ${label(small)}`, dearer, growth)];
}
