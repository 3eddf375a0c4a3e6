import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { careTeamInScope, seenInScope } from '#participant/participant-visibility.rules.js';
import type { CheckInOutcome, CheckInSide, CheckInState, CheckInStep, SideText } from './check-in.rules.js';
import { checkInCan } from './check-in.rules.js';

export interface CheckInView {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly placementId: string;
  readonly employer: { readonly id: string; readonly name: string };
  readonly functionTitle: string;
  /** After the start. */
  readonly months: number;
  readonly dueOn: CalendarDate;
  readonly state: CheckInState;
  readonly employerSide: SideText | null;
  readonly participantSide: SideText | null;
  readonly outcome: CheckInOutcome | null;
  readonly remark: string | null;
  readonly concludedBy: { readonly id: string; readonly name: string } | null;
  /** ISO 8601. */
  readonly concludedAt: string | null;
  readonly can: CheckInStep[];
}

const state = `CASE WHEN c.outcome IS NOT NULL THEN 'done' WHEN d.state = 'cancelled' THEN 'cancelled'
  ELSE 'planned' END`;
/** Who went to another stage since a relapse was found, has answered it. */
const stageBegan = `(SELECT max(lower(sp.during)) FROM stage_period sp
  WHERE sp.trajectory_id = c.trajectory_id AND sp.move <> 'reopening')`;
const side = (name: CheckInSide, theirs: string): string => `(
  SELECT json_build_object('spokenOn', s.spoken_on, 'reached', s.reached, 'note', s.note)
  FROM check_in_side s WHERE s.check_in_id = c.id AND s.side = '${name}' AND ${theirs})`;

/**
 * What every answer says of check-in `c` with its deadline `d`. `theirs`: the actor works on the case; to others what
 * was said is not told.
 */
const fields = (can: string, theirs: string): string => `
  'id', c.id, 'version', c.version, 'trajectoryId', c.trajectory_id, 'participantId', c.participant_id,
  'placementId', c.placement_id,
  'employer', (SELECT json_build_object('id', e.id, 'name', e.name)
    FROM placement w JOIN employer e ON e.id = w.employer_id WHERE w.id = c.placement_id),
  'functionTitle', (SELECT w.function_title FROM placement w WHERE w.id = c.placement_id),
  'months', d.length, 'dueOn', d.due_on, 'state', ${state},
  'employerSide', ${side('employer', theirs)}, 'participantSide', ${side('participant', theirs)},
  'outcome', c.outcome,
  'remark', (SELECT r.remark FROM check_in_remark r WHERE r.check_in_id = c.id AND ${theirs}),
  'concludedBy', (SELECT json_build_object('id', u.id, 'name', u.display_name)
    FROM app_user u WHERE u.id = c.concluded_by),
  'concludedAt', c.concluded_at,
  'can', CASE WHEN c.outcome = 'relapse' AND c.concluded_at < ${stageBegan} THEN '[]'
    ELSE coalesce(${can}::json -> (${state} || ':' || coalesce(c.outcome, '')), '[]') END`;

/** Of one trajectory, what is due first, with its line in the access log. $1 trajectory, $2 what one can do. */
const list = {
  name: 'check-ins-of-trajectory',
  text: `WITH mine AS MATERIALIZED (
    SELECT t.id, t.participant_id, upper_inf(t.active) AS runs, ${careTeamInScope('p')} AS theirs
    FROM trajectory t JOIN participant p ON p.id = t.participant_id
    WHERE t.id = $1 AND ${seenInScope('p')}
  ), logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'checkIns.listed', ARRAY[participant_id] FROM mine
  )
  SELECT json_build_object('items', (
    SELECT coalesce(json_agg(json_build_object(${fields(
      `(CASE WHEN m.theirs AND m.runs THEN $2 ELSE '{}' END)`,
      'm.theirs',
    )}) ORDER BY d.due_on, c.id), '[]')
    FROM check_in c JOIN deadline d ON d.id = c.deadline_id WHERE c.trajectory_id = m.id
  )) AS json FROM mine m`,
};

export interface CheckInPlace {
  readonly trajectoryId: string;
  readonly placementId: string;
  readonly part: number;
}

@Injectable()
export class CheckInRepository {
  constructor(private readonly reads: HotReads) {}

