import type { Client } from 'pg';
import type { Ledger } from './ledger.js';
import { reckoningOfAbsences } from './reckoning-of-absences.js';
import { reckoningOfTransfers } from './reckoning-of-transfers.js';
import { tell } from './tell.js';

interface Change {
  readonly trajectoryId: string;
  readonly from: string | null;
  readonly to: string;
}

/** What the database says otherwise than the answers that were given. */
export async function reckoning(owner: Pick<Client, 'query'>, ledger: Ledger): Promise<string[]> {
  return [
    ...ledger.contradictions,
    ...(await reckoningOfHandovers(owner, ledger)),
    ...(await reckoningOfChanges(owner, ledger)),
    ...(await reckoningOfAbsences(owner, ledger)),
    ...(await reckoningOfTransfers(owner, ledger.transfers)),
  ];
}

async function reckoningOfHandovers(owner: Pick<Client, 'query'>, ledger: Ledger): Promise<string[]> {
  const { rows: found } = await owner.query<{ id: string; state: string }>('SELECT id, state FROM handover');
  const states = new Map(found.map(({ id, state }) => [id, state]));
  const offers = [...ledger.offers.values()];
  return [
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
  ];
}

/** Each change of contact person is one acceptance that was acknowledged, or one case of a transfer that went over. */
async function reckoningOfChanges(owner: Pick<Client, 'query'>, ledger: Ledger): Promise<string[]> {
  const { rows: happened } = await owner.query<Change>(
    `SELECT trajectory_id AS "trajectoryId", user_id AS "to",
       lag(user_id) OVER (PARTITION BY trajectory_id ORDER BY lower(during)) AS "from" FROM contact_assignment`,
  );
  const { rows: moved } = await owner.query<Change>(
    `SELECT trajectory_id AS "trajectoryId", from_user_id AS "from", to_user_id AS "to"
     FROM caseload_transfer_item i JOIN caseload_transfer t ON t.id = transfer_id
     WHERE i.state = 'done' AND transfer_id = ANY ($1::uuid[])`,
    [[...ledger.transfers.all.keys()]],
  );
  const accepted = [...ledger.offers.values()].filter(({ ending }) => ending === 'accepted');
  const opened = [...ledger.first].map(([trajectoryId, to]) => ({ trajectoryId, from: null, to }));
  const left = new Map<string, number>();
  const count = (by: number, { trajectoryId, from, to }: Change): void => {
    const what = [trajectoryId, from, to].join();
    left.set(what, (left.get(what) ?? 0) + by);
  };
  for (const change of [...opened, ...accepted, ...moved]) count(1, change);
  for (const change of happened) count(-1, change);
  const counts = [...left.values()];
  return [
    ...tell(
      counts.filter((one) => one > 0),
      'acceptances or moves did not make a contact person, or not for good',
    ),
    ...tell(
      counts.filter((one) => one < 0),
      'changes of contact person come of no acceptance and no transfer',
    ),
  ];
}
