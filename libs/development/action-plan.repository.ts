import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type {
  ActionPlan,
  Agreement,
  EvaluationRequest,
  NewPlan,
  PlanAgreement,
  PlanText,
} from './action-plan.rules.js';
import { actionPlanRefusals } from './action-plan.rules.js';
import { colleague, list } from './development-json.js';
import type { HeldCase } from './development.rules.js';

/** A plan `n` as JSON, with its agreements and evaluations. */
export const actionPlanJson = `jsonb_build_object('id', n.id, 'version', n.version, 'number', n.number,
  'state', n.state, 'goals', n.goals,
  'agreements', ${list(
    `jsonb_build_object('id', a.id, 'who', a.who, 'what', a.what, 'dueOn', a.due_on, 'doneOn', a.done_on)`,
    'a.position',
    'plan_agreement a WHERE a.action_plan_id = n.id',
  )},
  'continues', (SELECT jsonb_build_object('id', b.id, 'number', b.number) FROM action_plan b WHERE b.id = n.continues_id),
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
    held: HeldCase,
    recordedBy: string,
    { id, goals, agreements, continuesId }: NewPlan,
  ): Promise<void> {
    const { id: trajectoryId, participantId, at } = held;
    try {
      await rows(
        tx,
        `INSERT INTO action_plan (id, trajectory_id, participant_id, number, goals, continues_id, recorded_by,
           recorded_at)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7 FROM action_plan WHERE trajectory_id = $2`,
        [id, trajectoryId, participantId, goals, continuesId ?? null, recordedBy, at],
      );
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'action_plan_one_draft') {
        throw new Refusal(actionPlanRefusals.draftThere);
      }
      throw error;
    }
    await this.write(tx, held, id, agreements);
  }

  async change(tx: Tx, held: HeldCase, id: string, { goals, agreements }: PlanText): Promise<void> {
    await rows(tx, 'UPDATE action_plan SET goals = $2, version = version + 1 WHERE id = $1', [id, goals]);
    await rows(tx, 'DELETE FROM plan_agreement WHERE action_plan_id = $1', [id]);
    await this.write(tx, held, id, agreements);
  }

  /** The plan that an agreement is of. What is not seen does not exist. */
  async planOf(tx: Tx, agreementId: string): Promise<string> {
    const [found] = await rows<{ id: string }>(
      tx,
      'SELECT action_plan_id AS id FROM plan_agreement WHERE id = $1',
      [agreementId],
    );
    if (!found) throw new Refusal(refusals.notFound);
    return found.id;
  }

  /** Done on a day, or still to be done. */
  async meet(tx: Tx, agreementId: string, recordedBy: string, doneOn: CalendarDate | null): Promise<void> {
    await rows(tx, 'UPDATE plan_agreement SET done_on = $2, done_by = $3 WHERE id = $1', [
      agreementId,
      doneOn,
      doneOn && recordedBy,
    ]);
  }

  private async write(
    tx: Tx,
    { id: trajectoryId, participantId }: HeldCase,
    planId: string,
    agreements: readonly Agreement[],
  ): Promise<void> {
    if (agreements.length === 0) return;
    await rows(
      tx,
      `INSERT INTO plan_agreement (id, action_plan_id, trajectory_id, participant_id, position, who, what, due_on)
       SELECT id, $1, $2, $3, position, who, what, "dueOn"
       FROM jsonb_to_recordset($4::jsonb) AS a (id uuid, position integer, who text, what text, "dueOn" date)`,
      [
        planId,
        trajectoryId,
        participantId,
        JSON.stringify(
          agreements.map(({ who, what, dueOn }, place) => ({
            id: newId(),
            position: place + 1,
            who,
            what,
            dueOn,
          })),
        ),
      ],
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
