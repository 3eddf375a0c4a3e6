import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { visibleTo } from '#participant/participant-visibility.rules.js';
import { trajectoryFacts } from './trajectory.repository.js';
import type { TrajectoryView } from './trajectory-view.rules.js';

const histories = `
  stage_facts(t.id) AS record,
  lower(stage.during) AS "stageSince",
  (SELECT json_agg(json_build_object('stage', s.stage, 'move', s.move, 'reason', s.reason, 'from', lower(s.during),
      'to', upper(s.during)) ORDER BY s.during)
   FROM stage_period s WHERE s.trajectory_id = t.id) AS "stagePeriods",
  (SELECT json_agg(json_build_object('userId', c.user_id, 'name', cu.display_name, 'from', lower(c.during),
      'to', upper(c.during)) ORDER BY c.during)
   FROM contact_assignment c JOIN app_user cu ON cu.id = c.user_id WHERE c.trajectory_id = t.id) AS "contactPeople"`;

const presence = `
  coalesce((SELECT json_agg(json_build_object('id', i.id, 'userId', i.user_id, 'name', iu.display_name,
      'role', i.role, 'since', lower(i.during)) ORDER BY i.id)
   FROM involved_colleague i JOIN app_user iu ON iu.id = i.user_id
   WHERE i.trajectory_id = t.id AND upper_inf(i.during)), '[]') AS "involvedColleagues",
  coalesce((SELECT json_agg(json_build_object('id', dl.id, 'kind', dl.kind, 'dueOn', dl.due_on, 'ownerId', dl.owner_id)
      ORDER BY dl.due_on, dl.id)
   FROM deadline dl WHERE dl.trajectory_id = t.id AND dl.state = 'open'), '[]') AS deadlines,
  (SELECT json_build_object('reportOn', o.report_on, 'advice', o.advice)
   FROM diagnosis_outcome o WHERE o.stage_period_id = stage.id) AS diagnosis,
  (SELECT json_build_object('reason', s.reason, 'since', lower(s.during), 'expectedEndOn', s.expected_end_on,
      'decidedBy', s.decided_by, 'decidedOn', s.decided_on)
   FROM suspension s WHERE s.trajectory_id = t.id AND upper_inf(s.during)) AS suspension,
  CASE WHEN t.exit_reason IS NOT NULL THEN
    json_build_object('reason', t.exit_reason, 'note', t.exit_note, 'endedAt', upper(t.active)) END AS exit`;

@Injectable()
export class TrajectoryViewRepository {
  /** The whole trajectory as its screen shows it, for whoever may see the participant. */
  async find(tx: Tx, actor: Actor, id: string): Promise<TrajectoryView> {
    const visible = visibleTo(actor, 'p', 2);
    const [found] = await rows<TrajectoryView>(
      tx,
      trajectoryFacts(
        `, ${histories}, ${presence}`,
        `JOIN participant p ON p.id = t.participant_id AND ${visible.sql}`,
      ),
      [[id], ...visible.values],
    );
    if (!found) throw new Refusal(refusals.notFound);
    return found;
  }
}
