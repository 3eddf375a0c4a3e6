import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesTransfer = (t: string) => `
  ${t}.from_user_id = ANY ((SELECT scope_users())::uuid[])
  OR ${t}.from_team_id = ANY ((SELECT scope_teams())::uuid[])
  OR ${t}.created_by = (SELECT scope_actor())`;

const sees = {
  caseload_transfer: `(SELECT scope_everything()) OR ${seesTransfer('caseload_transfer')}
    OR receiver_ids && (SELECT scope_users())::uuid[]`,
  // Of the receivers each sees what came to them.
  caseload_transfer_item: `(SELECT scope_everything()) OR to_user_id = ANY ((SELECT scope_users())::uuid[])
    OR EXISTS (SELECT FROM caseload_transfer t WHERE t.id = transfer_id AND (${seesTransfer('t')}))`,
} as const;

/** Many cases of one colleague in one go, and what became of each of them. */
export class CaseloadTransfers1763800000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE caseload_transfer (
        id uuid PRIMARY KEY,
        from_user_id uuid NOT NULL REFERENCES app_user,
        -- The sender's team when it was planned: its lead follows it to the end.
        from_team_id uuid REFERENCES team,
        cause text NOT NULL CHECK (cause IN ('leaving', 'absence', 'reorganisation', 'balance')),
        reason text NOT NULL,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'finished', 'cancelled')),
        -- Over whom the cases are divided; from the confirmation on, who receives any.
        receiver_ids uuid[] NOT NULL,
        -- {colleague: reason}, of those who come above their ceiling.
        ceiling_reasons jsonb NOT NULL DEFAULT '{}',
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        confirmed_by uuid REFERENCES app_user,
        confirmed_at timestamptz,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CHECK ((state IN ('finished', 'cancelled')) = (ended_at IS NOT NULL)),
        CHECK (state NOT IN ('running', 'finished') OR num_nulls(confirmed_by, confirmed_at) = 0)
      );
      CREATE UNIQUE INDEX caseload_transfer_one_running ON caseload_transfer (from_user_id) WHERE state = 'running';
      CREATE INDEX caseload_transfer_sender ON caseload_transfer (from_user_id, id DESC);
      CREATE INDEX caseload_transfer_team ON caseload_transfer (from_team_id, id DESC);
      CREATE INDEX caseload_transfer_receivers ON caseload_transfer USING gin (receiver_ids);

      CREATE TABLE caseload_transfer_item (
        id uuid PRIMARY KEY,
        transfer_id uuid NOT NULL REFERENCES caseload_transfer,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        -- Null: nobody was found, or chosen, yet.
        to_user_id uuid REFERENCES app_user,
        included boolean NOT NULL,
        -- Why this receiver, or none.
        why text NOT NULL CHECK (why IN ('wasContactPerson', 'wasInvolved', 'mostRoom', 'chosen', 'noRoom', 'onOffer')),
        -- What the case weighed when it was planned, in points.
        points integer NOT NULL CHECK (points >= 0),
        state text NOT NULL DEFAULT 'proposed'
          CHECK (state IN ('proposed', 'leftOut', 'pending', 'done', 'skipped', 'failed', 'notBegun')),
        -- Of what was skipped or failed: why, as a code.
        result text,
        attempts integer NOT NULL DEFAULT 0,
        -- What the receiver goes on with: {openTasks, nextAppointmentOn}, as it was at the switch.
        dossier jsonb,
        settled_at timestamptz,
        -- Whether those who gave and got it have been told.
        told boolean NOT NULL DEFAULT false,
        UNIQUE (transfer_id, trajectory_id),
        CHECK (NOT included OR state IN ('proposed', 'notBegun') OR to_user_id IS NOT NULL),
        CHECK ((state = 'done') = (dossier IS NOT NULL)),
        CHECK ((state IN ('skipped', 'failed')) = (result IS NOT NULL))
      );
      CREATE INDEX caseload_transfer_item_state ON caseload_transfer_item (transfer_id, state);
      CREATE INDEX caseload_transfer_item_trajectory ON caseload_transfer_item (trajectory_id);
      CREATE INDEX caseload_transfer_item_participant ON caseload_transfer_item (participant_id);
      CREATE INDEX caseload_transfer_item_receiver ON caseload_transfer_item (to_user_id);

      GRANT SELECT, INSERT, UPDATE ON caseload_transfer, caseload_transfer_item TO doorloop_app;
    `);
    for (const [table, condition] of Object.entries(sees)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${condition});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app
          USING (${condition}) WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE caseload_transfer_item, caseload_transfer');
  }
}
