import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { Backend, Proof } from './proof.js';
import { proofNames, proofs } from './proofs.js';
import { type Result, keptResults, shortcomings } from './results.js';

const page = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
const backendNames: Record<Backend, string> = { postgres: 'PostgreSQL', redis: 'Redis' };

const row = (given: readonly (string | number)[]): string => `| ${given.join(' | ')} |`;
const number = (count: number): string => Math.round(count).toLocaleString('en');
const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Writes docs/reliability.md from what was kept. */
export async function writeReport(): Promise<string> {
  const results = keptResults();
  const parts = await Promise.all(
    proofNames.map(async (name) =>
      asText(
        name,
        await proofs[name]!(),
        results.filter((one) => one.name === name),
      ),
    ),
  );
  const markdown = [INTRODUCTION, ...parts, HOW_TO_RUN].join('\n\n');
  writeFileSync(page, await format(markdown, { parser: 'markdown', printWidth: 110 }));
  return page;
}

/** All runs of one proof together. */
function asText(name: string, { title, proves, backends }: Proof, results: readonly Result[]): string {
  const used = backends.filter((backend) => results.some((result) => result.backend === backend));
  const of = (backend: Backend): Result[] => results.filter((result) => result.backend === backend);
  const total = (backend: Backend, what: string): number =>
    of(backend).reduce((sum, { floors, figures }) => sum + (floors[what]?.count ?? figures?.[what] ?? 0), 0);
  const counted = unique(
    results.flatMap(({ floors, figures = {} }) => [...Object.keys(floors), ...Object.keys(figures)]),
  );
  const wrong = results.flatMap((result) =>
    shortcomings(result).map(
      (what) => `- **${what}** (seed ${result.seed}, ${backendNames[result.backend]})`,
    ),
  );
  const controls = unique(results.flatMap(({ controls = [] }) => controls));
  if (results.length === 0) return `## ${title}\n\n${proves}\n\nNot run yet.`;
  const lines = [
    ['runs', ...used.map((backend) => of(backend).length)],
    ['seconds', ...used.map((backend) => number(of(backend).reduce((sum, { seconds }) => sum + seconds, 0)))],
    ...counted.map((what) => [what, ...used.map((backend) => number(total(backend, what)))]),
    ...unique(results.flatMap(({ slowest = {} }) => Object.keys(slowest))).map((what) => [
      what,
      ...used.map((backend) =>
        Math.max(...of(backend).map(({ slowest }) => slowest?.[what] ?? 0)).toFixed(1),
      ),
    ]),
    ['**wrong**', ...used.map((backend) => of(backend).flatMap(shortcomings).length)],
  ];
  return [
    `## ${title}\n`,
    `${proves}\n`,
    row([`\`--only ${name}\``, ...used.map((backend) => backendNames[backend])]),
    row(['---', ...used.map(() => '---:')]),
    ...lines.map(row),
    '',
    ...(wrong.length > 0 ? [...wrong, ''] : []),
    ...(controls.length > 0
      ? [
          row(['fault put in on purpose', 'seen', 'by']),
          row(['---', '---', '---']),
          ...controls.map(({ fault, red, finding = '' }) => row([fault, red ? 'yes' : '**no**', finding])),
          '',
        ]
      : []),
    `Run on ${unique(results.map(({ date, commit }) => `${date} (${commit})`)).join(', ')}; ` +
      `seeds ${unique(results.map(({ seed }) => seed)).join(', ')}.`,
  ].join('\n');
}

const INTRODUCTION = `# Reliability

What Doorloop promises (one contact person at every instant, nothing lost, nothing done twice), tried where it is most
likely to break. Made by \`npm run prove\` from the results that were kept in \`test/prove/results\`; the figures of all
runs of a proof are added up. Every proof has floors against emptiness: with fewer of what it counts it fails, as it does
on a single finding. _Wrong_ is the number of both.`;

const HOW_TO_RUN = `## Run it yourself

\`npm run prove\` runs all of it and keeps the results; \`npm run prove -- --short\` does each proof a few times, on one queue
backend, keeps nothing and is part of \`.ci/run\`. \`--only\`, \`--backend\`, \`--kills\` and \`--seed\` choose (\`--help\`). A seed gives the same choices
again, not the same instants: those are the machine's. Redis is the one of \`REDIS_URL\`, or one of its own where
\`redis-server\` is installed; without either, the proofs on Redis are left out. PostgreSQL is always its own.`;
