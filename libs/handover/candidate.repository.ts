import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { visibleTo } from '#participant/participant-visibility.rules.js';
import type { Candidate } from './candidate.rules.js';

interface CaseToHandOver {
  readonly participantId: string;
  readonly contactPersonId: string;
  readonly teamId: string | null;
}

@Injectable()
export class CandidateRepository {
  /** The running case, when the actor sees the participant. */
  async caseOf(tx: Tx, actor: Actor, trajectoryId: string): Promise<CaseToHandOver | null> {
    const visible = visibleTo(actor, 'e', 2);
    const [found] = await rows<CaseToHandOver>(
      tx,
      `SELECT participant_id AS "participantId", contact_person_id AS "contactPersonId", team_id AS "teamId"
       FROM caseload_entry e WHERE trajectory_id = $1 AND ended_at IS NULL AND ${visible.sql}`,
      [trajectoryId, ...visible.values],
    );
    return found ?? null;
  }

  /** Every colleague with one of the roles who is here. Counts whole caseloads, so it needs a scope of everything. */
  candidates(
    tx: Tx,
    { participantId, contactPersonId }: CaseToHandOver,
    roles: readonly string[],
    today: CalendarDate,
  ): Promise<Candidate[]> {
    return rows(
      tx,
      `SELECT u.id, u.display_name AS name, team.name AS "teamName",
         coalesce(load.trajectories, 0)::int AS "openTrajectories",
         EXISTS (SELECT FROM contact_assignment c WHERE c.participant_id = $1 AND c.user_id = u.id) AS "wasContactPerson",
         EXISTS (SELECT FROM involved_colleague i WHERE i.participant_id = $1 AND i.user_id = u.id) AS "wasInvolved",
         EXISTS (SELECT FROM substitution s WHERE s.absent_user_id = u.id AND s.during @> $4::date) AS away
       FROM app_user u
       LEFT JOIN team ON team.id = u.team_id
       LEFT JOIN (SELECT contact_person_id, count(*) AS trajectories FROM caseload_entry
         WHERE ended_at IS NULL GROUP BY contact_person_id) load ON load.contact_person_id = u.id
       WHERE u.active AND u.roles && $3::text[] AND u.id <> $2`,
      [participantId, contactPersonId, roles, today],
    );
  }
}
