import type { Findings } from './findings.js';
import type { Measured } from './load/closed-loop.js';

const milliseconds = (ms: number | null): string => (ms === null ? '–' : ms.toFixed(ms < 10 ? 2 : 1));

const cells = ({ perSecond, p50, p99, cpu }: Measured): string[] => [
  perSecond.toFixed(0),
  milliseconds(p50),
  milliseconds(p99),
  milliseconds(cpu.node),
  milliseconds(cpu.postgres),
];

const row = (given: readonly string[]): string => `| ${given.join(' | ')} |`;

const head = [
  row(['', 'per second', 'p50 ms', 'p99 ms', 'Node CPU ms', 'PostgreSQL CPU ms']),
  row(['---', '---:', '---:', '---:', '---:', '---:']),
];

/** One kind of measurement as Markdown: its figures, then what was aimed at. */
export function asText({ title, lines, verdicts, notes = [] }: Findings): string {
  return [
    `## ${title}\n`,
    ...(lines.length > 0
      ? [...head, ...lines.map(({ what, measured }) => row([what, ...cells(measured)])), '']
      : []),
    ...verdicts.map(({ aim, figure, met }) => `- ${met ? 'met' : '**not met**'}: ${aim} — ${figure}`),
    ...notes.map((note) => `\n${note}`),
    '',
  ].join('\n');
}

/** The whole page. */
export function asPage(all: readonly Findings[], machine: readonly string[]): string {
  const verdicts = all.flatMap((findings) => findings.verdicts);
  return [
    INTRODUCTION,
    ...machine.map((line) => `- ${line}`),
    '\n## Aims\n',
    row(['aim', 'figure', 'met']),
    row(['---', '---:', '---']),
    ...verdicts.map(({ aim, figure, met }) => row([aim, figure, met ? 'yes' : '**no**'])),
    '',
    ...all.map((findings) => asText({ ...findings, verdicts: [] })),
  ].join('\n');
}

const INTRODUCTION = `# Performance

Made by \`npm run bench\`; nothing here is a test. Registers of invented people are filled by COPY; one in four has a
running trajectory, so that a coach has some sixty. Rates are closed loops: each connection asks again when it has its
answer. _Over HTTP_ is the built api with session, row scope and access log. _Its JSON SQL alone_ is the same statement on
bare \`pg\` connections of the owner, prepared, without those three and without a transaction; the answers are compared
first. The lines between add the three one after the other, on the product's own way to the database. CPU is per request,
of the Node process that does the work (the api, or the benchmark where there is none) and of all of PostgreSQL.
Ratios are of one run, in which all variants took turns.
`;
