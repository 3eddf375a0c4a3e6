import { randomUUID } from 'node:crypto';
import { aDossier } from '../../../factories/handovers.js';
import { type ActorPart, oneOf } from './actor.js';

/** Who holds a case, as far as was heard, offers it to a colleague. Whoever is refused looks who holds it now. */
export const offering: ActorPart = {
  weight: 6,
  async act({ random, ledger, coaches, lead, trajectoryIds }) {
    const trajectoryId = oneOf(random, trajectoryIds);
    const from = ledger.holders.get(trajectoryId)!;
    const to = oneOf(
      random,
      [...coaches.keys()].filter((id) => id !== from),
    );
    const { status, body } = await coaches
      .get(from)!
      .post(`/trajectories/${trajectoryId}/handovers`, { toUserId: to, ...aDossier() }, randomUUID());
    if (status === 201) {
      const id = body.id as string;
      // Who stands in for the holder may offer it as well: the offer says whose it is.
      const offer = (await lead.get(`/handovers/${id}`)).body;
      ledger.offered(id, trajectoryId, (offer.from as { id: string }).id, to);
      return true;
    }
    ledger.refused('offer', status);
    const seen = await lead.get(`/trajectories/${trajectoryId}`);
    if (seen.status === 200) {
      ledger.holders.set(trajectoryId, (seen.body.contactPerson as { id: string }).id);
    }
    return false;
  },
};
