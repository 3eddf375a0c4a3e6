import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { days, list } from './development-json.js';
import type { HeldCase } from './development.rules.js';
import type {
  Assignment,
  AssignmentTerms,
  AttendanceRecord,
  WorkPlace,
  WorkPlaceText,
} from './work-place.rules.js';
import { workPlaceRefusals } from './work-place.rules.js';

/** An assignment `k` as JSON, with who came on its last sixty recorded days. */
export const assignmentJson = `jsonb_build_object('id', k.id, 'version', k.version,
  'workPlace', (SELECT jsonb_build_object('id', w.id, 'name', w.name) FROM work_place w WHERE w.id = k.work_place_id),
  ${days('k.during')}, 'endReason', k.end_reason,
  'attendance', ${list(
    `jsonb_build_object('id', a.id, 'day', a.day, 'presence', a.presence, 'hours', a.hours)`,
    'a.day DESC',
    '(SELECT * FROM attendance WHERE assignment_id = k.id ORDER BY day DESC LIMIT 60) a',
  )})`;

const placeColumns = 'id, version, name, work, capacity, active';

@Injectable()
export class WorkPlaceRepository {
  places(tx: Tx): Promise<WorkPlace[]> {
    return rows(tx, `SELECT ${placeColumns} FROM work_place ORDER BY active DESC, name`);
  }

  async place(tx: Tx, id: string): Promise<WorkPlace | undefined> {
    const [found] = await rows<WorkPlace>(
      tx,
      `SELECT ${placeColumns} FROM work_place WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return found;
  }

  addPlace(
    tx: Tx,
    { id, name, work, capacity, active }: WorkPlaceText & { readonly id: string },
  ): Promise<void> {
    return named(() =>
      rows(tx, 'INSERT INTO work_place (id, name, work, capacity, active) VALUES ($1, $2, $3, $4, $5)', [
        id,
        name,
        work,
        capacity,
        active,
      ]),
    );
  }

  changePlace(tx: Tx, id: string, { name, work, capacity, active }: WorkPlaceText): Promise<void> {
    return named(() =>
      rows(
        tx,
        `UPDATE work_place SET name = $2, work = $3, capacity = $4, active = $5, version = version + 1 WHERE id = $1`,
        [id, name, work, capacity, active],
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

const valuesOf = ({ startsOn, endsOn, endReason }: AssignmentTerms) => [startsOn, endsOn, endReason];

const refusalOf = {
  work_place_full: workPlaceRefusals.full,
  work_place_too_small: workPlaceRefusals.tooSmall,
  work_place_assignment_once: workPlaceRefusals.twice,
  work_place_name_key: workPlaceRefusals.nameTaken,
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
