import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stage periods and contact assignments can only be closed, and that changes nothing that is kept: their end is the
 * trajectory's own, or the begin of the next.
 */
const watched = {
  trajectory: { key: 'id', events: ['INSERT', 'UPDATE'] },
  stage_period: { key: 'trajectory_id', events: ['INSERT'] },
  contact_assignment: { key: 'trajectory_id', events: ['INSERT'] },
  involved_colleague: { key: 'trajectory_id', events: ['INSERT', 'UPDATE'] },
  suspension: { key: 'trajectory_id', events: ['INSERT', 'UPDATE'] },
  deadline: { key: 'trajectory_id', events: ['INSERT', 'UPDATE'] },
  handover: { key: 'trajectory_id', events: ['INSERT', 'UPDATE'] },
} as const;

/**
 * keep_case() derives, from the facts alone, who may see a participant and what the caseload list shows. It runs
 * after each statement that changes a fact, in the same transaction, so a list is never behind its dossier.
 */
export class KeptColumns1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- STABLE, as concat_ws() is: then it is written into the query that calls it, instead of called for each row.
      CREATE FUNCTION list_name(given_name text, initials text, prefix text, surname text,
        partner_prefix text, partner_surname text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN surname || coalesce('-' || nullif(concat_ws(' ', partner_prefix, partner_surname), ''), '')
          || coalesce(', ' || nullif(concat_ws(' ', coalesce(given_name, initials), prefix), ''), '');

      -- plpgsql with one plan for all values: planning this takes ten times as long as doing it.
      CREATE FUNCTION keep_case(trajectories uuid[]) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
        SET plan_cache_mode = force_generic_plan AS $$
      BEGIN
        IF cardinality(trajectories) = 0 THEN
          RETURN;
        END IF;
        -- The participant first, then the list row: the order in which an edit of the participant takes them. And the
        -- facts are read once the lock is had, so that the last writer saw what the one before wrote.
        PERFORM FROM participant
          WHERE id IN (SELECT participant_id FROM contact_assignment WHERE trajectory_id = ANY (trajectories))
          ORDER BY id FOR NO KEY UPDATE;
        -- Each fact by an index look-up of its own trajectory: a join or an EXISTS, planned without knowing how few
        -- trajectories there are, reads whole tables into hashes.
        WITH facts AS (
          SELECT t.id AS trajectory_id, t.participant_id, t.version, t.referral_municipality_code,
            CASE WHEN NOT upper_inf(t.active) THEN upper(t.active) END AS ended_at,
            contact.user_id AS contact_person_id, (SELECT u.team_id FROM app_user u WHERE u.id = contact.user_id),
            stage.stage, lower(stage.during) AS stage_since,
            offer.id AS open_handover_id,
            CASE WHEN upper_inf(t.active) THEN
              array_remove(ARRAY(SELECT DISTINCT i.user_id FROM involved_colleague i
                WHERE i.trajectory_id = t.id AND upper_inf(i.during) ORDER BY 1) || offer.to_user_id, NULL)
            ELSE '{}' END AS reader_ids
          FROM trajectory t
          CROSS JOIN LATERAL (SELECT c.user_id FROM contact_assignment c
            WHERE c.trajectory_id = t.id ORDER BY c.during DESC LIMIT 1) contact
          CROSS JOIN LATERAL (SELECT s.stage, s.during FROM stage_period s
            WHERE s.trajectory_id = t.id ORDER BY s.during DESC LIMIT 1) stage
          LEFT JOIN LATERAL (SELECT h.id, h.to_user_id FROM handover h
            WHERE h.trajectory_id = t.id AND h.state = 'offered' LIMIT 1) offer ON true
          WHERE t.id = ANY (trajectories)
        ), scope AS (
          UPDATE participant p
          SET contact_person_id = f.contact_person_id, team_id = f.team_id, reader_ids = f.reader_ids
          FROM (SELECT DISTINCT ON (participant_id) * FROM facts
                ORDER BY participant_id, ended_at DESC NULLS FIRST) f
          WHERE p.id = f.participant_id
            AND (p.contact_person_id, p.team_id, p.reader_ids)
              IS DISTINCT FROM (f.contact_person_id, f.team_id, f.reader_ids)
            -- An ended trajectory says nothing while a later one is running.
            AND (f.ended_at IS NULL OR (SELECT other.id FROM trajectory other WHERE other.participant_id = p.id
              AND other.id <> f.trajectory_id AND upper_inf(other.active) LIMIT 1) IS NULL)
        )
        INSERT INTO caseload_entry AS e (trajectory_id, participant_id, participant_name, birth_date,
          municipality_code, referral_municipality_code, contact_person_id, team_id, reader_ids, stage, stage_since,
          suspended, next_due_on, next_due_kind, open_handover_id, ended_at, version)
        SELECT f.trajectory_id, f.participant_id,
          list_name(p.given_name, p.initials, p.prefix, p.surname, p.partner_prefix, p.partner_surname), p.birth_date,
          p.municipality_code, f.referral_municipality_code, f.contact_person_id, f.team_id, f.reader_ids, f.stage,
          f.stage_since,
          (SELECT s.id FROM suspension s WHERE s.trajectory_id = f.trajectory_id AND upper_inf(s.during) LIMIT 1)
            IS NOT NULL,
          coalesce(due.due_on, 'infinity'), due.kind, f.open_handover_id, f.ended_at, f.version
        FROM facts f
        JOIN participant p ON p.id = f.participant_id
        LEFT JOIN LATERAL (SELECT d.due_on, d.kind FROM deadline d
          WHERE d.trajectory_id = f.trajectory_id AND d.state = 'open' ORDER BY d.due_on, d.id LIMIT 1) due ON true
        ON CONFLICT (trajectory_id) DO UPDATE SET
          (participant_name, birth_date, municipality_code, referral_municipality_code, contact_person_id, team_id,
           reader_ids, stage, stage_since, suspended, next_due_on, next_due_kind, open_handover_id, ended_at, version)
          = (excluded.participant_name, excluded.birth_date, excluded.municipality_code,
             excluded.referral_municipality_code, excluded.contact_person_id, excluded.team_id, excluded.reader_ids,
             excluded.stage, excluded.stage_since, excluded.suspended, excluded.next_due_on, excluded.next_due_kind,
             excluded.open_handover_id, excluded.ended_at, excluded.version)
        WHERE e IS DISTINCT FROM excluded;
      END $$;
      ALTER FUNCTION keep_case(uuid[]) OWNER TO doorloop_keeper;
    `);
    for (const [table, { key, events }] of Object.entries(watched)) {
      await runner.query(`
        CREATE FUNCTION keep_case_of_${table}() RETURNS trigger
          LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          PERFORM keep_case(ARRAY(SELECT DISTINCT ${key} FROM changed));
          RETURN NULL;
        END $$;
        ALTER FUNCTION keep_case_of_${table}() OWNER TO doorloop_keeper;
      `);
      for (const event of events) {
        await runner.query(`
          CREATE TRIGGER ${table}_${event.toLowerCase()}_keeps_case AFTER ${event} ON ${table}
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_case_of_${table}();
        `);
      }
    }
    await runner.query(`
      CREATE FUNCTION keep_case_of_participant() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE caseload_entry e SET
          participant_name =
            list_name(c.given_name, c.initials, c.prefix, c.surname, c.partner_prefix, c.partner_surname),
          birth_date = c.birth_date, municipality_code = c.municipality_code
        FROM changed c WHERE e.participant_id = c.id
          AND (e.participant_name, e.birth_date, e.municipality_code) IS DISTINCT FROM
            (list_name(c.given_name, c.initials, c.prefix, c.surname, c.partner_prefix, c.partner_surname),
             c.birth_date, c.municipality_code);
        RETURN NULL;
      END $$;
      ALTER FUNCTION keep_case_of_participant() OWNER TO doorloop_keeper;
      CREATE TRIGGER participant_keeps_case AFTER UPDATE ON participant
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_case_of_participant();

      -- A colleague who moves to another team takes the caseload along.
      CREATE FUNCTION keep_case_of_app_user() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM keep_case(ARRAY(SELECT trajectory_id FROM contact_assignment
          WHERE user_id = NEW.id AND upper_inf(during)));
        RETURN NULL;
      END $$;
      ALTER FUNCTION keep_case_of_app_user() OWNER TO doorloop_keeper;
      CREATE TRIGGER app_user_keeps_case AFTER UPDATE OF team_id ON app_user
        FOR EACH ROW WHEN (OLD.team_id IS DISTINCT FROM NEW.team_id) EXECUTE FUNCTION keep_case_of_app_user();

      GRANT EXECUTE ON FUNCTION keep_case(uuid[]) TO doorloop_keeper;
    `);
    // Firing a trigger asks no right to its function; hanging it on a table of one's own does.
    for (const name of [
      'keep_case(uuid[])',
      'check_trajectory_cover()',
      ...[...Object.keys(watched), 'participant', 'app_user'].map((table) => `keep_case_of_${table}()`),
    ]) {
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...Object.keys(watched), 'participant', 'app_user']) {
      await runner.query(`DROP FUNCTION keep_case_of_${table}() CASCADE`);
    }
    await runner.query(
      'DROP FUNCTION keep_case(uuid[]); DROP FUNCTION list_name(text, text, text, text, text, text)',
    );
  }
}
