import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { careTeamInScope, seenInScope } from '#participant/participant-visibility.rules.js';
import { isoInstant } from '../iso-instant.js';
import type { RecordFacts } from './proposal.rules.js';

const list = (item: string, rest: string): string =>
  `(SELECT coalesce(json_agg(${item}), '[]') FROM ${rest})`;
const dutchDay = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;
/** The last day of a range; null when it has none. */
const until = (during: string): string => `CASE WHEN NOT upper_inf(${during}) THEN upper(${during}) - 1 END`;

const the = `SELECT t.id, t.participant_id, e.stage, e.stage_since, e.contact_person_id, ${careTeamInScope('p')} AS helps
  FROM trajectory t JOIN participant p ON p.id = t.participant_id
  JOIN caseload_entry e ON e.trajectory_id = t.id
  WHERE t.id = $1 AND e.ended_at IS NULL AND ${seenInScope('p')}`;

/** What the record holds that a receiver needs, and no more: `record-sources.rules.ts` says what may be read. */
export const recordFacts = `json_build_object(
  'contactPerson', json_build_object('id', the.contact_person_id, 'name',
    (SELECT u.display_name FROM app_user u WHERE u.id = the.contact_person_id)),
  'stage', the.stage, 'stageSince', ${dutchDay('the.stage_since')}, 'record', stage_facts(the.id),
  'openTasks', ${list(
    `json_build_object('id', k.id, 'title', k.title, 'dueOn', k.due_on) ORDER BY k.due_on NULLS LAST, k.id`,
    'task k WHERE k.trajectory_id = the.id AND k.owner_id = the.contact_person_id AND k.done_at IS NULL',
  )},
  'deadlines', ${list(
    `json_build_object('kind', d.kind, 'dueOn', d.due_on) ORDER BY d.due_on, d.id`,
    `deadline d WHERE d.trajectory_id = the.id AND d.state = 'open'`,
  )},
  'appointments', ${list(
    `json_build_object('id', a.id, 'at', ${isoInstant('a.starts_at')}, 'on', ${dutchDay('a.starts_at')},
       'withWhom', a.with_whom) ORDER BY a.starts_at, a.id`,
    `appointment a WHERE a.trajectory_id = the.id AND a.cancelled_at IS NULL
       AND ${dutchDay('a.starts_at')} >= $2::date`,
  )},
  'plan', (SELECT json_build_object('number', n.number, 'signedOn', n.participant_signed_on, 'goals', n.goals,
      'agreements', ${list(
        `json_build_object('who', g.who, 'what', g.what, 'dueOn', g.due_on) ORDER BY g.position`,
        'plan_agreement g WHERE g.action_plan_id = n.id AND g.done_on IS NULL',
      )})
    FROM action_plan n WHERE n.trajectory_id = the.id AND n.state = 'agreed'),
  'wishes', CASE WHEN the.helps THEN (
    SELECT json_build_object('occupations', w.occupations, 'recordedOn', ${dutchDay('w.recorded_at')})
    FROM work_wishes w WHERE w.trajectory_id = the.id AND w.replaced_at IS NULL) END,
  'provisions', ${list(
    `json_build_object('kind', v.kind, 'endsOn', ${until('v.during')}) ORDER BY lower(v.during), v.id`,
    'provision v WHERE v.trajectory_id = the.id AND v.during @> $2::date',
  )},
  'placements', ${list(
    `json_build_object('title', w.function_title, 'employer', r.name, 'hours', w.hours, 'state', w.state,
       'startsOn', w.starts_on, 'endsOn', w.ends_on) ORDER BY w.starts_on NULLS LAST, w.id`,
    `placement w JOIN employer r ON r.id = w.employer_id
     WHERE w.trajectory_id = the.id AND w.state IN ('proposed', 'started')`,
  )},
  'learning', ${list(
    `json_build_object('title', l.title, 'provider', l.provider, 'expectedEndOn', l.expected_end_on)
     ORDER BY l.starts_on, l.id`,
    `learning_route l WHERE l.trajectory_id = the.id AND l.state = 'running'`,
  )},
  'workPlaces', ${list(
    `json_build_object('name', w.name, 'endsOn', ${until('s.during')}) ORDER BY w.name`,
    `work_place_assignment s JOIN work_place w ON w.id = s.work_place_id
     WHERE s.trajectory_id = the.id AND s.during @> $2::date`,
  )},
  'earlier', (SELECT json_build_object('from', u.display_name, 'on', ${dutchDay('h.closed_at')},
      'mustKnow', (SELECT v.content ->> 'mustKnow' FROM handover_dossier v
        WHERE v.handover_id = h.id ORDER BY v.number DESC LIMIT 1))
    FROM handover h JOIN app_user u ON u.id = h.from_user_id
    WHERE h.trajectory_id = the.id AND h.state = 'accepted' ORDER BY h.closed_at DESC LIMIT 1),
  'draft', (SELECT json_build_object('content', f.content, 'savedAt', ${isoInstant('f.saved_at')})
    FROM handover_draft f WHERE f.trajectory_id = the.id AND f.user_id = scope_actor()))`;

/** In one statement with its line in the access log: who cannot be noted sees nothing. $1 trajectory, $2 today. */
export const proposal = {
  name: 'handover-proposal',
  text: `WITH the AS MATERIALIZED (${the}),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'handover.prepared', ARRAY[participant_id] FROM the)
  SELECT ${recordFacts}::text AS json FROM the`,
};

/** The same read without its line in the log, for who looks at what it reads. */
export const proposalRead = `WITH the AS MATERIALIZED (${the}) SELECT ${recordFacts} AS json FROM the`;

@Injectable()
export class ProposalRepository {
  constructor(private readonly reads: HotReads) {}

  /** Null when the actor may not see the case, or it has ended. */
  async read(actor: Actor, trajectoryId: string, today: CalendarDate): Promise<RecordFacts | null> {
    const json = await this.reads.json(actor, proposal, [trajectoryId, today]);
    return json === null ? null : (JSON.parse(json) as RecordFacts);
  }
}
