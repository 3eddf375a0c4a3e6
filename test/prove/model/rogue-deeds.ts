import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { rows } from '#kernel/tx.js';
import type { Deed } from './deed.js';
import type { System } from './system.js';

/** What a writer who forgot the rules would do. $1 is the case, $2 a colleague, $3 a new name. */
const attempts = {
  'a second contact person for a moment that was': `INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
     SELECT $3, trajectory_id, participant_id, $2,
       tstzrange(lower(during), lower(during) + interval '1 microsecond'), $2
     FROM contact_assignment WHERE trajectory_id = $1 AND upper_inf(during)`,
  'nobody after the one who leaves': `UPDATE contact_assignment SET during = tstzrange(lower(during), clock_timestamp())
     WHERE trajectory_id = $1 AND upper_inf(during) AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`,
  'a switch dated back': `WITH closed AS (
       UPDATE contact_assignment SET during = tstzrange(lower(during), lower(during) + interval '1 microsecond')
       WHERE trajectory_id = $1 AND upper_inf(during) RETURNING trajectory_id, participant_id, upper(during) AS at)
     INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
     SELECT $3, trajectory_id, participant_id, $2, tstzrange(at, NULL), $2 FROM closed`,
  'a second open offer': `INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, to_user_id, dossier, warm, offered_by,
       offered_at, remind_on, escalate_on, expires_on)
     SELECT $3, trajectory_id, participant_id, from_user_id, $2, dossier, warm, $2, clock_timestamp(), remind_on,
       escalate_on, expires_on
     FROM handover WHERE trajectory_id = $1 AND state = 'offered'`,
} as const;

export type Attempt = keyof typeof attempts;
export const attemptNames = Object.keys(attempts) as Attempt[];

/** How HTTP would never answer: PostgreSQL itself says no. */
export const REFUSED_BY_THE_DATABASE = 0;

/** Whoever wrote it, the database refuses it, and nothing of it stays. */
export const rogue = (attempt: Attempt, of: number): Deed => ({
  name: `somebody writes ${attempt} into case ${of}`,
  refusedByDatabase: true,
  foretell: () => ({ refused: [REFUSED_BY_THE_DATABASE] }),
  perform: (system) => write(system, attempt, of),
});

const write = (system: System, attempt: Attempt, of: number) =>
  system.get(Database).write(systemActor, async (tx) => {
    const values = [system.known.cases[of]!, system.cast.idOf('els'), newId()];
    await rows(tx, attempts[attempt], values);
  });
