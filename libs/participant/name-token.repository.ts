import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { NamePair } from './name-tokens.rules.js';

interface NamesOf {
  readonly participantId: string;
  readonly pairs: readonly NamePair[];
}

/** The dictionary of name tokens and whose they are; written with the names, so that search is never behind. */
@Injectable()
export class NameTokenRepository {
  async add(tx: Tx, people: readonly NamesOf[]): Promise<void> {
    const named = people.flatMap(({ participantId, pairs }) =>
      pairs.map(({ surname, given }) => ({ participant_id: participantId, surname, given })),
    );
    const tokens = [...new Set(named.flatMap(({ surname, given }) => [surname, ...(given ? [given] : [])]))];
    // In one order for all writers, or two that add the same new names would wait for each other.
    await rows(
      tx,
      `INSERT INTO name_token (token)
       SELECT token FROM unnest($1::text[]) AS given (token)
       WHERE NOT EXISTS (SELECT FROM name_token known WHERE known.token = given.token) ORDER BY token
       ON CONFLICT DO NOTHING`,
      [tokens],
    );
    await rows(
      tx,
      `INSERT INTO participant_name_token (surname_token_id, given_token_id, participant_id)
       SELECT s.id, g.id, n.participant_id
       FROM jsonb_to_recordset($1) AS n (participant_id uuid, surname text, given text)
       JOIN name_token s ON s.token = n.surname
       LEFT JOIN name_token g ON g.token = n.given`,
      [JSON.stringify(named)],
    );
  }

  async replace(tx: Tx, people: readonly NamesOf[]): Promise<void> {
    await rows(tx, 'DELETE FROM participant_name_token WHERE participant_id = ANY ($1::uuid[])', [
      people.map(({ participantId }) => participantId),
    ]);
    await this.add(tx, people);
  }
}