  /** The check-ins of a trajectory as JSON text; null when it is not the actor's to see. */
  of(actor: Actor, trajectoryId: string): Promise<string | null> {
    return this.reads.json(actor, list, [trajectoryId, JSON.stringify(checkInCan(actor))]);
  }

  /** Where a check-in belongs. */
  async place(tx: Tx, id: string): Promise<CheckInPlace | undefined> {
    const [found] = await rows<CheckInPlace>(
      tx,
      `SELECT c.trajectory_id AS "trajectoryId", c.placement_id AS "placementId", d.part
       FROM check_in c JOIN deadline d ON d.id = c.deadline_id WHERE c.id = $1`,
      [id],
    );
    return found;
  }

  /** For who works on the case, which the caller holds. */
  async find(tx: Tx, actor: Actor, id: string): Promise<CheckInView> {
    const [found] = await rows<{ json: CheckInView }>(
      tx,
      `SELECT json_build_object(${fields('$2', 'true')}) AS json
       FROM check_in c JOIN deadline d ON d.id = c.deadline_id WHERE c.id = $1`,
      [id, JSON.stringify(checkInCan(actor))],
    );
    return found!.json;
  }

  async keepSide(
    tx: Tx,
    actor: Actor,
    { id, participantId }: Pick<CheckInView, 'id' | 'participantId'>,
    name: CheckInSide,
    { spokenOn, reached, note }: SideText,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO check_in_side (check_in_id, side, participant_id, spoken_on, reached, note, author_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (check_in_id, side) DO UPDATE SET spoken_on = excluded.spoken_on, reached = excluded.reached,
         note = excluded.note, author_id = excluded.author_id`,
      [id, name, participantId, spokenOn, reached, note, actor.userId],
    );
    await rows(tx, 'UPDATE check_in SET version = version + 1 WHERE id = $1', [id]);
  }

  async conclude(
    tx: Tx,
    actor: Actor,
    { id, participantId }: Pick<CheckInView, 'id' | 'participantId'>,
    outcome: CheckInOutcome,
    remark: string | null,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE check_in SET outcome = $2, concluded_by = $3, concluded_at = clock_timestamp(), version = version + 1
       WHERE id = $1`,
      [id, outcome, actor.userId],
    );
    if (!remark) return;
    await rows(
      tx,
      'INSERT INTO check_in_remark (check_in_id, participant_id, remark, author_id) VALUES ($1, $2, $3, $4)',
      [id, participantId, remark, actor.userId],
    );
  }

  /** How many check-ins a placement ever had. */
  async count(tx: Tx, placementId: string): Promise<number> {
    const [found] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int FROM check_in WHERE placement_id = $1',
      [placementId],
    );
    return found!.count;
  }

  /** When the open check-ins of a placement are due, the first first. */
  async dueDates(tx: Tx, placementId: string): Promise<CalendarDate[]> {
    const found = await rows<{ dueOn: string }>(
      tx,
      `SELECT d.due_on::text AS "dueOn" FROM deadline d
       WHERE d.subject_id = $1 AND d.kind = 'aftercare' AND d.state = 'open' ORDER BY d.due_on, d.part`,
      [placementId],
    );
    return found.map(({ dueOn }) => dueOn);
  }

  /** A check-in for each open deadline of a placement that has none. Gives how many. */
  async addMissing(tx: Tx, placementId: string): Promise<number> {
    const bare = await rows<{ id: string }>(
      tx,
      `SELECT d.id FROM deadline d
       WHERE d.subject_id = $1 AND d.kind = 'aftercare' AND d.state = 'open'
         AND NOT EXISTS (SELECT FROM check_in c WHERE c.deadline_id = d.id) ORDER BY d.part`,
      [placementId],
    );
    await rows(
      tx,
      `INSERT INTO check_in (id, deadline_id, placement_id, trajectory_id, participant_id)
       SELECT b.id, d.id, $1, d.trajectory_id, d.participant_id
       FROM jsonb_to_recordset($2::jsonb) AS b (id uuid, "deadlineId" uuid) JOIN deadline d ON d.id = b."deadlineId"`,
      [placementId, JSON.stringify(bare.map(({ id }) => ({ id: newId(), deadlineId: id })))],
    );
    return bare.length;
  }
}
