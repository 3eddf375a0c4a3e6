import type { Client } from 'pg';

/** Every case of the scene that is wrong at this instant, each in words. */
const wrongs = `
  SELECT t.id || ': ' || concat_ws(', ',
    CASE WHEN (SELECT count(*) FROM contact_assignment c
        WHERE c.trajectory_id = t.id AND c.during @> clock_timestamp()) <> upper_inf(t.active)::int
      THEN 'other than one contact person now' END,
    CASE WHEN (SELECT range_agg(during) FROM contact_assignment WHERE trajectory_id = t.id)
        IS DISTINCT FROM t.active THEN 'an instant without' END,
    CASE WHEN (SELECT count(*) FROM handover h WHERE h.trajectory_id = t.id AND h.state = 'offered') > 1
      THEN 'two open offers' END,
    CASE WHEN e.version <> t.version THEN 'the list is behind' END) AS wrong
  FROM trajectory t JOIN caseload_entry e ON e.trajectory_id = t.id`;

export const lookForWrongs = async (owner: Client): Promise<string[]> =>
  (await owner.query<{ wrong: string }>(wrongs)).rows
    .map(({ wrong }) => wrong)
    .filter((wrong) => !wrong.endsWith(': '));

/** What is there in the end of everything that was answered with done. */
export interface Books {
  readonly accepted: number;
  readonly offered: number;
  readonly switched: number;
  readonly ended: number;
  readonly reopened: number;
  readonly moved: number;
  readonly tasks: number;
  /** Open tasks and deadlines that somebody other than the contact person was left with by a switch. */
  readonly leftBehind: number;
  readonly deadlocks: number;
}

export const books = async (owner: Client): Promise<Books> =>
  (
    await owner.query<Books>(`
      SELECT (SELECT count(*)::int FROM handover WHERE state = 'accepted') AS accepted,
        (SELECT count(*)::int FROM handover) AS offered,
        (SELECT count(*)::int FROM case_journal WHERE type = 'contactPerson.switched') AS switched,
        (SELECT count(*)::int FROM case_journal WHERE type = 'trajectory.ended') AS ended,
        (SELECT count(*)::int FROM case_journal WHERE type = 'trajectory.reopened') AS reopened,
        (SELECT count(*)::int FROM case_journal WHERE type IN ('stage.moved', 'stage.returned')) AS moved,
        (SELECT count(*)::int FROM task) AS tasks,
        (SELECT count(*)::int FROM deadline d JOIN caseload_entry e ON e.trajectory_id = d.trajectory_id
          WHERE d.state = 'open' AND d.owner_id <> e.contact_person_id) AS "leftBehind",
        (SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()) AS deadlocks`)
  ).rows[0]!;
