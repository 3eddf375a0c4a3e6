import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { DuplicateAdvice } from './duplicates.rules.js';

@Injectable()
export class DuplicateAdviceRepository {
  /** The last word on one candidate takes the place of what was said before. */
  async give(
    tx: Tx,
    advice: {
      readonly referralId: string;
      readonly participantId: string;
      readonly samePerson: boolean;
      readonly givenBy: string;
    },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO duplicate_advice (referral_id, participant_id, same_person, given_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (referral_id, participant_id) DO UPDATE SET same_person = excluded.same_person,
         given_by = excluded.given_by, given_at = clock_timestamp()`,
      [advice.referralId, advice.participantId, advice.samePerson, advice.givenBy],
    );
  }

  /** By participant: who was merged into another since is that other. */
  async of(tx: Tx, referralId: string): Promise<ReadonlyMap<string, DuplicateAdvice>> {
    const given = await rows<DuplicateAdvice & { participantId: string }>(
      tx,
      `WITH RECURSIVE known AS (
         SELECT participant_id AS named, participant_id AS id FROM duplicate_advice WHERE referral_id = $1
         UNION SELECT known.named, p.merged_into_id FROM known JOIN participant p ON p.id = known.id
         WHERE p.merged_into_id IS NOT NULL)
       SELECT known.id AS "participantId", a.same_person AS "samePerson", u.display_name AS "byName",
         to_json(a.given_at) #>> '{}' AS at
       FROM known JOIN duplicate_advice a ON a.referral_id = $1 AND a.participant_id = known.named
         JOIN app_user u ON u.id = a.given_by
       ORDER BY a.given_at`,
      [referralId],
    );
    return new Map(given.map(({ participantId, ...advice }) => [participantId, advice]));
  }
}
