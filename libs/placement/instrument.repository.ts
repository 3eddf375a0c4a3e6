import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type {
  InstrumentFacts,
  InstrumentKind,
  InstrumentState,
  InstrumentStep,
  InstrumentTerm,
} from './instrument.rules.js';

export interface InstrumentView {
  readonly id: string;
  readonly version: number;
  readonly kind: InstrumentKind;
  readonly state: InstrumentState;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly extensionReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly decisionReason: string | null;
  readonly endReason: string | null;
  readonly wageValues: readonly {
    readonly percent: number;
    readonly setOn: CalendarDate;
    readonly againOn: CalendarDate;
  }[];
  /** What runs about it, the nearest first. */
  readonly terms: readonly { readonly term: InstrumentTerm; readonly dueOn: CalendarDate }[];
  readonly can: InstrumentStep[];
}

/** The instruments of a placement, as JSON in SQL; `can` is the JSON of what the actor can do by `kind:state`. */
export const instrumentsOf = (placementId: string, trajectoryId: string, can: string): string => `(
  SELECT coalesce(json_agg(json_build_object(
    'id', i.id, 'version', i.version, 'kind', i.kind, 'state', i.state, 'startsOn', i.starts_on,
    'endsOn', i.ends_on, 'extensionReason', i.extension_reason, 'decidedBy', i.decided_by,
    'decidedOn', i.decided_on, 'decisionReason', i.decision_reason, 'endReason', i.end_reason,
    'wageValues', (SELECT coalesce(json_agg(json_build_object('percent', v.percent, 'setOn', v.set_on,
      'againOn', v.again_on) ORDER BY v.set_on DESC), '[]') FROM wage_value v WHERE v.instrument_id = i.id),
    'terms', (SELECT coalesce(json_agg(json_build_object('term', d.kind, 'dueOn', d.due_on)
      ORDER BY d.due_on, d.id), '[]')
      FROM deadline d WHERE d.trajectory_id = ${trajectoryId} AND d.subject_id = i.id AND d.state = 'open'),
    'can', coalesce(${can}::json -> (i.kind || ':' || i.state), '[]')) ORDER BY i.id), '[]')
  FROM placement_instrument i WHERE i.placement_id = ${placementId})`;

export interface StoredInstrument extends InstrumentFacts {
  readonly id: string;
  readonly version: number;
  readonly placementId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  /** Of the newest measurement. */
  readonly wageValueSetOn: CalendarDate | null;
}

interface Decision {
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  readonly reason: string | null;
}

@Injectable()
export class InstrumentRepository {
  async placementOf(
    tx: Tx,
    id: string,
  ): Promise<{ readonly placementId: string; readonly trajectoryId: string } | undefined> {
    const [found] = await rows<{ placementId: string; trajectoryId: string }>(
      tx,
      `SELECT w.id AS "placementId", w.trajectory_id AS "trajectoryId"
       FROM placement_instrument i JOIN placement w ON w.id = i.placement_id WHERE i.id = $1`,
      [id],
    );
    return found;
  }

  /** Of a placement whose case the caller holds. */
  of(tx: Tx, placementId: string): Promise<StoredInstrument[]> {
    return rows(
      tx,
      `SELECT i.id, i.version, i.placement_id AS "placementId", i.kind, i.state, i.starts_on::text AS "startsOn",
         i.ends_on::text AS "endsOn", i.extension_reason IS NOT NULL AS extended,
         (SELECT count(*)::int FROM wage_value v WHERE v.instrument_id = i.id) AS "wageValues",
         (SELECT max(v.set_on)::text FROM wage_value v WHERE v.instrument_id = i.id) AS "wageValueSetOn"
       FROM placement_instrument i WHERE i.placement_id = $1 ORDER BY i.id`,
      [placementId],
    );
  }

  async add(
    tx: Tx,
    actor: Actor,
    participantId: string,
    instrument: Pick<StoredInstrument, 'id' | 'placementId' | 'kind' | 'startsOn' | 'endsOn'>,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO placement_instrument (id, placement_id, participant_id, kind, starts_on, ends_on, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        instrument.id,
        instrument.placementId,
        participantId,
        instrument.kind,
        instrument.startsOn,
        instrument.endsOn,
        actor.userId,
      ],
    );
  }

  async extend(tx: Tx, id: string, endsOn: CalendarDate, reason: string): Promise<void> {
    await rows(
      tx,
      `UPDATE placement_instrument SET ends_on = $2, extension_reason = $3, version = version + 1 WHERE id = $1`,
      [id, endsOn, reason],
    );
  }

  async decide(tx: Tx, id: string, state: 'granted' | 'refused', decision: Decision): Promise<void> {
    await rows(
      tx,
      `UPDATE placement_instrument SET state = $2, decided_by = $3, decided_on = $4, decision_reason = $5,
         version = version + 1 WHERE id = $1`,
      [id, state, decision.decidedBy, decision.decidedOn, decision.reason],
    );
  }

  async end(tx: Tx, id: string, endsOn: CalendarDate, reason: string | null): Promise<void> {
    await rows(
      tx,
      `UPDATE placement_instrument SET state = 'ended', ends_on = $2, end_reason = $3, version = version + 1
       WHERE id = $1`,
      [id, endsOn, reason],
    );
  }

  async addWageValue(
    tx: Tx,
    actor: Actor,
    participantId: string,
    instrumentId: string,
    value: { readonly percent: number; readonly setOn: CalendarDate; readonly againOn: CalendarDate },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO wage_value (id, instrument_id, participant_id, percent, set_on, again_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), instrumentId, participantId, value.percent, value.setOn, value.againOn, actor.userId],
    );
    await rows(tx, 'UPDATE placement_instrument SET version = version + 1 WHERE id = $1', [instrumentId]);
  }
}
