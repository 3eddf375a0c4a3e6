import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { careTeamInScope, seenInScope } from '#participant/participant-visibility.rules.js';
import { days, list } from './development-json.js';
import { placeJson, takenOn } from './work-place.repository.js';

/**
 * Who works at a place on a day, as far as they are the actor's to see, in one statement with its line in the access
 * log; of the others only how many. $1 place, $2 day, $3 what can be done with an assignment, $4 with the place.
 */
const workPlaceDay = {
  name: 'work-place-day',
  text: `WITH there AS MATERIALIZED (
    SELECT k.id, k.trajectory_id, k.during, e.participant_id, e.participant_name,
      ${careTeamInScope('p')} AND upper_inf(t.active) AS attends
    FROM work_place_assignment k
    JOIN participant p ON p.id = k.participant_id
    JOIN trajectory t ON t.id = k.trajectory_id
    JOIN caseload_entry e ON e.trajectory_id = k.trajectory_id
    WHERE k.work_place_id = $1 AND k.during @> $2::date AND ${seenInScope('p')}),
  place AS MATERIALIZED (SELECT w.*, ${takenOn('$2::date')} AS taken FROM work_place w WHERE w.id = $1),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'workPlace.opened', array_agg(participant_id) FROM there HAVING count(*) > 0)
  SELECT jsonb_build_object('day', $2::date,
    'workPlace', ${placeJson('w.taken')} || jsonb_build_object('can', $4::jsonb),
    'people', ${list(
      `jsonb_build_object('assignmentId', k.id, 'trajectoryId', k.trajectory_id,
        'participant', jsonb_build_object('id', k.participant_id, 'name', k.participant_name), ${days('k.during')},
        'presence', a.presence, 'hours', a.hours, 'can', CASE WHEN k.attends THEN $3::jsonb ELSE '[]' END)`,
      'k.participant_name, k.id',
      'there k LEFT JOIN attendance a ON a.assignment_id = k.id AND a.day = $2::date',
    )},
    'others', w.taken - (SELECT count(*) FROM there))::text AS json
  FROM place w`,
};

@Injectable()
export class WorkPlaceDayRepository {
  constructor(private readonly reads: HotReads) {}

  /** As JSON text; null when there is no such place. */
  read(
    actor: Actor,
    id: string,
    day: CalendarDate,
    can: { readonly assignment: readonly string[]; readonly place: readonly string[] },
  ): Promise<string | null> {
    return this.reads.json(actor, workPlaceDay, [
      id,
      day,
      JSON.stringify(can.assignment),
      JSON.stringify(can.place),
    ]);
  }
}
