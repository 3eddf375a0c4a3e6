import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { ActionPlan, EvaluationRequest, PlanAgreement, PlanText } from './action-plan.rules.js';
import { actionPlanRefusals } from './action-plan.rules.js';
import { colleague, list } from './development-json.js';
import type { HeldCase } from './development.rules.js';

/** A plan `n` as JSON, with its evaluations. */
export const actionPlanJson = `jsonb_build_object('id', n.id, 'version', n.version, 'number', n.number,
  'state', n.state, 'goals', n.goals, 'agreements', n.agreements,
  'participantSignature', CASE WHEN n.state <> 'draft' THEN
    jsonb_build_object('signedOn', n.participant_signed_on, 'how', n.participant_signed_how) END,
  'coachSignature', CASE WHEN n.state <> 'draft' THEN
    jsonb_build_object('signedOn', n.coach_signed_on, 'how', n.coach_signed_how, 'coach', ${colleague('n.coach_id')}) END,
  'evaluations', ${list(
    `jsonb_build_object('id', e.id, 'evaluatedOn', e.evaluated_on, 'outcome', e.outcome, 'note', e.note,
       'recordedBy', ${colleague('e.recorded_by')})`,
    'e.evaluated_on DESC, e.recorded_at DESC',
    'plan_evaluation e WHERE e.action_plan_id = n.id',
  )})`;

@Injectable()
export class ActionPlanRepository {
  async find(tx: Tx, id: string): Promise<ActionPlan> {
    const [found] = await rows<{ json: ActionPlan }>(
      tx,
      `SELECT ${actionPlanJson} AS json FROM action_plan n WHERE n.id = $1`,
      [id],
    );
    return found!.json;
  }

  async draft(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    { id, goals, agreements }: PlanText & { readonly id: string },
  ): Promise<void> {
    try {
      await rows(
        tx,
        `INSERT INTO action_plan (id, trajectory_id, participant_id, number, goals, agreements, recorded_by,
           recorded_at)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7 FROM action_plan WHERE trajectory_id = $2`,
        [id, trajectoryId, participantId, goals, JSON.stringify(agreements), recordedBy, at],
      );
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'action_plan_one_draft') {
        throw new Refusal(actionPlanRefusals.draftThere);
      }
      throw error;
    }
  }

  async change(tx: Tx, id: string, { goals, agreements }: PlanText): Promise<void> {
    await rows(
      tx,
      'UPDATE action_plan SET goals = $2, agreements = $3, version = version + 1 WHERE id = $1',
      [id, goals, JSON.stringify(agreements)],
    );
  }

  /** The plan holds from now on, in the place of the one before it. */
  async agree(
    tx: Tx,
    { id: trajectoryId }: HeldCase,
    id: string,
    coachId: string,
    { participant, coach }: PlanAgreement,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE action_plan SET state = 'replaced', version = version + 1 WHERE trajectory_id = $1 AND state = 'agreed'`,
      [trajectoryId],
    );
    await rows(
      tx,
      `UPDATE action_plan SET state = 'agreed', participant_signed_on = $2, participant_signed_how = $3,
         coach_signed_on = $4, coach_signed_how = $5, coach_id = $6, version = version + 1
       WHERE id = $1`,
      [id, participant.signedOn, participant.how, coach.signedOn, coach.how, coachId],
    );
  }

  async evaluate(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    planId: string,
    recordedBy: string,
    { evaluatedOn, outcome, note }: EvaluationRequest,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO plan_evaluation (id, action_plan_id, trajectory_id, participant_id, evaluated_on, outcome, note,
         recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), planId, trajectoryId, participantId, evaluatedOn, outcome, note ?? null, recordedBy, at],
    );
  }
}
