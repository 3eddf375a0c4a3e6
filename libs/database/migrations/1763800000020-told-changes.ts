import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which change of a table is told, under which topic and by which column; OLD or NEW says which rows are meant. */
interface Told {
  readonly table: string;
  readonly topic: string;
  readonly column: string;
  readonly events: readonly ('INSERT' | 'UPDATE' | 'DELETE')[];
}

const told: readonly Told[] = [
  { table: 'case_journal', topic: 'participant', column: 'participant_id', events: ['INSERT'] },
  { table: 'task', topic: 'participant', column: 'participant_id', events: ['INSERT', 'UPDATE'] },
  { table: 'handover', topic: 'handover', column: 'id', events: ['INSERT', 'UPDATE'] },
  { table: 'referral', topic: 'referral', column: 'id', events: ['INSERT', 'UPDATE'] },
  { table: 'notice', topic: 'notice', column: 'id', events: ['INSERT', 'UPDATE'] },
  { table: 'import_run', topic: 'import', column: 'id', events: ['INSERT', 'UPDATE'] },
  { table: 'match_candidate', topic: 'matchCandidate', column: 'id', events: ['INSERT', 'UPDATE'] },
  // What an open connection may hear of hangs on who its colleague is now.
  { table: 'session', topic: 'actor', column: 'user_id', events: ['DELETE'] },
  { table: 'app_user', topic: 'actor', column: 'id', events: ['UPDATE'] },
  {
    table: 'substitution',
    topic: 'actor',
    column: 'substitute_id',
    events: ['INSERT', 'UPDATE', 'DELETE'],
  },
];

/**
 * A change is told at commit as "topic id,id,…": ids alone, for who listens to look up who may hear of it. PostgreSQL
 * keeps a message below 8,000 bytes, and nobody has use for a thousand ids: then it is "topic *".
 */
export class ToldChanges1763800000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, topic, column, events } of told) {
      await runner.query(`
        CREATE FUNCTION tell_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('doorloop_changes',
            '${topic} ' || CASE WHEN count(*) > 100 THEN '*' ELSE string_agg(few.id, ',') END)
          FROM (SELECT DISTINCT ${column}::text AS id FROM changed LIMIT 101) few HAVING count(*) > 0;
          RETURN NULL;
        END $$;
      `);
      for (const event of events) {
        await runner.query(`
          CREATE TRIGGER ${table}_${event.toLowerCase()}_is_told AFTER ${event} ON ${table}
            REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION tell_of_${table}();
        `);
      }
    }
    await runner.query(`
      -- Whose list gained or lost a case: who loses sight of a case cannot be told of it in any other way. And who
      -- referred follows its stage, contact person and next date.
      CREATE FUNCTION tell_of_caseload_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        the_referral uuid;
      BEGIN
        PERFORM pg_notify('doorloop_changes', 'caseload ' || string_agg(DISTINCT list.id::text, ','))
        FROM unnest(NEW.reader_ids || NEW.contact_person_id || NEW.team_id) AS list (id) WHERE list.id IS NOT NULL
        HAVING count(*) > 0;
        IF TG_OP = 'UPDATE' THEN
          PERFORM pg_notify('doorloop_changes', 'caseload ' || string_agg(DISTINCT list.id::text, ','))
          FROM unnest(OLD.reader_ids || OLD.contact_person_id || OLD.team_id) AS list (id) WHERE list.id IS NOT NULL
          HAVING count(*) > 0;
        END IF;
        IF NEW.referral_municipality_code IS NOT NULL THEN
          SELECT referral_id INTO the_referral FROM trajectory WHERE id = NEW.trajectory_id;
          IF the_referral IS NOT NULL THEN
            PERFORM pg_notify('doorloop_changes', 'referral ' || the_referral);
          END IF;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER caseload_entry_insert_is_told AFTER INSERT ON caseload_entry
        FOR EACH ROW EXECUTE FUNCTION tell_of_caseload_entry();
      CREATE TRIGGER caseload_entry_update_is_told AFTER UPDATE ON caseload_entry
        FOR EACH ROW WHEN (
          (OLD.contact_person_id, OLD.team_id, OLD.reader_ids, OLD.ended_at, OLD.stage, OLD.suspended, OLD.next_due_on)
          IS DISTINCT FROM
          (NEW.contact_person_id, NEW.team_id, NEW.reader_ids, NEW.ended_at, NEW.stage, NEW.suspended, NEW.next_due_on))
        EXECUTE FUNCTION tell_of_caseload_entry();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...told.map((one) => one.table), 'caseload_entry']) {
      await runner.query(`DROP FUNCTION tell_of_${table}() CASCADE`);
    }
  }
}
