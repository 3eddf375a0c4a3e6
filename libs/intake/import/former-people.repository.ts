import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { FormerRecord } from './take-over.rules.js';

interface FormerPerson {
  readonly participantId: string;
  readonly records: readonly FormerRecord[];
}

@Injectable()
export class FormerPeopleRepository {
  /** People whom a former organisation brought in and who never had a trajectory here, by id from `after` on. */
  withoutTrajectory(tx: Tx, after: string | null, limit: number): Promise<FormerPerson[]> {
    return rows(
      tx,
      `SELECT p.participant_id AS "participantId", of_person.records
       FROM (SELECT DISTINCT r.participant_id FROM source_record r
             WHERE r.source <> 'referral' AND ($1::uuid IS NULL OR r.participant_id > $1)
               AND NOT EXISTS (SELECT FROM trajectory t WHERE t.participant_id = r.participant_id)
             ORDER BY r.participant_id LIMIT $2) p
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('source', r.source, 'sourceId', r.source_id, 'line', r.line,
           'recordedOn', r.recorded_on, 'status', r.intake->>'status', 'handler', r.intake->>'handler')) AS records
         FROM source_record r WHERE r.participant_id = p.participant_id AND r.source <> 'referral') of_person
       ORDER BY p.participant_id`,
      [after, limit],
    );
  }

  /** Colleagues who can be a contact person, with the names they had in the former organisations' files. */
  colleagues(tx: Tx): Promise<{ id: string; formerNames: string[] }[]> {
    return rows(
      tx,
      `SELECT id, former_names AS "formerNames" FROM app_user
       WHERE active AND roles && ARRAY['jobCoach', 'teamLead'] AND former_names <> '{}'`,
    );
  }
}
