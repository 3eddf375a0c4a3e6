import { Injectable } from '@nestjs/common';
import type { SignedInUser } from '#access/actor.rules.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Sight } from '#participant/participant-visibility.rules.js';

@Injectable()
export class CaseRepository {
  /** Who has to do with each case, as the database keeps it; by trajectory. */
  async sights(tx: Tx, trajectoryIds: readonly string[]): Promise<ReadonlyMap<string, Sight>> {
    const found = await rows<{ id: string; sight: Sight }>(
      tx,
      `SELECT t.id, json_build_object('contactPersonId', p.contact_person_id, 'teamId', p.team_id,
         'readerIds', p.reader_ids) AS sight
       FROM trajectory t JOIN participant p ON p.id = t.participant_id WHERE t.id = ANY ($1::uuid[])`,
      [trajectoryIds],
    );
    return new Map(found.map(({ id, sight }) => [id, sight]));
  }

  /** A colleague who is here, as they would be signed in today. */
  async colleague(tx: Tx, id: string, today: CalendarDate): Promise<SignedInUser | undefined> {
    const [colleague] = await rows<SignedInUser>(
      tx,
      `SELECT id AS "userId", display_name AS "displayName", roles, team_id AS "teamId",
         municipality_codes AS "municipalityCodes",
         ARRAY(SELECT s.absent_user_id FROM substitution s WHERE s.substitute_id = u.id AND s.during @> $2::date)
           AS "substitutesFor"
       FROM app_user u WHERE id = $1 AND active AND NOT ('system' = ANY (roles))`,
      [id, today],
    );
    return colleague;
  }
}
