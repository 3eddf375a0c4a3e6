import fc from 'fast-check';
import { Client } from 'pg';
import type { TestingModule } from '@nestjs/testing';
import { Cast } from './cast.js';
import { commands } from './commands.js';
import { makeConnectionsBreakable } from './cut-off.js';
import { aboutInOutbox } from './observed.js';
import { theProduct } from './product.js';
import { playSequence } from './sequence.js';
import { Tally } from './tally.js';
import { contactPeople } from './world.js';

const MOST_COMMANDS = 20;
const SEQUENCES_OF_A_CAST = 40;

const oneInEight = fc.integer({ min: 0, max: 7 }).map((n) => n === 7);

export interface ModelRun {
  readonly sequences: number;
  readonly seed: number;
  /** How many sequences run side by side. */
  readonly lanes?: number;
  /** Whether the first difference ends it, as it was found, not shrunk. */
  readonly untilFirst?: boolean;
  /** Puts a fault into the product before anything happens. */
  readonly withFault?: (product: TestingModule, owner: Client) => Promise<void> | void;
  readonly onProgress?: (tally: Tally) => void;
}

export interface ModelFindings {
  readonly seeds: readonly number[];
  readonly tally: Tally;
  /** Each with its seed and path, shrunk. */
  readonly findings: readonly string[];
  readonly seconds: number;
}

interface Ground {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Plays sequences on the product and on the model, side by side; the first difference of a lane ends it. */
export async function proveByModel(ground: Ground, run: ModelRun): Promise<ModelFindings> {
  const began = Date.now();
  const lanes = run.lanes ?? 4;
  const seeds = Array.from({ length: lanes }, (_, lane) => run.seed + lane);
  const tally = new Tally();
  const whole = makeConnectionsBreakable();
  const product = await theProduct(ground.appUrl, lanes * 3);
  const owners: Client[] = [];
  let over = false;
  try {
    const first = await connected(ground.ownerUrl, owners);
    // The proof looks up what is owed for one participant; the product never does.
    await first.query(`CREATE INDEX IF NOT EXISTS outbox_about ON outbox ((${aboutInOutbox}))`);
    await run.withFault?.(product, first);
    const shared = await Cast.shared(first);
    const findings = await Promise.all(
      seeds.map(async (seed) => {
        const owner = await connected(ground.ownerUrl, owners);
        let played = 0;
        let cast: Cast;
        const details = await fc.check(
          fc.asyncProperty(
            fc.record({
              contact: fc.constantFrom(...contactPeople),
              referred: oneInEight,
              broughtAgain: oneInEight,
            }),
            commands(MOST_COMMANDS),
            async (beginning, them) => {
              if (over) return;
              // New people now and then, or they carry ever more cases.
              if (played++ % SEQUENCES_OF_A_CAST === 0) cast = await Cast.make(owner, shared);
              await playSequence({ product, owner, cast, tally }, beginning, them);
              run.onProgress?.(tally);
            },
          ),
          {
            seed,
            numRuns: Math.ceil(run.sequences / lanes),
            endOnFailure: run.untilFirst ?? false,
          },
        );
        over ||= details.failed && (run.untilFirst ?? false);
        return details.failed ? [asFinding(details)] : [];
      }),
    );
    return { seeds, tally, findings: findings.flat(), seconds: (Date.now() - began) / 1_000 };
  } finally {
    await product.close();
    for (const owner of owners) await owner.end();
    whole();
  }
}

/** What to play again, and what was wrong. */
const asFinding = <Played>(details: fc.RunDetails<Played>): string =>
  `${String((details.errorInstance as Error | null)?.message)}\n${fc.defaultReportMessage(details)}`;

async function connected(url: string, all: Client[]): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  all.push(client);
  return client;
}
