import type { Client } from 'pg';
import { type NotedTransfer, type NotedTransfers, runsOf } from './noted-transfers.js';
import { tell } from './tell.js';

/** How it must stand when nothing is owed any more. */
const expected = ({ state, version }: NotedTransfer): string =>
  state === 'running' ? `finished ${version + 1}` : `${state} ${version}`;

/** Transfers that are otherwise than the answers that were given, or of which a case was left in the middle. */
export async function reckoningOfTransfers(
  owner: Pick<Client, 'query'>,
  { all }: NotedTransfers,
): Promise<string[]> {
  const { rows: found } = await owner.query<{ id: string; state: string; version: number; told: number }>(
    `SELECT id, state, version, (SELECT count(*) FROM notice n WHERE n.kind = 'caseloadTransfer.ended'
       AND n.recipient_user_id = t.created_by AND n.body LIKE 'De caseloadoverdracht van %')::int AS told FROM caseload_transfer t`,
  );
  const standing = new Map(found.map((one) => [one.id, one]));
  const known = [...all.values()].filter(({ id }) => standing.has(id));
  const runs = known.reduce((sum, one) => sum + runsOf(one, standing.get(one.id)!.version), 0);
  const { rows: open } = await owner.query(
    `SELECT FROM caseload_transfer_item i JOIN caseload_transfer t ON t.id = transfer_id
     WHERE i.state NOT IN ('done', 'leftOut')
       AND NOT (i.state IN ('skipped', 'failed') AND i.result IS NOT NULL)
       AND NOT (i.state = 'notBegun' AND t.state = 'cancelled')`,
  );
  return [
    ...tell(
      [...all.keys()].filter((id) => !standing.has(id)),
      'acknowledged transfers are not there',
    ),
    ...tell(
      found.filter(({ id }) => !all.has(id)),
      'transfers are there that nobody got an answer about',
    ),
    ...tell(
      known.filter((one) => {
        const { state, version } = standing.get(one.id)!;
        return expected(one) !== `${state} ${version}`;
      }),
      'transfers ended otherwise than was acknowledged',
    ),
    ...tell(open, 'cases of transfers neither went over, nor were left with a reason, nor were cancelled'),
    // Each run is told to who planned it, once; it is the same lead of all.
    ...(found.length > 0 && found[0]!.told !== runs
      ? [`${runs} runs of transfers were told ${found[0]!.told} times`]
      : []),
  ];
}
