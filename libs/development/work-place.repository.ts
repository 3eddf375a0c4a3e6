import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { newId } from '#kernel/id.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { AttendanceRecord, Presence } from './attendance.rules.js';
import { colleague, days, list } from './development-json.js';
import type { HeldCase } from './development.rules.js';
import type { Assignment, AssignmentTerms, WorkPlace, WorkPlaceText } from './work-place.rules.js';
import { workPlaceRefusals } from './work-place.rules.js';

const supervisor = colleague('w.supervisor_id');
const placeName = `jsonb_build_object('id', w.id, 'name', w.name, 'department', w.department, 'supervisor', ${supervisor})`;

/** A place `w` as JSON, of which so many are taken. */
export const placeJson = (taken: string): string => `${placeName} || jsonb_build_object('version', w.version,
  'work', w.work, 'capacity', w.capacity, 'active', w.active, 'taken', ${taken})`;

/** How many are there on a day, whoever's participants they are. */
export const takenOn = (day: string): string =>
  `(SELECT count(*)::integer FROM work_place_chair c WHERE c.work_place_id = w.id AND c.during @> ${day})`;

/** So many days of attendance come along: twelve weeks, and the week that runs. */
const DAYS_SHOWN = 91;
const today = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;

/** An assignment `k` as JSON, with who came lately, or in its last weeks. */
export const assignmentJson = `jsonb_build_object('id', k.id, 'version', k.version,
  'workPlace', (SELECT ${placeName} FROM work_place w WHERE w.id = k.work_place_id),
  ${days('k.during')}, 'endReason', k.end_reason,
  'attendance', ${list(
    `jsonb_build_object('id', a.id, 'day', a.day, 'presence', a.presence, 'hours', a.hours)`,
    'a.day DESC',
    `attendance a WHERE a.assignment_id = k.id AND a.day > least(upper(k.during) - 1, ${today}) - ${DAYS_SHOWN}`,
  )})`;

@Injectable()
export class WorkPlaceRepository {
  /** Every place with how many are there on a day; or one. */
  async places(tx: Tx, on: CalendarDate, id: string | null = null): Promise<WorkPlace[]> {
    const found = await rows<{ json: WorkPlace }>(
      tx,
      `SELECT ${placeJson(takenOn('$1::date'))} AS json
       FROM work_place w
       WHERE $2::uuid IS NULL OR w.id = $2 ORDER BY w.active DESC, w.name`,
      [on, id],
    );
    return found.map(({ json }) => json);
  }

  /** What holds of a place until this transaction is over. */
  async hold(tx: Tx, id: string): Promise<Pick<WorkPlace, 'version' | 'active'> | undefined> {
    const [held] = await rows<Pick<WorkPlace, 'version' | 'active'>>(
      tx,
      'SELECT version, active FROM work_place WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    );
    return held;
  }

  addPlace(tx: Tx, { id, ...text }: WorkPlaceText & { readonly id: string }): Promise<void> {
    return named(() =>
      rows(
        tx,
        `INSERT INTO work_place (id, name, work, capacity, active, department, supervisor_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, ...textValues(text)],
      ),
    );
  }

  changePlace(tx: Tx, id: string, text: WorkPlaceText): Promise<void> {
    return named(() =>
      rows(
        tx,
        `UPDATE work_place SET name = $2, work = $3, capacity = $4, active = $5, department = $6, supervisor_id = $7,
           version = version + 1 WHERE id = $1`,
        [id, ...textValues(text)],
      ),
    );
  }

  async find(tx: Tx, id: string): Promise<Assignment> {
    const [found] = await rows<{ json: Assignment }>(
      tx,
      `SELECT ${assignmentJson} AS json FROM work_place_assignment k WHERE k.id = $1`,
      [id],
    );
    return found!.json;
  }

  assign(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    { id, workPlaceId, ...terms }: AssignmentTerms & { readonly id: string; readonly workPlaceId: string },
  ): Promise<void> {
    return named(() =>
      rows(
        tx,
        `INSERT INTO work_place_assignment (during, end_reason, id, work_place_id, trajectory_id, participant_id,
           recorded_by, recorded_at)
         VALUES (daterange($1, $2, '[]'), $3, $4, $5, $6, $7, $8, $9)`,
        [...valuesOf(terms), id, workPlaceId, trajectoryId, participantId, recordedBy, at],
      ),
    );
  }

  change(tx: Tx, id: string, terms: AssignmentTerms): Promise<void> {
    return named(() =>
      rows(
        tx,
        `UPDATE work_place_assignment SET during = daterange($1, $2, '[]'), end_reason = $3, version = version + 1
         WHERE id = $4`,
        [...valuesOf(terms), id],
      ),
    );
  }

  /** What was recorded of a day before. */
  async presenceOn(tx: Tx, assignmentId: string, day: CalendarDate): Promise<Presence | undefined> {
    const [found] = await rows<{ presence: Presence }>(
      tx,
      'SELECT presence FROM attendance WHERE assignment_id = $1 AND day = $2',
      [assignmentId, day],
    );
    return found?.presence;
  }

  async forget(tx: Tx, assignmentId: string, day: CalendarDate): Promise<void> {
    await rows(tx, 'DELETE FROM attendance WHERE assignment_id = $1 AND day = $2', [assignmentId, day]);
  }

  /** One record a day; recorded again it is put right. */
  async attend(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    assignmentId: string,
    recordedBy: string,
    { day, presence, hours }: AttendanceRecord,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO attendance (id, assignment_id, trajectory_id, participant_id, day, presence, hours, recorded_by,
         recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (assignment_id, day) DO UPDATE SET (presence, hours, recorded_by, recorded_at, version)
         = (excluded.presence, excluded.hours, excluded.recorded_by, excluded.recorded_at, attendance.version + 1)`,
      [newId(), assignmentId, trajectoryId, participantId, day, presence, hours ?? null, recordedBy, at],
    );
  }
}

const textValues = ({ name, work, capacity, active, department, supervisorId }: WorkPlaceText) => [
  name,
  work,
  capacity,
  active,
  department,
  supervisorId,
];
const valuesOf = ({ startsOn, endsOn, endReason }: AssignmentTerms) => [startsOn, endsOn, endReason];

const refusalOf = {
  work_place_full: workPlaceRefusals.full,
  work_place_too_small: workPlaceRefusals.tooSmall,
  work_place_assignment_once: workPlaceRefusals.twice,
  work_place_name_key: workPlaceRefusals.nameTaken,
  work_place_supervisor_id_fkey: workPlaceRefusals.noSupervisor,
} as const;

/** What the database refuses, in its own words. */
async function named(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const refusal = refusalOf[(error as { constraint?: string }).constraint as keyof typeof refusalOf];
    if (refusal) throw new Refusal(refusal);
    throw error;
  }
}
