import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The handover (one open per trajectory) and the messages that tell people about it. */
export class Handover1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handover (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        from_user_id uuid NOT NULL REFERENCES app_user,
        to_user_id uuid NOT NULL REFERENCES app_user,
        -- The sender's team at the time of the offer: its lead follows it to the end.
        from_team_id uuid REFERENCES team,
        state text NOT NULL DEFAULT 'offered'
          CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn', 'expired')),
        -- Overdrachtsdossier: {mustKnow, agreements, nextAppointmentOn, noAppointmentReason, openTasks}.
        dossier jsonb NOT NULL,
        warm boolean NOT NULL DEFAULT false,
        meeting_on date CHECK (NOT warm OR meeting_on IS NOT NULL),
        offered_by uuid NOT NULL REFERENCES app_user,
        offered_at timestamptz NOT NULL,
        remind_on date NOT NULL,
        escalate_on date NOT NULL,
        expires_on date NOT NULL,
        reminded_at timestamptz,
        escalated_at timestamptz,
        closed_by uuid REFERENCES app_user,
        closed_at timestamptz,
        reason text,
        version integer NOT NULL DEFAULT 1,
        CHECK (from_user_id <> to_user_id),
        CHECK ((state = 'offered') = (closed_at IS NULL)),
        CHECK (state <> 'declined' OR reason IS NOT NULL),
        CHECK (remind_on <= escalate_on AND escalate_on <= expires_on)
      );
      CREATE UNIQUE INDEX handover_one_open ON handover (trajectory_id) WHERE state = 'offered';
      CREATE INDEX handover_trajectory ON handover (trajectory_id);
      CREATE INDEX handover_receiver ON handover (to_user_id, id) WHERE state = 'offered';
      CREATE INDEX handover_sender ON handover (from_user_id, id DESC);
      CREATE INDEX handover_participant ON handover (participant_id);

      -- What was told to whom; the id is the message's, so telling twice is impossible.
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        recipient_user_id uuid REFERENCES app_user,
        -- Set for a message to the participant: the way they prefer to be reached.
        recipient_participant_id uuid REFERENCES participant,
        channel text NOT NULL CHECK (channel IN ('inApp', 'phone', 'email', 'letter', 'text')),
        participant_id uuid REFERENCES participant,
        handover_id uuid REFERENCES handover,
        referral_id uuid REFERENCES referral,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        read_at timestamptz,
        CHECK (num_nonnulls(recipient_user_id, recipient_participant_id) = 1)
      );
      CREATE INDEX notice_recipient ON notice (recipient_user_id, created_at DESC, id DESC);
      CREATE INDEX notice_recipient_participant ON notice (recipient_participant_id);
      CREATE INDEX notice_participant ON notice (participant_id);
      CREATE INDEX notice_handover ON notice (handover_id);
      CREATE INDEX notice_referral ON notice (referral_id);

      GRANT SELECT, INSERT, UPDATE ON handover TO doorloop_app;
      GRANT SELECT, INSERT ON notice TO doorloop_app;
      GRANT UPDATE (read_at) ON notice TO doorloop_app;
      GRANT SELECT ON handover TO doorloop_keeper;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice, handover');
  }
}
