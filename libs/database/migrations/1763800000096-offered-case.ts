import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesCase = `
  (SELECT scope_everything())
  OR contact_person_id = ANY ((SELECT scope_users())::uuid[])
  OR team_id = ANY ((SELECT scope_teams())::uuid[])
  OR reader_ids && (SELECT scope_users() || scope_actor())::uuid[]`;

const seesHandover =
  '(SELECT scope_everything()) OR EXISTS (SELECT FROM handover h WHERE h.id = handover_id OFFSET 0)';

/** An offer is read by its receiver; what became of it is no reason to go on reading what was in it. */
const readsDossier = `(SELECT scope_everything()) OR EXISTS (SELECT FROM handover h
  WHERE h.id = handover_id AND (h.state = 'offered'
    OR h.from_user_id = ANY ((SELECT scope_users())::uuid[])
    OR h.from_team_id = ANY ((SELECT scope_teams())::uuid[])
    OR EXISTS (SELECT FROM participant p WHERE p.id = h.participant_id OFFSET 0)) OFFSET 0)`;

const partsOfDossier = ['handover_dossier', 'handover_tick', 'handover_question'];

const involved = `ARRAY(SELECT DISTINCT i.user_id FROM involved_colleague i
  WHERE i.trajectory_id = t.id AND upper_inf(i.during) ORDER BY 1)`;

/** keep_case() as it was, but for who reads a running case. */
const keepCase = (readers: string) => `
  CREATE OR REPLACE FUNCTION keep_case(trajectories uuid[]) RETURNS void
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
        CASE WHEN upper_inf(t.active) THEN ${readers} ELSE '{}' END AS reader_ids
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
  END $$;`;

/** What is on offer now, derived anew. */
const keepOffered = `
  ALTER TABLE handover NO FORCE ROW LEVEL SECURITY;
  SELECT keep_case(ARRAY(SELECT trajectory_id FROM handover WHERE state = 'offered'));
  ALTER TABLE handover FORCE ROW LEVEL SECURITY;`;

/**
 * Who is offered a case reads what was made ready for them, and knows whom it is about; the record itself opens with
 * acceptance. So an offer makes nobody a reader of the case any more. `offered_case` shows the few columns, as the keeper,
 * of what waits for the actor's answer; `scope_case()` is the one case that a transaction reaches besides the actor's
 * own, for the answer has to be written in it.
 */
export class OfferedCase1763800000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${keepCase(involved)}
      ${keepOffered}

      CREATE VIEW offered_case WITH (security_barrier = true) AS
        SELECT h.id AS handover_id, e.trajectory_id, e.participant_id, e.participant_name, e.stage,
          e.contact_person_id, e.team_id, p.birth_date, p.municipality_code, p.phone, p.email, p.preferred_contact
        FROM handover h
        -- OFFSET 0: looked up by key for each row, however few PostgreSQL thinks there are.
        CROSS JOIN LATERAL (SELECT c.trajectory_id, c.participant_id, c.participant_name, c.stage,
            c.contact_person_id, c.team_id
          FROM caseload_entry c WHERE c.trajectory_id = h.trajectory_id AND c.ended_at IS NULL OFFSET 0) e
        CROSS JOIN LATERAL (SELECT q.birth_date, q.municipality_code, q.phone, q.email, q.preferred_contact
          FROM participant q WHERE q.id = e.participant_id OFFSET 0) p
        WHERE h.state = 'offered' AND h.to_user_id = ANY ((SELECT scope_users())::uuid[]);
      ALTER VIEW offered_case OWNER TO doorloop_keeper;
      GRANT SELECT ON offered_case TO doorloop_app;

      CREATE FUNCTION scope_case() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.case', true), '')::uuid;
      ALTER POLICY participant_sees ON participant USING (${seesCase} OR id = (SELECT scope_case()));
    `);
    for (const table of partsOfDossier) await this.read(runner, table, readsDossier);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of partsOfDossier) await this.read(runner, table, seesHandover);
    await runner.query(`
      ALTER POLICY participant_sees ON participant USING (${seesCase});
      DROP FUNCTION scope_case();
      DROP VIEW offered_case;
      ${keepCase(`array_remove(${involved} || offer.to_user_id, NULL)`)}
      ${keepOffered}
    `);
  }

  private async read(runner: QueryRunner, table: string, sees: string): Promise<void> {
    await runner.query(`
      ALTER POLICY ${table}_sees ON ${table} USING (${sees});
      ALTER POLICY ${table}_changes ON ${table} USING (${sees});
      ALTER POLICY ${table}_removes ON ${table} USING (${sees});
    `);
  }
}
