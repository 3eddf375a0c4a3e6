import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** Target groups with the law they rest on as of each day, who belongs to them, and what runs beside the main stage. */
export class IndicationsAndProvisions1763800000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The law changes: a row holds from one day to another. No participant stands in it.
      CREATE TABLE target_group (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL,
        label text NOT NULL,
        legal_basis text NOT NULL,
        -- Whether an indication can begin; who was in a closed group stays in it.
        inflow boolean NOT NULL DEFAULT true,
        -- Whose decision it takes, in Dutch; of the others it is enough that it is so.
        decided_by text,
        during daterange NOT NULL CHECK (NOT isempty(during)),
        EXCLUDE USING gist (code WITH =, during WITH &&)
      );
      INSERT INTO target_group (code, label, legal_basis, inflow, decided_by, during) VALUES
        ('bijstand', 'bijstand', 'Wet werk en bijstand, artikel 7', true, NULL, '[2004-01-01,2015-01-01)'),
        ('bijstand', 'bijstand', 'Participatiewet, artikel 7', true, NULL, '[2015-01-01,)'),
        ('anw', 'Anw', 'Algemene nabestaandenwet; Participatiewet, artikel 7', true, NULL, '[1996-07-01,)'),
        ('ioaw', 'IOAW', 'Wet IOAW; Participatiewet, artikel 7', true, NULL, '[1987-01-01,)'),
        ('ioaz', 'IOAZ', 'Wet IOAZ; Participatiewet, artikel 7', true, NULL, '[1987-07-01,)'),
        ('nugger', 'nugger (geen uitkering)', 'Wet werk en bijstand, artikel 7', true, NULL,
          '[2004-01-01,2015-01-01)'),
        ('nugger', 'nugger (geen uitkering)', 'Participatiewet, artikel 7', true, NULL, '[2015-01-01,)'),
        ('wsw', 'Wsw', 'Wet sociale werkvoorziening', true, 'UWV', '[1998-01-01,2015-01-01)'),
        ('wsw', 'Wsw', 'Wet sociale werkvoorziening, zonder instroom', false, 'UWV', '[2015-01-01,)'),
        ('beschutWerk', 'beschut werk', 'Participatiewet, artikel 10b', true, 'college', '[2015-01-01,)'),
        ('banenafspraak', 'banenafspraak', 'Wfsv, artikel 38b (doelgroepregister)', true, NULL, '[2015-01-01,)'),
        ('praktijkroute', 'praktijkroute', 'Wfsv, doelgroepregister na loonwaardemeting', true, NULL,
          '[2017-01-01,)'),
        ('wajong', 'Wajong', 'Wet Wajong', true, 'UWV', '[1998-01-01,)'),
        ('statushouder', 'statushouder', 'Wet inburgering', true, NULL, '[2007-01-01,2022-01-01)'),
        ('statushouder', 'statushouder', 'Wet inburgering 2021', true, NULL, '[2022-01-01,)'),
        ('jongere', 'jongere tot 27 jaar', 'Participatiewet', true, NULL, '[2015-01-01,)');

      CREATE TABLE indication (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        -- A code of target_group, as it held on the first day.
        target_group text NOT NULL,
        during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        -- Who decided and when: rights are decided on, never computed.
        decided_by text,
        decided_on date,
        end_reason text CHECK (end_reason IS NULL OR NOT upper_inf(during)),
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (num_nulls(decided_by, decided_on) IN (0, 2)),
        CHECK (target_group NOT IN ('beschutWerk', 'wsw') OR decided_by IS NOT NULL),
        CHECK (target_group <> 'wsw' OR lower(during) < '2015-01-01'),
        -- Several groups at once, but nobody is twice in one.
        CONSTRAINT indication_once EXCLUDE USING gist (participant_id WITH =, target_group WITH =, during WITH &&)
      );
      CREATE INDEX indication_trajectory ON indication (trajectory_id);
      CREATE INDEX indication_participant ON indication (participant_id);

      CREATE TABLE provision (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        kind text NOT NULL CHECK (kind IN ('jobCoaching', 'workplaceAdjustment', 'travel', 'childcare', 'language',
          'debtHelp', 'training', 'other')),
        description text,
        during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        reason text NOT NULL,
        end_reason text CHECK (end_reason IS NULL OR NOT upper_inf(during)),
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX provision_trajectory ON provision (trajectory_id);
      CREATE INDEX provision_participant ON provision (participant_id);

      GRANT SELECT ON target_group TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE ON indication, provision TO doorloop_app;
    `);
    for (const table of ['indication', 'provision']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${seesParticipant});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app USING (${seesParticipant})
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_removes ON ${table} FOR DELETE TO doorloop_app USING (${seesParticipant});
        CREATE POLICY ${table}_keeper ON ${table} TO doorloop_keeper USING (true) WITH CHECK (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE provision, indication, target_group');
  }
}
