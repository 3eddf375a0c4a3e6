import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { careTeamInScope, seenInScope } from '#participant/participant-visibility.rules.js';
import type { Certificate } from './certificate.rules.js';
import type { Ending } from './ending.rules.js';
import { learningCan } from './learning-can.rules.js';
import type { HeldCase } from './learning-case.rules.js';
import { learningRouteJson } from './learning-json.js';
import { learningRefusals } from './learning-refusals.rules.js';
import type { LearningRouteView, RouteTerms } from './learning-route.rules.js';

/**
 * All that somebody learnt in a trajectory, in one statement with its line in the access log: who cannot be noted sees
 * nothing. $1 trajectory, $2 what can be done by state, $3 the same for who may only look.
 */
const routesOfTrajectory = {
  name: 'learning-routes',
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
    SELECT scope_actor(), 'learning.opened', ARRAY[participant_id] FROM the)
  SELECT jsonb_build_object('trajectoryId', the.id, 'participantId', the.participant_id, 'state', the.state,
    'items', (SELECT coalesce(jsonb_agg(${learningRouteJson('able.can', 'the.helps')}
        ORDER BY r.state = 'running' DESC, coalesce(r.ended_on, r.starts_on) DESC, r.id DESC), '[]')
      FROM learning_route r WHERE r.trajectory_id = the.id),
    'can', able.can -> 'case')::text AS json
  FROM the, able`,
};

const valuesOf = (terms: RouteTerms) => [
  terms.kind,
  terms.title,
  terms.creboCode,
  terms.provider,
  terms.teacher,
  terms.employerId,
  terms.trainingCompany,
  terms.hoursPerWeek,
  terms.startsOn,
  terms.expectedEndOn,
];

@Injectable()
export class LearningRouteRepository {
  constructor(private readonly reads: HotReads) {}

  /** As JSON text; null when the actor may not see it or it does not exist. */
  of(actor: Actor, trajectoryId: string): Promise<string | null> {
    return this.reads.json(actor, routesOfTrajectory, [
      trajectoryId,
      JSON.stringify(learningCan(actor)),
      JSON.stringify(learningCan({ permissions: new Set() })),
    ]);
  }

  /** For who works on the case, which the caller holds. */
  async find(tx: Tx, actor: Actor, { state }: HeldCase, id: string): Promise<LearningRouteView> {
    const [found] = await rows<{ json: LearningRouteView }>(
      tx,
      `SELECT ${learningRouteJson('$2::jsonb', 'true')} AS json FROM learning_route r WHERE r.id = $1`,
      [id, JSON.stringify(learningCan(actor)[state])],
    );
    return found!.json;
  }

  add(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    id: string,
    terms: RouteTerms,
  ): Promise<void> {
    return atKnownEmployer(() =>
      rows(
        tx,
        `INSERT INTO learning_route (kind, title, crebo_code, provider, teacher, employer_id, training_company,
           hours_per_week, starts_on, expected_end_on, id, trajectory_id, participant_id, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [...valuesOf(terms), id, trajectoryId, participantId, recordedBy, at],
      ),
    );
  }

  change(tx: Tx, id: string, terms: RouteTerms): Promise<void> {
    return atKnownEmployer(() =>
      rows(
        tx,
        `UPDATE learning_route SET kind = $1, title = $2, crebo_code = $3, provider = $4, teacher = $5,
           employer_id = $6, training_company = $7, hours_per_week = $8, starts_on = $9, expected_end_on = $10,
           version = version + 1
         WHERE id = $11`,
        [...valuesOf(terms), id],
      ),
    );
  }

  async end(tx: Tx, id: string, { outcome, endedOn, reached, reason, certificate }: Ending): Promise<void> {
    await rows(
      tx,
      `UPDATE learning_route SET state = $2, ended_on = $3, reached = $4, end_reason = $5, certificate_kind = $6,
         certificate_on = $7, version = version + 1
       WHERE id = $1`,
      [
        id,
        outcome,
        endedOn ?? null,
        reached ?? null,
        reason ?? null,
        certificate?.kind ?? null,
        certificate?.issuedOn ?? null,
      ],
    );
  }

  async certify(tx: Tx, id: string, { kind, issuedOn }: Certificate): Promise<void> {
    await rows(
      tx,
      `UPDATE learning_route SET certificate_kind = $2, certificate_on = $3, version = version + 1 WHERE id = $1`,
      [id, kind, issuedOn],
    );
  }

  /** It runs again, as if it had not ended. */
  async resume(tx: Tx, id: string): Promise<void> {
    await rows(
      tx,
      `UPDATE learning_route SET state = 'running', ended_on = NULL, reached = NULL, end_reason = NULL,
         certificate_kind = NULL, certificate_on = NULL, version = version + 1
       WHERE id = $1`,
      [id],
    );
  }
}

/** Who means an employer that is not there hears so. */
async function atKnownEmployer(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'learning_route_employer_id_fkey') {
      throw new Refusal(learningRefusals.unknownEmployer);
    }
    throw error;
  }
}
