import type { MigrationInterface, QueryRunner } from 'typeorm';
import { StageFacts1763800000078 } from './1763800000078-stage-facts.js';

/**
 * What leaving a stage hangs on, each by the name that the rules of a trajectory give it. `asked` is the trajectory and
 * `since` the instant at which its stage of now began: a second diagnose asks for a report of its own.
 */
const facts = {
  diagnose: {
    diagnosisReport: `FROM diagnosis_outcome o
      WHERE o.trajectory_id = asked AND o.recorded_at >= since`,
    diagnosisAdvice: `FROM diagnosis_outcome o
      WHERE o.trajectory_id = asked AND o.recorded_at >= since AND o.advice <> ''`,
  },
  ontwikkeling: {
    planAgreed: `FROM action_plan n WHERE n.trajectory_id = asked AND n.state = 'agreed'`,
    planEvaluated: `FROM plan_evaluation v JOIN action_plan n ON n.id = v.action_plan_id
      WHERE v.trajectory_id = asked AND n.state = 'agreed' AND v.recorded_at >= since`,
  },
  scholing: {
    // It may have begun beside an earlier stage, as long as it ended in this one.
    learningEnded: `FROM learning_route r
      WHERE r.trajectory_id = asked AND r.state IN ('finished', 'partly', 'droppedOut')
        AND (r.ended_on >= (since AT TIME ZONE 'Europe/Amsterdam')::date OR r.recorded_at >= since)`,
  },
  plaatsing: {
    placementStarted: `FROM placement w WHERE w.trajectory_id = asked AND w.state = 'started'`,
    placementOutcome: `FROM placement w WHERE w.trajectory_id = asked AND w.state <> 'proposed'`,
  },
  nazorg: {
    // The last of the check-ins was held, or one of them found a relapse.
    aftercareOutcome: `FROM check_in c JOIN deadline d ON d.id = c.deadline_id
      WHERE c.trajectory_id = asked AND c.concluded_at >= since
        AND (c.outcome = 'relapse' OR NOT EXISTS (
          SELECT FROM check_in later JOIN deadline l ON l.id = later.deadline_id
          WHERE later.placement_id = c.placement_id AND l.part > d.part))`,
  },
} as const;

/** One place that says what of a stage is recorded, for the rule that guards the step and for who reads the dossier. */
export class StageFactsByStage1763800000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const held = (of: Record<string, string>) =>
      Object.entries(of).map(
        ([fact, recorded]) => `CASE WHEN EXISTS (SELECT ${recorded}) THEN '${fact}' END`,
      );
    await runner.query(`
      DROP VIEW stage_fact;
      -- Of the stage of now; what was recorded before a pause that ended in a re-opening still counts. Seen as the
      -- reader sees the tables. Step by step, so that only what the stage of now asks is planned and read: as a part of
      -- the statement that asks, the tables of every stage would be.
      CREATE FUNCTION stage_facts(asked uuid) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
        DECLARE
          now_in text;
          since timestamptz;
        BEGIN
          SELECT s.stage INTO now_in FROM stage_period s WHERE s.trajectory_id = asked AND upper_inf(s.during);
          SELECT max(lower(s.during)) INTO since FROM stage_period s
          WHERE s.trajectory_id = asked AND s.move <> 'reopening';
          CASE now_in
            ${Object.entries(facts)
              .map(
                ([stage, of]) =>
                  `WHEN '${stage}' THEN RETURN array_remove(ARRAY[${held(of).join(', ')}], NULL);`,
              )
              .join('\n')}
            ELSE RETURN '{}';
          END CASE;
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION stage_facts');
    await new StageFacts1763800000078().up(runner);
  }
}
