import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';

/** Of one place, the newest first; only whom the actor may see, and reading who is noted of each. $1 place. */
const list = {
  name: 'placements-at-place',
  text: `WITH here AS MATERIALIZED (
    SELECT w.id, w.participant_id, w.function_title, w.hours, w.state, w.proposed_on, w.starts_on, w.ended_on,
      list_name(p.given_name, p.initials, p.prefix, p.surname, p.partner_prefix, p.partner_surname) AS name
    FROM placement w JOIN participant p ON p.id = w.participant_id
    WHERE w.place_id = $1 AND ${seenInScope('p')}
  ), logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'placements.listed', array_agg(DISTINCT participant_id) FROM here HAVING count(*) > 0
  )
  SELECT json_build_object('items', (
    SELECT coalesce(json_agg(json_build_object(
      'id', h.id, 'participant', json_build_object('id', h.participant_id, 'name', h.name),
      'functionTitle', h.function_title, 'hours', h.hours, 'state', h.state, 'proposedOn', h.proposed_on,
      'startsOn', h.starts_on, 'endedOn', h.ended_on) ORDER BY h.id DESC), '[]') FROM here h
  )) AS json FROM place s WHERE s.id = $1`,
};

@Injectable()
export class PlacedHereRepository {
  constructor(private readonly reads: HotReads) {}

  /** Who works, worked or was proposed at a place, as JSON text; null when there is no such place. */
  at(actor: Actor, placeId: string): Promise<string | null> {
    return this.reads.json(actor, list, [placeId]);
  }
}
