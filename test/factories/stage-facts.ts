import type { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { aKvkNumber } from './employers.js';
import type { InventedTrajectory } from './trajectories.js';

type Recorded = (trajectory: InventedTrajectory, actor: Actor) => readonly [sql: string, values: unknown[]];

/** What each stage has to have recorded before it is left; of a date that counts whenever the stage began. */
const records = {
  ontwikkeling: ({ id, participantId }, { userId }) => [
    `WITH plan AS (
       INSERT INTO action_plan (id, trajectory_id, participant_id, number, state, goals, participant_signed_on,
         participant_signed_how, coach_signed_on, coach_signed_how, coach_id, recorded_by)
       VALUES ($1, $2, $3, 1, 'agreed', '{Zelf reizen}', '2026-10-01', 'paper', '2026-10-01', 'paper', $4, $4)
       RETURNING *
     )
     INSERT INTO plan_evaluation (id, action_plan_id, trajectory_id, participant_id, evaluated_on, outcome, recorded_by,
       recorded_at)
     SELECT id, id, trajectory_id, participant_id, '2026-10-08', 'reached', coach_id, '2199-01-01' FROM plan`,
    [newId(), id, participantId, userId],
  ],
  plaatsing: ({ id, participantId }, { userId }) => [
    `WITH somewhere AS (
       INSERT INTO employer (id, name, kvk_number, created_by) VALUES ($1, 'Hotel Geuldal', $5, $4) RETURNING id
     )
     INSERT INTO placement (id, trajectory_id, participant_id, employer_id, function_title, hours, contract_form, state,
       proposed_on, starts_on, created_by)
     SELECT id, $2, $3, id, 'Afwasser', 20, 'fixedTerm', 'started', '2026-10-01', '2026-10-08', $4 FROM somewhere`,
    [newId(), id, participantId, userId, aKvkNumber()],
  ],
} as const satisfies Record<string, Recorded>;

/** The trajectory can go on from these stages: what that asks is there, without the feature that records it. */
export async function canLeave(
  owner: Pick<Client, 'query'>,
  trajectory: InventedTrajectory,
  actor: Actor,
  ...stages: (keyof typeof records)[]
): Promise<void> {
  for (const stage of stages) {
    const [sql, values] = records[stage](trajectory, actor);
    await owner.query(sql, values);
  }
}
