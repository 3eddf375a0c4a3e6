import type { Site } from '../site.js';

/** An offer that waits for an answer, with all that an acceptance writes about it. */
export interface Offer {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
}

/** Enough for a round of any way to accept them; at every size the same, so that all rounds follow as many writes. */
const MOST = 1_500;

/** Offers running cases that are not on offer to some other coach, until enough are. */
export async function offerAll({ owner, staff }: Site): Promise<Offer[]> {
  await owner.query(
    `WITH offered AS (
     INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, from_team_id, to_user_id, offered_by,
       offered_at, remind_on, escalate_on, expires_on)
     SELECT gen_random_uuid(), trajectory_id, participant_id, contact_person_id, team_id, to_user_id,
       contact_person_id, now(), current_date + 3, current_date + 5, current_date + 10
     FROM (SELECT e.*, ($1::uuid[])[1 + abs(hashtext(trajectory_id::text || now()::text)) % $2::int] AS to_user_id
       FROM caseload_entry e WHERE ended_at IS NULL AND open_handover_id IS NULL ORDER BY hashtext(trajectory_id::text)
       LIMIT greatest(0, ${MOST} - (SELECT count(*) FROM handover WHERE state = 'offered'))) open
     WHERE to_user_id <> contact_person_id RETURNING id, from_user_id, to_user_id),
     written AS (
       INSERT INTO handover_dossier (handover_id, number, content, written_by)
       SELECT id, 1, '{"mustKnow": "-", "agreements": "-", "openTasks": []}', from_user_id FROM offered)
     INSERT INTO handover_tick (handover_id, number, part, ticked_by)
     SELECT id, 1, part, to_user_id FROM offered, unnest('{mustKnow,agreements}'::text[]) part`,
    [staff.coaches.map(({ id }) => id), staff.coaches.length],
  );
  const { rows } = await owner.query<Offer>(
    `SELECT h.id, h.trajectory_id AS "trajectoryId", h.participant_id AS "participantId", h.from_user_id AS "fromId",
       f.display_name AS "fromName", h.to_user_id AS "toId", t.display_name AS "toName"
     FROM handover h JOIN app_user f ON f.id = h.from_user_id JOIN app_user t ON t.id = h.to_user_id
     WHERE h.state = 'offered' ORDER BY hashtext(h.id::text)`,
  );
  return rows;
}
