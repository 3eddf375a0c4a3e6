import { randomUUID } from 'node:crypto';
import { amsterdamDate } from '#kernel/calendar.rules.js';
import { type ActorPart, oneOf } from './actor.js';

/** The lead has a colleague stand in for another today, or ends that. The contact person stays who they are. */
export const substituting: ActorPart = {
  weight: 1,
  async act({ random, ledger, coaches, lead }) {
    const arranged = [...ledger.substitutions].flatMap(([id, state]) => (state === 'arranged' ? [id] : []));
    if (arranged.length > 0 && random() < 0.5) {
      const id = oneOf(random, arranged);
      const { status } = await lead.delete(`/substitutions/${id}`);
      // Not found: it was ended by the try of which the answer was lost.
      if (status === 204 || status === 404) ledger.substitutions.set(id, 'ended');
      else ledger.refused('end substitution', status);
      return true;
    }
    const absentUserId = oneOf(random, [...coaches.keys()]);
    const substituteId = oneOf(
      random,
      [...coaches.keys()].filter((id) => id !== absentUserId),
    );
    const today = amsterdamDate(new Date());
    const { status, body } = await lead.post(
      '/substitutions',
      { absentUserId, substituteId, from: today, until: today },
      randomUUID(),
    );
    if (status === 201) ledger.substitutions.set(body.id as string, 'arranged');
    else ledger.refused('substitute', status);
    return status === 201;
  },
};
