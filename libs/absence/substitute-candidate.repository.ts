import { Injectable } from '@nestjs/common';
import { acrossEverything } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Period } from './substitution.rules.js';

export interface Acquaintance {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly sameTeam: boolean;
  readonly away: boolean;
  readonly knows: number;
}

@Injectable()
export class SubstituteCandidateRepository {
  /** Everybody with one of the roles who could stand in; how many of the participants they know is a number alone. */
  colleagues(
    tx: Tx,
    absentUserId: string,
    { from, until }: Period,
    roles: readonly string[],
  ): Promise<Acquaintance[]> {
    return acrossEverything(tx, () =>
      rows(
        tx,
        `WITH cases AS MATERIALIZED (
           SELECT participant_id FROM caseload_entry WHERE contact_person_id = $1 AND ended_at IS NULL
         ), known AS MATERIALIZED (
           SELECT user_id, count(DISTINCT participant_id)::int AS people FROM (
             SELECT c.user_id, participant_id FROM contact_assignment c JOIN cases USING (participant_id)
             UNION ALL SELECT i.user_id, participant_id FROM involved_colleague i JOIN cases USING (participant_id)
           ) met GROUP BY user_id
         )
         SELECT u.id, u.display_name AS name, team.name AS "teamName",
           coalesce(u.team_id = absent.team_id, false) AS "sameTeam", coalesce(known.people, 0) AS knows,
           coalesce(u.leaves_on < $3::date, false) OR EXISTS (SELECT FROM absence a
             WHERE a.user_id = u.id AND a.during && daterange($2, $3, '[]')) AS away
         FROM app_user absent
         JOIN app_user u ON u.active AND u.roles && $4::text[] AND u.id <> absent.id
         LEFT JOIN team ON team.id = u.team_id
         LEFT JOIN known ON known.user_id = u.id
         WHERE absent.id = $1`,
        [absentUserId, from, until, roles],
      ),
    );
  }
}
