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
