import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

/** A colleague who could become somebody's contact person. */
export interface ContactPersonCandidate {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
  /** Running trajectories of which they are the contact person. */
  readonly openTrajectories: number;
  /** Somebody substitutes for them today. */
  readonly away: boolean;
}

@Injectable()
export class ContactPersonCandidateRepository {
  /**
   * Who is here first, of those the team's own, of those the coaches, of those who has most room. Counts whole
   * caseloads: needs a scope of everything.
   */
  all(
    tx: Tx,
    teamId: string | null,
    roles: readonly string[],
    today: CalendarDate,
  ): Promise<ContactPersonCandidate[]> {
    return rows(
      tx,
      `SELECT u.id, u.display_name AS name, team.name AS "teamName",
         coalesce(load.trajectories, 0)::int AS "openTrajectories",
         EXISTS (SELECT FROM substitution s WHERE s.absent_user_id = u.id AND s.during @> $3::date) AS away
       FROM app_user u
       LEFT JOIN team ON team.id = u.team_id
       LEFT JOIN (SELECT contact_person_id, count(*) AS trajectories FROM caseload_entry
         WHERE ended_at IS NULL GROUP BY contact_person_id) load ON load.contact_person_id = u.id
       WHERE u.active AND u.roles && $2::text[]
       ORDER BY away, u.team_id IS DISTINCT FROM $1, NOT 'jobCoach' = ANY (u.roles), "openTrajectories", u.display_name`,
      [teamId, roles, today],
    );
  }
}
