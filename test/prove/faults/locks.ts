import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { HandoverHold } from '#handover/handover-hold.service.js';
import { type Handover, HandoverRepository } from '#handover/handover.repository.js';
import { trajectoryFacts, TrajectoryRepository } from '#trajectory/trajectory.repository.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import type { Actor } from '#kernel/actor.js';
import { type Fault, opened } from './fault.js';

/** Two at once, and nobody waits for the other. */
export const faultsOfLocks: readonly Fault[] = [
  {
    fault: 'no row lock: the case is read first and taken afterwards',
    put(product) {
      opened(product, TrajectoryRepository).lock = async (tx: Tx, id: string, expected?: number) => {
        const [facts] = await rows<LockedTrajectory>(tx, trajectoryFacts(), [[id]]);
        if (!facts) throw new Refusal(refusals.notFound);
        if (expected !== undefined && facts.version !== expected) {
          throw new Refusal(refusals.versionOutdated);
        }
        await rows(tx, 'UPDATE trajectory SET version = version + 1 WHERE id = $1', [id]);
        return { ...facts, version: facts.version + 1 };
      };
    },
  },
  {
    fault: 'wrong isolation of two answers: the offer is judged by what was read before the wait',
    put(product) {
      const hold = opened(product, HandoverHold);
      const taken = hold.take.bind(hold);
      hold.take = async (tx: Tx, actor: Actor, id: string, expected?: number) => {
        const before: Handover | null = await opened(product, HandoverRepository).find(tx, id);
        if (before && expected !== undefined && before.version !== expected) {
          throw new Refusal(refusals.versionOutdated);
        }
        const { trajectory } = await taken(tx, actor, id);
        return { handover: before, trajectory };
      };
    },
  },
  {
    fault: 'locks in another order: the offer before its case',
    put(product) {
      const hold = opened(product, HandoverHold);
      const taken = hold.take.bind(hold);
      hold.take = async (tx: Tx, actor: Actor, id: string, expected?: number) => {
        await rows(tx, 'SELECT FROM handover WHERE id = $1 FOR NO KEY UPDATE', [id]);
        return taken(tx, actor, id, expected);
      };
    },
  },
  {
    fault: 'the version that somebody had in front of them is not asked',
    put(product) {
      const trajectories = opened(product, TrajectoryRepository);
      const lock = trajectories.lock.bind(trajectories);
      trajectories.lock = (tx: Tx, id: string) => lock(tx, id);
    },
  },
];
