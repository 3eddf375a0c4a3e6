import { randomUUID } from 'node:crypto';
import { addDays } from '#kernel/calendar.rules.js';
import { type ActorPart, oneOf } from './actor.js';

interface CoverNeed {
  readonly colleague: { readonly id: string };
  readonly firstDay: string;
  readonly until: string | null;
  readonly can: readonly string[];
}

/** At most so long: then there is something to arrange again. */
const DAYS = 10;

/** The lead takes somebody from the cover queue, and has the first colleague stand in who is here. */
export const covering: ActorPart = {
  weight: 2,
  async act({ random, ledger, lead }) {
    const queue = await lead.get('/cover-needs');
    const needs = (queue.body.items as CoverNeed[]).filter(({ can }) => can.includes('arrangeSubstitution'));
    if (needs.length === 0) return false;
    const { colleague, firstDay, until: last } = oneOf(random, needs);
    const most = addDays(firstDay, DAYS);
    const until = last !== null && last < most ? last : most;
    const path = `/colleagues/${colleague.id}/substitute-candidates?from=${firstDay}&until=${until}`;
    const candidates = await lead.get(path);
    const here = (candidates.body.items as { id: string; away: boolean }[] | undefined)?.find(
      ({ away }) => !away,
    );
    if (!here) return false;
    const substitution = { absentUserId: colleague.id, substituteId: here.id, from: firstDay, until };
    const { status, body } = await lead.post('/substitutions', substitution, randomUUID());
    if (status !== 201) {
      ledger.refused('take cover', status);
      return false;
    }
    ledger.substitutions.set(body.id as string, 'arranged');
    ledger.covers.add(body.id as string);
    return true;
  },
};
