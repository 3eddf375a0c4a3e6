import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { Backend, Outcome } from './proof.js';

/** One run of one proof, as it is kept. */
export interface Result extends Outcome {
  readonly name: string;
  readonly backend: Backend;
  readonly seed: number;
  readonly seconds: number;
  /** The day it was run on, and the commit that was run; `+` when the tree held more than that. */
  readonly date: string;
  readonly commit: string;
}

const directory = fileURLToPath(new URL('results/', import.meta.url));

/** Keeps it under a name of its own: the results of all runs are counted together. */
export async function keep(result: Result): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const file = `${directory}${result.name}-${result.backend}-${result.seed}.json`;
  writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 110 }));
}

export const keptResults = (): Result[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(directory + file, 'utf8')) as Result);

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

export const commitOfNow = (): string =>
  git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'apps', 'libs') === '' ? '' : '+');

/** What keeps the outcome from being a proof. */
export const shortcomings = ({ floors, findings, controls = [] }: Outcome): string[] => [
  ...findings,
  ...Object.entries(floors).flatMap(([what, { count, least }]) =>
    count < least ? [`too little happened: ${count} ${what}, of at least ${least}`] : [],
  ),
  ...controls.flatMap(({ fault, red }) => (red ? [] : [`a fault was not seen: ${fault}`])),
];
