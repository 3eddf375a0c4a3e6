import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { ContactParty, HeldCase } from './casework.rules.js';
import type { AppointmentState } from './appointment.rules.js';

export interface StoredAppointment {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly at: Date;
  readonly minutes: number;
  readonly place: string | null;
  readonly withWhom: ContactParty;
  readonly note: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly state: AppointmentState;
}

interface AppointmentText {
  /** ISO 8601. */
  readonly at: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly withWhom: ContactParty;
  readonly note: string | null;
}

const valuesOf = ({ at, minutes, place, withWhom, note }: AppointmentText) => [
  at,
  minutes,
  place,
  withWhom,
  note,
];

@Injectable()
export class AppointmentRepository {
  async trajectoryOf(tx: Tx, id: string): Promise<string | undefined> {
    const [found] = await rows<{ id: string }>(
      tx,
      'SELECT trajectory_id AS id FROM appointment WHERE id = $1',
      [id],
    );
    return found?.id;
  }

  async find(tx: Tx, id: string): Promise<StoredAppointment> {
    const [found] = await rows<StoredAppointment>(
      tx,
      `SELECT a.id, a.version, a.trajectory_id AS "trajectoryId", a.participant_id AS "participantId",
         a.starts_at AS at, a.minutes, a.place, a.with_whom AS "withWhom", a.note, a.owner_id AS "ownerId",
         u.display_name AS "ownerName",
         CASE WHEN a.cancelled_at IS NULL THEN 'planned' ELSE 'cancelled' END AS state
       FROM appointment a JOIN app_user u ON u.id = a.owner_id WHERE a.id = $1`,
      [id],
    );
    return found!;
  }

  async add(
    tx: Tx,
    { id: trajectoryId, participantId }: HeldCase,
    ownerId: string,
    { id, ...text }: AppointmentText & { readonly id: string },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO appointment (id, trajectory_id, participant_id, owner_id, created_by, starts_at, minutes, place,
         with_whom, note)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
      [id, trajectoryId, participantId, ownerId, ...valuesOf(text)],
    );
  }

  async change(tx: Tx, id: string, text: AppointmentText): Promise<void> {
    await rows(
      tx,
      `UPDATE appointment SET starts_at = $2, minutes = $3, place = $4, with_whom = $5, note = $6,
         version = version + 1
       WHERE id = $1`,
      [id, ...valuesOf(text)],
    );
  }

  /** Cancelled at an instant, or planned again. */
  async cancel(tx: Tx, id: string, at: string | null, reason: string | null): Promise<void> {
    await rows(
      tx,
      'UPDATE appointment SET cancelled_at = $2, cancel_reason = $3, version = version + 1 WHERE id = $1',
      [id, at, reason],
    );
  }
}
