import { randomUUID } from 'node:crypto';
import { addDays, amsterdamDate } from '#kernel/calendar.rules.js';
import type { NotedAbsence } from '../noted-absences.js';
import { type ActorPart, oneOf, type Scene } from './actor.js';

/** How many days more somebody is away; null while nobody knows. */
const lengths = [null, 0, 1, 4, 12, 40] as const;

function untilOf({ random }: Scene): string | null {
  const days = oneOf(random, lengths);
  return days === null ? null : addDays(amsterdamDate(new Date()), days);
}

/** A coach is away from today on, says the lead or the coach. */
export const reporting: ActorPart = {
  weight: 2,
  async act(scene) {
    const { random, ledger, coaches, lead } = scene;
    const [userId, coach] = oneOf(random, [...coaches]);
    const until = untilOf(scene);
    const who = random() < 0.5 ? coach : lead;
    const absence = { userId, kind: 'away', from: amsterdamDate(new Date()), until };
    const { status, body } = await who.post('/absences', absence, randomUUID());
    if (status === 201) ledger.absences.reported(body.id as string, until);
    else ledger.refused('report absence', status);
    return status === 201;
  },
};

/** Somebody is back, or will be on another day than was thought. */
export const correcting: ActorPart = {
  weight: 2,
  async act(scene) {
    const { random, ledger, lead } = scene;
    const { absences } = ledger;
    if (absences.lasting.length === 0) return false;
    const absence = oneOf(random, absences.lasting);
    if (random() < 0.6) {
      const { status } = await lead.delete(`/absences/${absence.id}`);
      // Not found: it was ended by the try of which the answer was lost.
      if (status === 204 || status === 404) absences.ended(absence);
      else ledger.refused('end absence', status);
      return status === 204;
    }
    const until = untilOf(scene);
    const { status, body } = await lead.patch(`/absences/${absence.id}`, { until }, absence.version);
    if (status === 200) {
      absences.stands(absence, { until, version: body.version as number });
      return true;
    }
    ledger.refused('change absence', status);
    await look(scene, absence);
    return false;
  },
};

/** Whoever is refused looks how it stands; it may be their own change, of which the answer was lost. */
async function look({ ledger, lead }: Scene, absence: NotedAbsence): Promise<void> {
  const { body } = await lead.get('/absences');
  const seen = (body.absences as NotedAbsence[]).find(({ id }) => id === absence.id);
  if (seen) ledger.absences.stands(absence, seen);
}
