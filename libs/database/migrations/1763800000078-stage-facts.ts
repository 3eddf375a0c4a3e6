import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What leaving a stage hangs on, each by the name that the rules of a trajectory give it. `s` is the stage of now and
 * `begun.since` the instant at which it began: a second diagnose asks for a report of its own.
 */
const facts = {
  diagnosisReport: {
    stage: 'diagnose',
    recorded: `FROM diagnosis_outcome o
      WHERE o.trajectory_id = s.trajectory_id AND o.recorded_at >= begun.since`,
  },
  diagnosisAdvice: {
    stage: 'diagnose',
    recorded: `FROM diagnosis_outcome o
      WHERE o.trajectory_id = s.trajectory_id AND o.recorded_at >= begun.since AND o.advice <> ''`,
  },
  planAgreed: {
    stage: 'ontwikkeling',
    recorded: `FROM action_plan n WHERE n.trajectory_id = s.trajectory_id AND n.state = 'agreed'`,
  },
  planEvaluated: {
    stage: 'ontwikkeling',
    recorded: `FROM plan_evaluation v JOIN action_plan n ON n.id = v.action_plan_id
      WHERE v.trajectory_id = s.trajectory_id AND n.state = 'agreed' AND v.recorded_at >= begun.since`,
  },
  // It may have begun beside an earlier stage, as long as it ended in this one.
  learningEnded: {
    stage: 'scholing',
    recorded: `FROM learning_route r
      WHERE r.trajectory_id = s.trajectory_id AND r.state IN ('finished', 'partly', 'droppedOut')
        AND (r.ended_on >= (begun.since AT TIME ZONE 'Europe/Amsterdam')::date OR r.recorded_at >= begun.since)`,
  },
  placementStarted: {
    stage: 'plaatsing',
    recorded: `FROM placement w WHERE w.trajectory_id = s.trajectory_id AND w.state = 'started'`,
  },
  placementOutcome: {
    stage: 'plaatsing',
    recorded: `FROM placement w WHERE w.trajectory_id = s.trajectory_id AND w.state <> 'proposed'`,
  },
  // The last of the check-ins was held, or one of them found a relapse.
  aftercareOutcome: {
    stage: 'nazorg',
    recorded: `FROM check_in c JOIN deadline d ON d.id = c.deadline_id
      WHERE c.trajectory_id = s.trajectory_id AND c.concluded_at >= begun.since
        AND (c.outcome = 'relapse' OR NOT EXISTS (
          SELECT FROM check_in later JOIN deadline l ON l.id = later.deadline_id
          WHERE later.placement_id = c.placement_id AND l.part > d.part))`,
  },
} as const;

/** One place that says what of a stage is recorded, for the rule that guards the step and for who reads the dossier. */
export class StageFacts1763800000078 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the stage of now; what was recorded before a pause that ended in a re-opening still counts. Seen as the
      -- reader sees the tables.
      CREATE VIEW stage_fact WITH (security_invoker = true) AS
        SELECT s.trajectory_id, recorded.fact
        FROM stage_period s
        CROSS JOIN LATERAL (SELECT max(lower(b.during)) AS since FROM stage_period b
          WHERE b.trajectory_id = s.trajectory_id AND b.move <> 'reopening') begun
        CROSS JOIN LATERAL (${Object.entries(facts)
          .map(
            ([fact, { stage, recorded }]) =>
              `SELECT '${fact}'::text AS fact WHERE s.stage = '${stage}' AND EXISTS (SELECT ${recorded})`,
          )
          .join(' UNION ALL ')}) recorded
        WHERE upper_inf(s.during);
      GRANT SELECT ON stage_fact TO doorloop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW stage_fact');
  }
}
