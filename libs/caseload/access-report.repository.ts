import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';

/** Where a page goes on: after the visit that ended with line `before`, of the lines that were there up to `upTo`. */
export interface AccessReportPlace {
  readonly before: string;
  readonly upTo: string;
}

/**
 * Who looked at a participant: the dossier itself and what is inside it; lists and searches on which the name stood
 * say nothing of looking at somebody. Every read is a line; lines of one colleague and one kind with less than half
 * an hour between them are one visit, told as its first and last moment. What was done for a stated reason stands by
 * itself. A later page folds only what the first one could see: a line that came since would move its visit to a page
 * that was read already. $1 participant, $2 before, $3 how many, $4 up to which line.
 */
const visits = {
  name: 'access-log-of-participant',
  text: `WITH the AS MATERIALIZED (SELECT id FROM participant WHERE id = $1 AND ${seenInScope('participant')}),
  lines AS (
    SELECT l.id, l.at, l.action, l.purpose, l.actor_id,
      l.purpose IS NOT NULL OR (lag(l.at) OVER alike - l.at < interval '30 minutes') IS NOT TRUE AS ends_visit
    FROM access_log l
    WHERE l.participant_ids[1] = $1 AND cardinality(l.participant_ids) = 1 AND l.id <= $4::bigint
    WINDOW alike AS (PARTITION BY l.actor_id, l.action, l.purpose ORDER BY l.id DESC)
  ), numbered AS MATERIALIZED (
    SELECT *, count(*) FILTER (WHERE ends_visit) OVER (PARTITION BY actor_id, action, purpose ORDER BY id DESC) AS visit
    FROM lines
  ), rows AS MATERIALIZED (
    SELECT max(id) AS id, min(at) AS since, max(at) AS until, count(*) AS times, action, purpose, actor_id
    FROM numbered GROUP BY actor_id, action, purpose, visit HAVING max(id) < $2::bigint
    ORDER BY id DESC LIMIT $3::int + 1
  ), page AS MATERIALIZED (SELECT * FROM rows ORDER BY id DESC LIMIT $3),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids) SELECT scope_actor(), 'accessLog.opened', ARRAY[id] FROM the
  )
  SELECT json_build_object(
    'items', coalesce((SELECT json_agg(json_build_object('from', l.since, 'to', l.until, 'times', l.times,
      'action', l.action, 'purpose', l.purpose,
      'colleague', json_build_object('id', u.id, 'name', u.display_name)) ORDER BY l.id DESC)
      FROM page l JOIN app_user u ON u.id = l.actor_id), '[]'),
    'nextCursor', CASE WHEN (SELECT count(*) FROM rows) > $3 THEN (
      SELECT translate(encode(convert_to(json_build_array(min(id), (SELECT max(id) FROM numbered))::text, 'UTF8'),
        'base64'), E'+/=\\n', '-_')
      FROM page) END) AS json
  FROM the`,
};

const newest = '9223372036854775807';

@Injectable()
export class AccessReportRepository {
  constructor(private readonly reads: HotReads) {}

  /** A page as JSON text, newest first; null when the actor may not see the participant or there is none. */
  page(
    actor: Actor,
    participantId: string,
    after: AccessReportPlace | null,
    limit: number,
  ): Promise<string | null> {
    const { before, upTo } = after ?? { before: newest, upTo: newest };
    return this.reads.json(actor, visits, [participantId, before, limit, upTo]);
  }
}
