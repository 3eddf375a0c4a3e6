import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { careTeamInScope, seenInScope } from '#participant/participant-visibility.rules.js';
import { caseworkSteps, participantSteps, stepsByCase } from './can.rules.js';
import { contactParties } from './casework.rules.js';
import { deadlineColumns, deadlineLabel } from './deadline-columns.js';
import { aheadByRecord } from './moves.rules.js';
import { taskRepeat } from './task-columns.js';

const colleague = (id: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${id})`;
const list = (item: string, rest: string): string =>
  `(SELECT coalesce(json_agg(${item}), '[]') FROM ${rest})`;
/** A table of the rules, as a constant in a statement. */
const table = (rules: object): string => `'${JSON.stringify(rules).replaceAll("'", "''")}'::json`;
const dutchDay = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;
/** A period that has not ended ends never; JSON says null. */
const period = `'from', lower(during), 'to', CASE WHEN NOT upper_inf(during) THEN upper(during) END`;

/** For who may look but does not work on the case. */
const nothingToDo = `${table(caseworkSteps({ permissions: new Set<string>() }))}::jsonb`;

/** What comes first: of the open deadlines, tasks and offer the day, of an appointment also the time. */
const nextStep = `CASE WHEN e.ended_at IS NULL THEN (
  SELECT json_build_object('kind', step.kind, 'id', step.id, 'on', step.day, 'at', step.at, 'label', step.label) FROM (
    SELECT 'deadline' AS kind, d.id, d.due_on AS day, NULL::timestamptz AS at, ${deadlineLabel('d')} AS label
    FROM deadline d WHERE d.trajectory_id = t.id AND d.state = 'open'
    UNION ALL
    SELECT 'task', k.id, k.due_on, NULL, k.title
    FROM task k WHERE k.trajectory_id = t.id AND k.done_at IS NULL AND k.due_on IS NOT NULL
    UNION ALL
    SELECT 'appointment', a.id, ${dutchDay('a.starts_at')}, a.starts_at,
      'afspraak met ' || (${table(contactParties)} ->> a.with_whom)
    FROM appointment a WHERE a.trajectory_id = t.id AND a.cancelled_at IS NULL AND a.starts_at >= now()
    UNION ALL
    SELECT 'handover', h.id, h.expires_on, NULL, 'overdracht aan ' || r.display_name
    FROM handover h JOIN app_user r ON r.id = h.to_user_id WHERE h.trajectory_id = t.id AND h.state = 'offered'
  ) step ORDER BY step.day, step.at NULLS LAST, step.id LIMIT 1) END`;

/** The trajectories of the participant, the running one first. */
const trajectory = `json_build_object(
  'id', t.id, 'version', t.version, 'state', now.state, 'stage', e.stage, 'stageSince', e.stage_since,
  'startedAt', lower(t.active), 'endedAt', e.ended_at, 'exitReason', t.exit_reason, 'exitNote', t.exit_note,
  'contactPerson', ${colleague('e.contact_person_id')},
  'stages', ${list(
    `json_build_object('stage', s.stage, 'move', s.move, 'reason', s.reason, ${period}, 'movedBy', ${colleague('s.moved_by')})
     ORDER BY s.during`,
    'stage_period s WHERE s.trajectory_id = t.id',
  )},
  'contactPersons', ${list(
    `json_build_object('colleague', ${colleague('c.user_id')}, ${period}) ORDER BY c.during`,
    'contact_assignment c WHERE c.trajectory_id = t.id',
  )},
  'involved', ${list(
    `json_build_object('id', i.id, 'colleague', ${colleague('i.user_id')}, 'role', i.role, ${period}) ORDER BY i.during`,
    'involved_colleague i WHERE i.trajectory_id = t.id',
  )},
  'suspensions', ${list(
    `json_build_object('id', x.id, 'reason', x.reason, ${period}, 'expectedEndOn', x.expected_end_on) ORDER BY x.during`,
    'suspension x WHERE x.trajectory_id = t.id',
  )},
  'deadlines', ${list(
    `json_build_object('id', d.id, ${deadlineColumns('d', dutchDay('now()'))}, 'countsFrom', d.counts_from,
       'stage', d.stage, 'owner', ${colleague('d.owner_id')}) ORDER BY d.due_on, d.id`,
    `deadline d WHERE d.trajectory_id = t.id AND d.state = 'open'`,
  )},
  'tasks', ${list(
    `json_build_object('id', k.id, 'version', k.version, 'title', k.title, 'dueOn', k.due_on,
       'owner', ${colleague('k.owner_id')}, 'givenBy', ${colleague('k.given_by')}, 'repeat', ${taskRepeat('k')},
       'can', now.casework -> CASE WHEN k.given_by <> k.owner_id AND k.owner_id = ANY (scope_users())
         THEN 'givenTask' ELSE 'task' END) ORDER BY k.due_on, k.id`,
    'task k WHERE k.trajectory_id = t.id AND k.done_at IS NULL',
  )},
  'appointments', ${list(
    `json_build_object('id', a.id, 'version', a.version, 'at', a.starts_at, 'minutes', a.minutes, 'place', a.place,
       'withWhom', a.with_whom, 'note', a.note, 'owner', ${colleague('a.owner_id')},
       'can', now.casework -> 'appointment') ORDER BY a.starts_at, a.id`,
    `appointment a WHERE a.trajectory_id = t.id AND e.ended_at IS NULL AND a.cancelled_at IS NULL
       AND a.starts_at >= date_trunc('day', now(), 'Europe/Amsterdam')`,
  )},
  'lastContactAt', e.last_contact_at, 'nextStep', ${nextStep},
  'moves', ahead.of_stage -> 'moves', 'unrecorded', ahead.of_stage -> 'unrecorded',
  'openHandover', (SELECT json_build_object('id', h.id, 'from', ${colleague('h.from_user_id')},
      'to', ${colleague('h.to_user_id')}, 'offeredAt', h.offered_at, 'expiresOn', h.expires_on, 'warm', h.warm,
      'meetingOn', h.meeting_on, 'version', h.version)
    FROM handover h WHERE h.trajectory_id = t.id AND h.state = 'offered'),
  'can', ($2::jsonb -> CASE WHEN e.contact_person_id = ANY (scope_users()) THEN 'own'
      WHEN e.team_id = ANY (scope_teams()) THEN 'team' ELSE 'others' END
    -> (now.state || ':' || e.stage || CASE WHEN EXISTS (
      SELECT FROM handover h WHERE h.trajectory_id = t.id AND h.state = 'offered') THEN ':offered' ELSE '' END)) || (now.casework -> 'case' -> now.state))`;

