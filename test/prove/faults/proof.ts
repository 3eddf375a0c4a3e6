import { proveByModel } from '../model/prove-by-model.js';
import type { Control, Ground, Proof } from '../proof.js';
import type { Fault } from './fault.js';
import { faultsOfLocks } from './locks.js';
import { faultsOfMessages } from './messages.js';
import { faultsOfRules, faultsOfWalls } from './rules.js';

export const faults: readonly Fault[] = [
  ...faultsOfLocks,
  ...faultsOfMessages,
  ...faultsOfRules,
  ...faultsOfWalls,
];

const MOST_SEQUENCES = 600;

/** Whether the model finds it, and after how many sequences. */
export async function findFault(
  ground: Ground,
  { fault, put }: Fault,
  seed: number,
  sequences = MOST_SEQUENCES,
): Promise<Control> {
  const { tally, findings } = await proveByModel(ground, {
    sequences,
    seed,
    lanes: 2,
    untilFirst: true,
    withFault: async (product, owner) => void (await put(product, owner)),
  });
  const red = findings.length > 0;
  const [what = '', where = ''] = (findings[0] ?? '').split('\n').map((line) => line.trim());
  const seen = where.startsWith('/') ? where : what;
  return {
    fault,
    red,
    finding: red
      ? `model, sequence ${tally.sequences + 1}: ${seen.slice(0, 160)}`
      : `model: nothing in ${tally.sequences} sequences`,
  };
}

const IN_SHORT = 3;

export const proof: Proof = {
  title: 'Faults put in on purpose',
  proves: `Each of these faults is put into the running product, by changing a service or its own database and never
its code, and the model has to turn red within ${MOST_SEQUENCES} sequences. What it saw first stands beside it.`,
  backends: ['postgres'],
  async run({ seed, short, database, say }) {
    const controls: Control[] = [];
    for (const fault of short ? faults.slice(0, IN_SHORT) : faults) {
      const control = await findFault(await database(), fault, seed);
      say(`${control.red ? 'seen' : 'NOT SEEN'}: ${fault.fault} (${control.finding})`);
      controls.push(control);
    }
    return {
      floors: { 'faults put in': { count: controls.length, least: short ? IN_SHORT : 12 } },
      findings: [],
      controls,
    };
  },
};
