import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { PreparedRead } from '#kernel/hot-reads.js';
import { HotReads } from '#kernel/hot-reads.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';
import { colleaguesOf } from './caseload.rules.js';
import type { CaseloadSort, CaseloadView } from './caseload.rules.js';

export interface CaseloadPage {
  readonly view: CaseloadView;
  readonly sort: CaseloadSort;
  readonly stage: string | null;
  /** Sort value and trajectory of the last row of the page before. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** The values before every first row; a row comparison with them lets the index give the page in order. */
const first = '00000000-0000-0000-0000-000000000000';
const sorts = {
  dueOn: { column: 'next_due_on', type: 'date', start: '-infinity' },
  name: { column: 'participant_name', type: 'text', start: '' },
  stageSince: { column: 'stage_since', type: 'timestamptz', start: '-infinity' },
} as const satisfies Record<CaseloadSort, object>;

/** The explicit scope of each view, for the planner; row-level security holds besides. $6 colleagues, $7 team. */
const views: Record<CaseloadView, string> = {
  mine: 'contact_person_id = ($6::uuid[])[1] AND ended_at IS NULL',
  substitution: 'contact_person_id = ANY ($6::uuid[]) AND ended_at IS NULL',
  team: 'team_id = $7 AND ended_at IS NULL',
  inHandover: `ended_at IS NULL AND trajectory_id IN (
    SELECT h.trajectory_id FROM handover h WHERE h.state = 'offered' AND h.to_user_id = ANY ($6::uuid[])
    UNION SELECT h.trajectory_id FROM handover h WHERE h.state = 'offered' AND h.from_user_id = ANY ($6::uuid[]))`,
  ended: 'contact_person_id = ANY ($6::uuid[]) AND ended_at IS NOT NULL',
  all: `ended_at IS NULL AND ${seenInScope('caseload_entry')}`,
};

/** All cases of who sees some only: from whose they are, or the whole register would be read to leave most out. */
const reachable = `ended_at IS NULL AND trajectory_id IN (
    SELECT trajectory_id FROM caseload_entry WHERE contact_person_id = ANY ($6::uuid[]) AND ended_at IS NULL
    UNION SELECT trajectory_id FROM caseload_entry WHERE team_id = $7 AND ended_at IS NULL
    UNION SELECT trajectory_id FROM involved_colleague WHERE user_id = ANY ($6::uuid[]) AND upper_inf(during)
    UNION SELECT trajectory_id FROM handover WHERE to_user_id = ANY ($6::uuid[]) AND state = 'offered')`;

function pageOf(name: string, condition: string, sort: CaseloadSort): PreparedRead {
  const { column, type } = sorts[sort];
  return {
    name,
    text: `WITH rows AS MATERIALIZED (
      SELECT * FROM caseload_entry
      WHERE ${condition} AND (${column}, trajectory_id) > ($1::${type}, $2::uuid)
        AND ($3::text IS NULL OR stage = $3) AND ($6::uuid[] IS NOT NULL OR $7::uuid IS NULL)
      ORDER BY ${column}, trajectory_id LIMIT $4::int + 1
    ), page AS MATERIALIZED (SELECT * FROM rows ORDER BY ${column}, trajectory_id LIMIT $4),
    logged AS (
      INSERT INTO access_log (actor_id, action, participant_ids)
      SELECT $5::uuid, 'list.opened', coalesce(array_agg(participant_id), '{}') FROM page
    ), last AS (SELECT ${column} AS value, trajectory_id FROM page ORDER BY 1 DESC, 2 DESC LIMIT 1)
    SELECT json_build_object(
      'items', coalesce((SELECT json_agg(json_build_object(
        'trajectoryId', e.trajectory_id, 'participantId', e.participant_id, 'name', e.participant_name,
        'birthDate', e.birth_date, 'municipalityCode', e.municipality_code,
        'contactPerson', json_build_object('id', u.id, 'name', u.display_name),
        'stage', e.stage, 'stageSince', e.stage_since, 'suspended', e.suspended,
        'nextDueOn', CASE WHEN isfinite(e.next_due_on) THEN e.next_due_on END, 'nextDueKind', e.next_due_kind,
        'openHandover', CASE WHEN e.open_handover_id IS NOT NULL THEN (
          SELECT json_build_object('id', h.id, 'to', json_build_object('id', r.id, 'name', r.display_name),
            'expiresOn', h.expires_on)
          FROM handover h JOIN app_user r ON r.id = h.to_user_id WHERE h.id = e.open_handover_id) END,
        'endedAt', e.ended_at, 'version', e.version) ORDER BY e.${column}, e.trajectory_id)
        FROM page e JOIN app_user u ON u.id = e.contact_person_id), '[]'),
      'nextCursor', CASE WHEN (SELECT count(*) FROM rows) > $4 THEN (
        SELECT translate(encode(convert_to(json_build_array(value::text, trajectory_id)::text, 'UTF8'), 'base64'),
          E'+/=\\n', '-_') FROM last) END) AS json`,
  };
}

const reads = new Map<string, PreparedRead>();

function readOf(actor: Actor, view: CaseloadView, sort: CaseloadSort): PreparedRead {
  const some = view === 'all' && !actor.scope.everything;
  const name = `caseload-${some ? 'reachable' : view}-${sort}`;
  const read = reads.get(name) ?? pageOf(name, some ? reachable : views[view], sort);
  reads.set(name, read);
  return read;
}

/** The worklist: one row per trajectory, kept ready by the database, with its line in the access log. */
@Injectable()
export class CaseloadRepository {
  constructor(private readonly hot: HotReads) {}

  /** A page as JSON text. */
  async page(actor: Actor, { view, sort, stage, after, limit }: CaseloadPage): Promise<string> {
    const [value, trajectoryId] = after ?? [sorts[sort].start, first];
    return (await this.hot.json(actor, readOf(actor, view, sort), [
      value,
      trajectoryId,
      stage,
      limit,
      actor.userId,
      colleaguesOf(view, actor),
      actor.teamId,
    ]))!;
  }
}
