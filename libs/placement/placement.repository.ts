import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';
import type { InstrumentView } from './instrument.repository.js';
import { instrumentsOf } from './instrument.repository.js';
import { instrumentCan } from './instrument.rules.js';
import type { PlaceState } from './place.rules.js';
import { placeRefusals } from './place.rules.js';
import type { ContractForm, PlacementState, PlacementStep } from './placement.rules.js';
import { placementCan, placesPeople } from './placement.rules.js';

export interface PlacementText {
  readonly functionTitle: string;
  /** Hours a week. */
  readonly hours: number;
  readonly contractForm: ContractForm | null;
  readonly startsOn: CalendarDate | null;
  /** As agreed. */
  readonly endsOn: CalendarDate | null;
}

export interface PlacementView extends PlacementText {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly employer: { readonly id: string; readonly name: string };
  readonly placeId: string | null;
  readonly state: PlacementState;
  readonly proposedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly endReason: string | null;
  readonly instruments: InstrumentView[];
  readonly can: PlacementStep[];
}

/** Where somebody could work: a place with its employer, or an employer alone. */
export interface Where {
  readonly employerId: string;
  readonly employerName: string;
  readonly employerActive: boolean;
  readonly placeState: PlaceState | null;
  readonly placeFull: boolean;
  readonly functionTitle: string | null;
  readonly hours: number | null;
}

/**
 * What every answer says of placement `w`. `can` and `instrumentCan` are the JSON of what the actor can do; nothing in a
 * case that is not theirs to work on.
 */
const placementFields = (can: string, instrumentCan: string): string => `
  'id', w.id, 'version', w.version, 'trajectoryId', w.trajectory_id, 'participantId', w.participant_id,
  'employer', (SELECT json_build_object('id', e.id, 'name', e.name) FROM employer e WHERE e.id = w.employer_id),
  'placeId', w.place_id, 'functionTitle', w.function_title, 'hours', w.hours, 'contractForm', w.contract_form,
  'state', w.state, 'proposedOn', w.proposed_on, 'startsOn', w.starts_on, 'endsOn', w.ends_on,
  'endedOn', w.ended_on, 'endReason', w.end_reason, 'instruments', ${instrumentsOf('w.id', 'w.trajectory_id', instrumentCan)},
  'can', coalesce(${can}::json -> w.state, '[]')`;

/** Of one trajectory, the newest first, with its line in the access log. $1 trajectory, $2, $3 and $4 what one can do. */
const list = {
  name: 'placements-of-trajectory',
  text: `WITH mine AS MATERIALIZED (
    SELECT t.id, t.participant_id, upper_inf(t.active) AND (
        p.contact_person_id = ANY ((SELECT scope_users())::uuid[]) OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
        OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) AS theirs
    FROM trajectory t JOIN participant p ON p.id = t.participant_id
    WHERE t.id = $1 AND ${seenInScope('p')}
  ), logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'placements.listed', ARRAY[participant_id] FROM mine
  )
  SELECT json_build_object('items', (
    SELECT coalesce(json_agg(json_build_object(${placementFields(
      `(CASE WHEN m.theirs THEN $2 ELSE '{}' END)`,
      `(CASE WHEN m.theirs THEN $3 ELSE '{}' END)`,
    )}) ORDER BY w.id DESC), '[]')
    FROM placement w WHERE w.trajectory_id = m.id
  ), 'can', CASE WHEN m.theirs THEN $4::json ELSE '[]' END) AS json FROM mine m`,
};

@Injectable()
export class PlacementRepository {
  constructor(private readonly reads: HotReads) {}

  /** The placements of a trajectory as JSON text; null when it is not the actor's to see. */
  of(actor: Actor, trajectoryId: string): Promise<string | null> {
    return this.reads.json(actor, list, [
      trajectoryId,
      JSON.stringify(placementCan(actor)),
      JSON.stringify(instrumentCan(actor)),
      JSON.stringify(placesPeople(actor) ? ['propose'] : []),
    ]);
  }

