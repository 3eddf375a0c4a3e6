import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { careTeamInScope, seenInScope } from '#participant/participant-visibility.rules.js';
import { actionPlanJson } from './action-plan.repository.js';
import { assessmentJson } from './assessment.repository.js';
import { developmentCan } from './development-can.rules.js';
import { colleague, instant, list } from './development-json.js';
import { indicationJson } from './indication.repository.js';
import { provisionJson } from './provision.repository.js';
import { uwvAdviceJson } from './uwv-advice.repository.js';
import { assignmentJson } from './work-place.repository.js';

const withCan = (json: string, can: string): string => `${json} || jsonb_build_object('can', ${can})`;

const reportJson = `jsonb_build_object('id', r.id, 'reportOn', r.report_on, 'advice', r.advice, 'route', r.route,
  'recordedBy', ${colleague('r.recorded_by')}, 'recordedAt', ${instant('r.recorded_at')},
  'current', r.id = first_value(r.id) OVER (ORDER BY r.recorded_at DESC, r.id DESC))`;

/**
 * What is recorded of somebody's development, in one statement with its line in the access log: who cannot be noted
 * sees nothing. What was measured is for who helps the participant. $1 trajectory, $2 what can be done by state,
 * $3 the same for who may only look.
 */
const development = {
  name: 'development',
  text: `WITH the AS MATERIALIZED (
    SELECT t.id, p.id AS participant_id, ${careTeamInScope('p')} AS helps,
      CASE WHEN NOT upper_inf(t.active) THEN 'ended'
           WHEN EXISTS (SELECT FROM suspension s WHERE s.trajectory_id = t.id AND upper_inf(s.during)) THEN 'suspended'
           ELSE 'running' END AS state
    FROM trajectory t JOIN participant p ON p.id = t.participant_id
    WHERE t.id = $1 AND ${seenInScope('p')}),
  able AS MATERIALIZED (SELECT CASE WHEN helps THEN $2::jsonb ELSE $3::jsonb END -> state AS can FROM the),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'development.opened', ARRAY[participant_id] FROM the)
  SELECT jsonb_build_object('trajectoryId', the.id, 'participantId', the.participant_id, 'state', the.state,
    'assessments', CASE WHEN the.helps THEN ${list(
      withCan(
        assessmentJson,
        `able.can -> 'assessment' -> CASE WHEN EXISTS (SELECT FROM assessment c WHERE c.corrects_id = a.id)
           THEN 'corrected' ELSE 'standing' END`,
      ),
      'a.measured_on DESC, a.recorded_at DESC',
      'assessment a WHERE a.trajectory_id = the.id',
    )} END,
    'diagnosisReports', (SELECT coalesce(jsonb_agg(json ORDER BY json -> 'recordedAt' DESC), '[]')
      FROM (SELECT ${reportJson} AS json FROM diagnosis_report r WHERE r.trajectory_id = the.id) reports),
    'uwvAdvices', ${list(
      withCan(uwvAdviceJson, `able.can -> 'uwvAdvice' -> w.state`),
      'w.requested_on DESC, w.recorded_at DESC',
      'uwv_advice w WHERE w.trajectory_id = the.id',
    )},
    'actionPlans', ${list(
      withCan(actionPlanJson, `able.can -> 'actionPlan' -> n.state`),
      'n.number DESC',
      'action_plan n WHERE n.trajectory_id = the.id',
    )},
    'workPlaceAssignments', ${list(
      withCan(assignmentJson, `able.can -> 'workPlaceAssignment'`),
      'lower(k.during) DESC, k.id',
      'work_place_assignment k WHERE k.trajectory_id = the.id',
    )},
    'indications', ${list(
      withCan(indicationJson, `able.can -> 'indication'`),
      'lower(i.during) DESC, i.id',
      'indication i WHERE i.participant_id = the.participant_id',
    )},
    'provisions', ${list(
      withCan(provisionJson, `able.can -> 'provision'`),
      'lower(v.during) DESC, v.id',
      'provision v WHERE v.trajectory_id = the.id',
    )},
    'can', able.can -> 'case')::text AS json
  FROM the, able`,
};

@Injectable()
export class DevelopmentRepository {
  constructor(private readonly reads: HotReads) {}

  /** As JSON text; null when the actor may not see it or it does not exist. */
  read(actor: Actor, trajectoryId: string): Promise<string | null> {
    return this.reads.json(actor, development, [
      trajectoryId,
      JSON.stringify(developmentCan(actor)),
      JSON.stringify(developmentCan({ permissions: new Set() })),
    ]);
  }
}
