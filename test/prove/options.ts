import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Backend } from './proof.js';
import { proofNames } from './proofs.js';

export interface ProveOptions {
  readonly only: readonly string[];
  readonly backends: readonly Backend[];
  readonly seed: number;
  readonly short: boolean;
  readonly kills: number | undefined;
  /** Whether the result is kept, and counted in docs/reliability.md. */
  readonly keep: boolean;
  /** Only writes docs/reliability.md again, from what was kept. */
  readonly report: boolean;
}

const usage = `npm run prove -- [--only ${proofNames.join(',')}] [--backend postgres,redis] [--seed 42] [--kills 2000]
  [--short] [--keep | --no-keep] [--report]`;

/** What stands on the command line; a long run is kept, a short one is not. */
export function readOptions(args: readonly string[]): ProveOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      only: { type: 'string' },
      backend: { type: 'string', default: 'postgres,redis' },
      seed: { type: 'string' },
      kills: { type: 'string' },
      short: { type: 'boolean', default: false },
      keep: { type: 'boolean' },
      report: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  return {
    only: oneOf(values.only?.split(',') ?? proofNames, proofNames),
    backends: oneOf(values.backend.split(','), ['postgres', 'redis']),
    seed: values.seed === undefined ? randomInt(2 ** 31) : count(values.seed),
    short: values.short,
    kills: values.kills === undefined ? undefined : count(values.kills),
    keep: values.keep ?? !values.short,
    report: values.report,
  };
}

function oneOf<Name extends string>(given: readonly string[], known: readonly Name[]): Name[] {
  const unknown = given.filter((name) => !known.includes(name as Name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}.\n${usage}`);
  return given as Name[];
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no count.\n${usage}`);
  return number;
}