/**
 * The whole dossier in one statement, with its line in the access log: who cannot be noted sees nothing. The BSN is
 * not in it, not even in part: none of its digits is kept in the clear. $1 participant, $2 steps on a trajectory,
 * $3 steps on the participant, $4 casework.
 */
const dossier = {
  name: 'dossier',
  text: `WITH the AS MATERIALIZED (SELECT * FROM participant WHERE id = $1 AND ${seenInScope('participant')}),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids) SELECT scope_actor(), 'dossier.opened', ARRAY[id] FROM the
  )
  SELECT json_build_object('version', p.version, 'id', p.id, 'mergedInto', p.merged_into_id,
    'name', list_name(p.given_name, p.initials, p.prefix, p.surname, p.partner_prefix, p.partner_surname),
    'person', json_build_object('givenName', p.given_name, 'initials', p.initials, 'prefix', p.prefix,
      'surname', p.surname, 'partnerPrefix', p.partner_prefix, 'partnerSurname', p.partner_surname,
      'birthDate', p.birth_date, 'gender', p.gender, 'addressLine', p.address_line, 'postcode', p.postcode,
      'town', p.town, 'municipalityCode', p.municipality_code, 'phone', p.phone, 'email', p.email,
      'language', p.language, 'preferredContact', p.preferred_contact),
    'bsnKnown', p.bsn_hmac IS NOT NULL,
    'provenance', (SELECT coalesce(json_object_agg(field, json_build_object('source', origin->'source',
        'recordedOn', origin->'recordedOn', 'enteredBy', ${colleague(`(origin->>'enteredBy')::uuid`)})), '{}')
      FROM jsonb_each(p.provenance) AS of_field (field, origin)),
    'sourceRecords', ${list(
      `json_build_object('id', r.id, 'source', r.source, 'sourceId', r.source_id, 'recordedOn', r.recorded_on)
       ORDER BY r.recorded_on DESC NULLS LAST, r.id`,
      'source_record r WHERE r.participant_id = p.id',
    )},
    'mergers', ${list(
      `json_build_object('id', m.id, 'mergedAt', m.merged_at, 'mergedBy', ${colleague('m.merged_by')},
         'records', ${list(
           `json_build_object('source', r.source, 'sourceId', r.source_id) ORDER BY r.id`,
           `jsonb_array_elements_text(m.moved->'sourceRecordIds') AS moved (id)
            JOIN source_record r ON r.id = moved.id::uuid`,
         )}) ORDER BY m.id DESC`,
      'participant_merge m WHERE m.kept_participant_id = p.id AND m.undone_at IS NULL',
    )},
    'trajectories', ${list(
      `${trajectory} ORDER BY e.ended_at DESC NULLS FIRST, t.id`,
      `trajectory t JOIN caseload_entry e ON e.trajectory_id = t.id
       CROSS JOIN LATERAL (SELECT CASE WHEN e.ended_at IS NOT NULL THEN 'ended' WHEN e.suspended THEN 'suspended'
         ELSE 'running' END AS state,
         CASE WHEN ${careTeamInScope('p')} THEN $4::jsonb ELSE ${nothingToDo} END AS casework) now
       CROSS JOIN LATERAL (SELECT ${table(aheadByRecord)} -> CASE WHEN e.ended_at IS NOT NULL THEN 'ended'
         ELSE e.stage || ':' || (SELECT coalesce(string_agg(fact, ',' ORDER BY fact COLLATE "C"), '')
           FROM unnest(stage_facts(t.id)) fact) END AS of_stage) ahead
       WHERE t.participant_id = p.id`,
    )},
    'can', $3::json) AS json
  FROM the p`,
};

@Injectable()
export class DossierRepository {
  constructor(private readonly reads: HotReads) {}

  /** The dossier as JSON text; null when the actor may not see it or it does not exist. */
  read(actor: Actor, participantId: string): Promise<string | null> {
    return this.reads.json(actor, dossier, [
      participantId,
      stepsByCase(actor),
      JSON.stringify(participantSteps(actor)),
      JSON.stringify(caseworkSteps(actor)),
    ]);
  }
}
