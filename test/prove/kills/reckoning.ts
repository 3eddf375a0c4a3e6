import type { Client } from 'pg';
import type { Ledger } from './ledger.js';

/** What the database says otherwise than the answers that were given. */
export async function reckoning(owner: Pick<Client, 'query'>, ledger: Ledger): Promise<string[]> {
  const { rows: found } = await owner.query<{ id: string; state: string }>('SELECT id, state FROM handover');
  const states = new Map(found.map(({ id, state }) => [id, state]));
  const offers = [...ledger.offers.values()];
  const { rows: substitutions } = await owner.query<{ id: string }>('SELECT id FROM substitution');
  const standing = new Set(substitutions.map(({ id }) => id));
  const { rows: changed } = await owner.query<{ trajectory_id: string; people: number; user_id: string }>(
    `SELECT trajectory_id, count(*)::int AS people, (array_agg(user_id ORDER BY lower(during) DESC))[1] AS user_id
     FROM contact_assignment GROUP BY 1`,
  );
  const accepted = (trajectoryId: string): number =>
    offers.filter((offer) => offer.trajectoryId === trajectoryId && offer.ending === 'accepted').length;

  const tell = (things: readonly unknown[], what: string): string[] =>
    things.length > 0 ? [`${things.length} ${what}`] : [];
  return [
    ...ledger.contradictions,
    ...tell(
      offers.filter(({ id }) => !states.has(id)),
      'acknowledged offers are not there',
    ),
    ...tell(
      offers.filter(({ id, ending }) => states.has(id) && states.get(id) !== (ending ?? 'offered')),
      'handovers ended otherwise than was acknowledged',
    ),
    ...tell(
      found.filter(({ id }) => !ledger.offers.has(id)),
      'handovers are there that nobody got an answer about',
    ),
    ...tell(
      changed.filter((one) => one.people !== 1 + accepted(one.trajectory_id)),
      'trajectories had more or fewer contact people than acceptances',
    ),
    ...tell(
      changed.filter((one) => one.user_id !== ledger.holders.get(one.trajectory_id)),
      'trajectories have another contact person than who accepted last',
    ),
    ...tell(
      [...ledger.substitutions].filter(([id, state]) => standing.has(id) !== (state === 'arranged')),
      'substitutions are otherwise than was acknowledged',
    ),
    ...tell(
      substitutions.filter(({ id }) => !ledger.substitutions.has(id)),
      'substitutions are there that nobody got an answer about',
    ),
  ];
}
