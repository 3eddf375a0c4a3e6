import type { Client } from 'pg';
import type { Ledger } from './ledger.js';
import { tell } from './tell.js';

/** Who is away and who stands in, otherwise than the answers that were given. */
export async function reckoningOfAbsences(
  owner: Pick<Client, 'query'>,
  { absences, substitutions }: Ledger,
): Promise<string[]> {
  const { rows: away } = await owner.query<{ id: string; until: string | null; version: number }>(
    'SELECT id, (upper(during) - 1)::text AS until, version FROM absence',
  );
  const standing = new Map(away.map((one) => [one.id, one]));
  const { rows: standIns } = await owner.query<{ id: string }>('SELECT id FROM substitution');
  const standIn = new Set(standIns.map(({ id }) => id));
  return [
    ...tell(
      absences.lasting.filter(({ id }) => !standing.has(id)),
      'acknowledged absences are not there',
    ),
    ...tell(
      absences.lasting.filter(({ id, until, version }) => {
        const one = standing.get(id);
        return one && (one.until !== until || one.version !== version);
      }),
      'absences last otherwise than was acknowledged',
    ),
    ...tell(
      away.filter(({ id }) => absences.all.get(id)?.ended ?? true),
      'absences are there that were ended, or that nobody got an answer about',
    ),
    ...tell(
      [...substitutions].filter(([id, state]) => standIn.has(id) !== (state === 'arranged')),
      'substitutions are otherwise than was acknowledged',
    ),
    ...tell(
      standIns.filter(({ id }) => !substitutions.has(id)),
      'substitutions are there that nobody got an answer about',
    ),
  ];
}