  async trajectoryOf(tx: Tx, id: string): Promise<string | undefined> {
    const [found] = await rows<{ id: string }>(
      tx,
      'SELECT trajectory_id AS id FROM placement WHERE id = $1',
      [id],
    );
    return found?.id;
  }

  /** For who works on the case, which the caller holds. */
  async find(tx: Tx, actor: Actor, id: string): Promise<PlacementView> {
    const [found] = await rows<{ json: PlacementView }>(
      tx,
      `SELECT json_build_object(${placementFields('$2', '$3')}) AS json FROM placement w WHERE w.id = $1`,
      [id, JSON.stringify(placementCan(actor)), JSON.stringify(instrumentCan(actor))],
    );
    return found!.json;
  }

  /** The place, held so that it stays as it is until the transaction ends; or the employer alone. */
  async where(
    tx: Tx,
    {
      placeId,
      employerId,
    }: { readonly placeId?: string | null | undefined; readonly employerId?: string | null | undefined },
  ): Promise<Where | undefined> {
    if (placeId) await rows(tx, 'SELECT FROM place WHERE id = $1 FOR NO KEY UPDATE', [placeId]);
    const [found] = await rows<Where>(
      tx,
      `SELECT e.id AS "employerId", e.name AS "employerName", e.state = 'active' AS "employerActive",
         p.state AS "placeState", coalesce(p.taken >= p.positions, false) AS "placeFull", p.function_title AS "functionTitle", p.hours_from::float8 AS hours
       FROM employer e LEFT JOIN place p ON p.id = $1::uuid AND p.employer_id = e.id
       WHERE e.id = coalesce((SELECT employer_id FROM place WHERE id = $1::uuid), $2::uuid)`,
      [placeId ?? null, employerId ?? null],
    );
    return found;
  }

  async propose(
    tx: Tx,
    actor: Actor,
    of: { readonly id: string; readonly participantId: string },
    placement: PlacementText & {
      readonly id: string;
      readonly employerId: string;
      readonly placeId: string | null;
      readonly proposedOn: CalendarDate;
    },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO placement (id, trajectory_id, participant_id, employer_id, place_id, function_title, hours,
         contract_form, starts_on, ends_on, proposed_on, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        placement.id,
        of.id,
        of.participantId,
        placement.employerId,
        placement.placeId,
        placement.functionTitle,
        placement.hours,
        placement.contractForm,
        placement.startsOn,
        placement.endsOn,
        placement.proposedOn,
        actor.userId,
      ],
    );
  }

  async change(tx: Tx, id: string, text: PlacementText): Promise<void> {
    await rows(
      tx,
      `UPDATE placement SET function_title = $2, hours = $3, contract_form = $4, starts_on = $5, ends_on = $6,
         version = version + 1 WHERE id = $1`,
      [id, text.functionTitle, text.hours, text.contractForm, text.startsOn, text.endsOn],
    );
  }

  /** The participant starts, and with that takes a position of the place. */
  async start(tx: Tx, id: string, text: PlacementText): Promise<void> {
    try {
      await rows(
        tx,
        `UPDATE placement SET state = 'started', function_title = $2, hours = $3, contract_form = $4,
           starts_on = $5, ends_on = $6, version = version + 1 WHERE id = $1`,
        [id, text.functionTitle, text.hours, text.contractForm, text.startsOn, text.endsOn],
      );
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'place_never_overfilled') {
        throw new Refusal(placeRefusals.full);
      }
      throw error;
    }
  }

  /** It leads to nothing, or ends; a position that it held is free again. */
  async end(
    tx: Tx,
    id: string,
    state: PlacementState,
    endedOn: CalendarDate | null,
    reason: string | null,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE placement SET state = $2, ended_on = $3, end_reason = $4, version = version + 1 WHERE id = $1`,
      [id, state, endedOn, reason],
    );
  }

  async idsIn(tx: Tx, trajectoryId: string, state: PlacementState): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      'SELECT id FROM placement WHERE trajectory_id = $1 AND state = $2 ORDER BY id',
      [trajectoryId, state],
    );
    return found.map(({ id }) => id);
  }
}
