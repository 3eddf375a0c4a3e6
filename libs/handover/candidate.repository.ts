import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Weighed } from '#capacity/load.rules.js';
import { visibleTo } from '#participant/participant-visibility.rules.js';

export interface CaseToHandOver extends Weighed {
  readonly participantId: string;
  readonly contactPersonId: string;
  readonly teamId: string | null;
  /** The first day from today on that the participant is expected; null when nothing was agreed. */
  readonly nextAppointmentOn: CalendarDate | null;
}

@Injectable()
export class CandidateRepository {
  /** The running case, when the actor sees the participant. */
  async caseOf(tx: Tx, actor: Actor, trajectoryId: string): Promise<CaseToHandOver | null> {
    const visible = visibleTo(actor, 'e', 2);
    const [found] = await rows<CaseToHandOver>(
      tx,
      `SELECT e.participant_id AS "participantId", e.contact_person_id AS "contactPersonId", e.team_id AS "teamId",
         e.stage, e.suspended,
         (SELECT (min(a.starts_at) AT TIME ZONE 'Europe/Amsterdam')::date::text FROM appointment a
          WHERE a.trajectory_id = e.trajectory_id AND a.cancelled_at IS NULL AND a.starts_at > now()
            AND a.with_whom = 'participant') AS "nextAppointmentOn"
       FROM caseload_entry e WHERE e.trajectory_id = $1 AND e.ended_at IS NULL AND ${visible.sql}`,
      [trajectoryId, ...visible.values],
    );
    return found ?? null;
  }
}
