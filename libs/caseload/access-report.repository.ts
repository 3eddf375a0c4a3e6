import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';

/**
 * Who looked at a participant: the dossier itself and what is inside it; lists and searches on which the name stood
 * say nothing of looking at somebody. $1 participant, $2 before, $3 how many.
 */
const looks = {
  name: 'access-log-of-participant',
  text: `WITH the AS MATERIALIZED (SELECT id FROM participant WHERE id = $1 AND ${seenInScope('participant')}),
  rows AS MATERIALIZED (
    SELECT l.id, l.at, l.action, l.purpose, l.actor_id FROM access_log l
    WHERE l.participant_ids[1] = $1 AND cardinality(l.participant_ids) = 1 AND l.id < $2::bigint
    ORDER BY l.id DESC LIMIT $3::int + 1
  ), page AS MATERIALIZED (SELECT * FROM rows ORDER BY id DESC LIMIT $3),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids) SELECT scope_actor(), 'accessLog.opened', ARRAY[id] FROM the
  )
  SELECT json_build_object(
    'items', coalesce((SELECT json_agg(json_build_object('at', l.at, 'action', l.action, 'purpose', l.purpose,
      'colleague', json_build_object('id', u.id, 'name', u.display_name)) ORDER BY l.id DESC)
      FROM page l JOIN app_user u ON u.id = l.actor_id), '[]'),
    'nextCursor', CASE WHEN (SELECT count(*) FROM rows) > $3 THEN (
      SELECT translate(encode(convert_to(json_build_array(min(id))::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')
      FROM page) END) AS json
  FROM the`,
};

@Injectable()
export class AccessReportRepository {
  constructor(private readonly reads: HotReads) {}

  /** A page as JSON text, newest first; null when the actor may not see the participant or there is none. */
  page(actor: Actor, participantId: string, before: string | null, limit: number): Promise<string | null> {
    return this.reads.json(actor, looks, [participantId, before ?? '9223372036854775807', limit]);
  }
}
