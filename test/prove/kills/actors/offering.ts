import { randomUUID } from 'node:crypto';
import { aDossier } from '../../../factories/handovers.js';
import { type ActorPart, oneOf } from './actor.js';

/** Who holds a case offers it to a colleague. */
export const offering: ActorPart = {
  weight: 4,
  async act({ random, ledger, coaches, trajectoryIds }) {
    const trajectoryId = oneOf(random, trajectoryIds);
    const from = ledger.holders.get(trajectoryId)!;
    const to = oneOf(
      random,
      [...coaches.keys()].filter((id) => id !== from),
    );
    const { status, body } = await coaches
      .get(from)!
      .post(`/trajectories/${trajectoryId}/handovers`, { toUserId: to, ...aDossier() }, randomUUID());
    if (status === 201) ledger.offered(body.id as string, trajectoryId, from, to);
    else ledger.refused('offer', status);
  },
};
