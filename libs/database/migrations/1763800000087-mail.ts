import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice that leaves the house: by mail, or as a letter that somebody sends. And who wants which mail. */
export class Mail1763800000087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice
        -- The mail server took it, or a colleague sent the letter; null for what was told in the app alone.
        ADD COLUMN sent_at timestamptz,
        -- Who sent the letter; mail goes by itself.
        ADD COLUMN sent_by uuid REFERENCES app_user,
        -- The mail server refused this address for good. A message to a participant is a letter from then on.
        ADD COLUMN refused_at timestamptz,
        ADD COLUMN refused_address text,
        ADD CHECK (sent_by IS NULL OR sent_at IS NOT NULL),
        ADD CHECK (num_nulls(refused_at, refused_address) IN (0, 2));
      CREATE INDEX notice_letter ON notice (id) WHERE channel = 'letter';
      CREATE INDEX notice_refused ON notice (refused_address) WHERE refused_address IS NOT NULL;
      GRANT UPDATE (channel, sent_at, sent_by, refused_at, refused_address) ON notice TO doorloop_app;

      ALTER TABLE app_user ADD COLUMN mail_choice text NOT NULL DEFAULT 'urgent'
        CHECK (mail_choice IN ('all', 'urgent', 'none'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app_user DROP COLUMN mail_choice;
      ALTER TABLE notice DROP COLUMN sent_at, DROP COLUMN sent_by, DROP COLUMN refused_at,
        DROP COLUMN refused_address;
    `);
  }
}
