import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody's contact person is a closed account, whoever writes and in whatever order: who becomes one holds their
 * account open until the commit, and an account that is being closed is looked at once nobody holds it any more.
 */
export class ContactPersonIsHere1763800000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION contact_person_is_here() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM app_user WHERE id = NEW.user_id AND active FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the account of contact person % is closed', NEW.user_id USING ERRCODE = 'DL004';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER contact_person_is_here BEFORE INSERT ON contact_assignment
        FOR EACH ROW WHEN (upper_inf(NEW.during)) EXECUTE FUNCTION contact_person_is_here();

      -- Of who leaves, every case goes to another first. Of who does not, it is enough that somebody substitutes today.
      CREATE FUNCTION account_leaves_nobody() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM contact_assignment WHERE user_id = NEW.id AND upper_inf(during))
          AND (NEW.leaves_on IS NOT NULL OR NOT EXISTS (
            SELECT FROM substitution s JOIN app_user u ON u.id = s.substitute_id AND u.active
            WHERE s.absent_user_id = NEW.id AND s.during @> (now() AT TIME ZONE 'Europe/Amsterdam')::date)) THEN
          RAISE EXCEPTION 'account % is the contact person of running cases', NEW.id USING ERRCODE = 'DL005';
        END IF;
        RETURN NULL;
      END $$;
      ALTER FUNCTION account_leaves_nobody() OWNER TO doorloop_keeper;
      REVOKE ALL ON FUNCTION account_leaves_nobody() FROM PUBLIC;
      CREATE TRIGGER account_leaves_nobody AFTER UPDATE OF active ON app_user
        FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION account_leaves_nobody();

      -- Somebody who is away, or about to leave, becomes a contact person: whether that needs cover is looked at.
      CREATE FUNCTION owe_cover_review() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO outbox (id, job, payload)
        SELECT gen_random_uuid(), 'cover.review', jsonb_build_object('userId', u.id)
        FROM app_user u WHERE u.id = NEW.user_id AND (u.leaves_on IS NOT NULL
          OR EXISTS (SELECT FROM absence a WHERE a.user_id = u.id
            AND (upper_inf(a.during) OR upper(a.during) > (now() AT TIME ZONE 'Europe/Amsterdam')::date)));
        RETURN NULL;
      END $$;
      ALTER FUNCTION owe_cover_review() OWNER TO doorloop_keeper;
      REVOKE ALL ON FUNCTION owe_cover_review() FROM PUBLIC;
      GRANT INSERT ON outbox TO doorloop_keeper;
      CREATE TRIGGER contact_person_owes_cover_review AFTER INSERT ON contact_assignment
        FOR EACH ROW WHEN (upper_inf(NEW.during)) EXECUTE FUNCTION owe_cover_review();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION contact_person_is_here() CASCADE;
      DROP FUNCTION account_leaves_nobody() CASCADE;
      DROP FUNCTION owe_cover_review() CASCADE;
      REVOKE INSERT ON outbox FROM doorloop_keeper;
    `);
  }
}
