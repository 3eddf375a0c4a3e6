import { parseArgs } from 'node:util';

export const measureNames = ['caseload', 'dossier', 'search', 'handover', 'import', 'queue', 'web'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface BenchOptions {
  /** Participants in each register that is seeded, smallest first. */
  readonly sizes: readonly number[];
  readonly only: readonly MeasureName[];
  /** Of one round of one variant; all variants take turns. */
  readonly seconds: number;
  readonly rounds: number;
  /** Requests under way at once, each on a connection of its own. */
  readonly connections: number;
  /** Rows of the import. */
  readonly rows: number;
  /** Whether docs/performance.md is written; only a run of everything says enough for that. */
  readonly write: boolean;
}

const usage = `npm run bench -- [--sizes 10000,100000] [--only ${measureNames.join(',')}]
  [--seconds 3] [--rounds 3] [--connections 12] [--rows 100000] [--write]`;

/** What stands on the command line; a full run writes the page, a partial one only when asked to. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      only: { type: 'string' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '12' },
      rows: { type: 'string', default: '100000' },
      write: { type: 'boolean' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  const only = (values.only?.split(',') ?? measureNames) as MeasureName[];
  const unknown = only.filter((name) => !measureNames.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}.\n${usage}`);
  return {
    sizes: values.sizes
      .split(',')
      .map(count)
      .sort((a, b) => a - b),
    only,
    seconds: Number(values.seconds),
    rounds: count(values.rounds),
    connections: count(values.connections),
    rows: count(values.rows),
    write: values.write ?? (values.only === undefined && values.sizes === '10000,100000'),
  };
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no count.\n${usage}`);
  return number;
}
