import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import type { Statement } from './caseload-rows.js';
import { inView, Parameters, prepared, selectedRows, sortColumns } from './caseload-rows.js';
import { caseloadViews } from './caseload.rules.js';
import type { CaseloadSelection } from './caseload.rules.js';

/** After which row a page goes on. */
export interface CaseloadPlace {
  /** What the row was sorted by; of a name the statement looks that up, for a cursor may be seen by anybody. */
  readonly value: string | null;
  readonly trajectoryId: string;
}

export interface CaseloadPage extends CaseloadSelection {
  readonly after: CaseloadPlace | null;
  readonly limit: number;
}

/** A row comparison lets the index give the page in order. */
function pageOf(actor: Actor, { after, limit, ...selection }: CaseloadPage): Statement {
  const parameters = new Parameters();
  const condition = selectedRows(selection, actor, parameters);
  const { column, type, way } = sortColumns[selection.sort];
  const [order, back] = way === 'ASC' ? ['ASC', 'DESC'] : ['DESC', 'ASC'];
  const byName = column === 'participant_name';
  const count = parameters.add(limit, 'int');
  const reader = parameters.add(actor.userId, 'uuid');
  let beyond = '';
  if (after) {
    const id = parameters.add(after.trajectoryId, 'uuid');
    const value = byName
      ? `(SELECT participant_name FROM caseload_entry WHERE trajectory_id = ${id})`
      : parameters.add(after.value, type);
    beyond = `AND (${column}, trajectory_id) ${way === 'ASC' ? '>' : '<'} (${value}, ${id})`;
  }
  const cursor = byName
    ? 'json_build_array(trajectory_id)'
    : `json_build_array(${column}::text, trajectory_id)`;
  // A name that can no longer be looked up is no place to go on from.
  const known =
    after && byName
      ? `WHERE EXISTS (SELECT FROM caseload_entry WHERE trajectory_id = $${parameters.values.length})`
      : '';
  return prepared(
    `WITH rows AS MATERIALIZED (
      SELECT * FROM caseload_entry WHERE ${condition} ${beyond}
      ORDER BY ${column} ${order}, trajectory_id ${order} LIMIT ${count} + 1
    ), page AS MATERIALIZED (SELECT * FROM rows ORDER BY ${column} ${order}, trajectory_id ${order} LIMIT ${count}),
    logged AS (
      INSERT INTO access_log (actor_id, action, participant_ids)
      SELECT ${reader}, 'list.opened', coalesce(array_agg(participant_id), '{}') FROM page
    ), last AS (SELECT * FROM page ORDER BY ${column} ${back}, trajectory_id ${back} LIMIT 1)
    SELECT json_build_object(
      'items', coalesce((SELECT json_agg(json_build_object(
        'trajectoryId', e.trajectory_id, 'participantId', e.participant_id, 'name', e.participant_name,
        'birthDate', e.birth_date, 'municipalityCode', e.municipality_code,
        'contactPerson', json_build_object('id', u.id, 'name', u.display_name),
        'stage', e.stage, 'stageSince', e.stage_since, 'suspended', e.suspended,
        'nextDueOn', CASE WHEN isfinite(e.next_due_on) THEN e.next_due_on END, 'nextDueKind', e.next_due_kind,
        'lastContactAt', e.last_contact_at,
        'openHandover', CASE WHEN e.open_handover_id IS NOT NULL THEN (
          SELECT json_build_object('id', h.id, 'to', json_build_object('id', r.id, 'name', r.display_name),
            'expiresOn', h.expires_on)
          FROM handover h JOIN app_user r ON r.id = h.to_user_id WHERE h.id = e.open_handover_id) END,
        'endedAt', e.ended_at, 'version', e.version) ORDER BY e.${column} ${order}, e.trajectory_id ${order})
        FROM page e JOIN app_user u ON u.id = e.contact_person_id), '[]'),
      'nextCursor', CASE WHEN (SELECT count(*) FROM rows) > ${count} THEN (
        SELECT translate(encode(convert_to(${cursor}::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') FROM last) END) AS json
    ${known}`,
    parameters,
  );
}

/** How many cases each view has, and how many of one's own are overdue. */
function countsOf(actor: Actor, today: CalendarDate): Statement {
  const parameters = new Parameters();
  const count = (condition: string): string => `(SELECT count(*) FROM caseload_entry WHERE ${condition})`;
  const counted = caseloadViews.map((view) =>
    view === 'all' && !actor.scope.everything
      ? `'all', NULL`
      : `'${view}', ${count(inView(view, actor, parameters))}`,
  );
  const overdue = `${inView('mine', actor, parameters)} AND next_due_on < ${parameters.add(today, 'date')}`;
  return prepared(
    `SELECT json_build_object(${counted.join(', ')}, 'overdue', ${count(overdue)}) AS json`,
    parameters,
  );
}

/** The worklist: one row per trajectory, kept ready by the database, with its line in the access log. */
@Injectable()
export class CaseloadRepository {
  constructor(private readonly hot: HotReads) {}

  /** A page as JSON text; null when the place to go on from is not there. */
  page(actor: Actor, page: CaseloadPage): Promise<string | null> {
    const { values, ...read } = pageOf(actor, page);
    return this.hot.json(actor, read, values);
  }

  /** As JSON text. */
  async counts(actor: Actor, today: CalendarDate): Promise<string> {
    const { values, ...read } = countsOf(actor, today);
    return (await this.hot.json(actor, read, values))!;
  }
}
