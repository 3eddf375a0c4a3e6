import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { days } from './development-json.js';
import type { HeldCase } from './development.rules.js';
import type { Indication, IndicationTerms } from './indication.rules.js';
import { indicationRefusals } from './indication.rules.js';
import type { TargetGroup } from './target-group.rules.js';

const groupColumns = `code, label, legal_basis AS "legalBasis", inflow, decided_by AS "decidedBy",
  lower(during)::text AS from, (upper(during) - 1)::text AS until`;

/** An indication `i` as JSON, with the law of its first day. */
export const indicationJson = `(SELECT jsonb_build_object('id', i.id, 'version', i.version,
    'targetGroup', i.target_group, 'label', g.label, 'legalBasis', g.legal_basis, 'trajectoryId', i.trajectory_id,
    ${days('i.during')}, 'decidedBy', i.decided_by, 'decidedOn', i.decided_on, 'endReason', i.end_reason)
  FROM target_group g WHERE g.code = i.target_group AND g.during @> lower(i.during))`;

@Injectable()
export class IndicationRepository {
  /** The groups of one day, or all that ever held. */
  groups(tx: Tx, on: CalendarDate | null): Promise<TargetGroup[]> {
    return rows(
      tx,
      `SELECT ${groupColumns} FROM target_group WHERE $1::date IS NULL OR during @> $1::date ORDER BY label, during`,
      [on],
    );
  }

  async groupOn(tx: Tx, code: string, on: CalendarDate): Promise<TargetGroup | undefined> {
    const [found] = await rows<TargetGroup>(
      tx,
      `SELECT ${groupColumns} FROM target_group WHERE code = $1 AND during @> $2::date`,
      [code, on],
    );
    return found;
  }

  async find(tx: Tx, id: string): Promise<Indication> {
    const [found] = await rows<{ json: Indication }>(
      tx,
      `SELECT ${indicationJson} AS json FROM indication i WHERE i.id = $1`,
      [id],
    );
    return found!.json;
  }

  add(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    { id, targetGroup, ...terms }: IndicationTerms & Pick<Indication, 'id' | 'targetGroup'>,
  ): Promise<void> {
    return onceAtATime(() =>
      rows(
        tx,
        `INSERT INTO indication (during, decided_by, decided_on, end_reason, id, trajectory_id, participant_id,
           target_group, recorded_by, recorded_at)
         VALUES (daterange($1, $2, '[]'), $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [...valuesOf(terms), id, trajectoryId, participantId, targetGroup, recordedBy, at],
      ),
    );
  }

  change(tx: Tx, id: string, terms: IndicationTerms): Promise<void> {
    return onceAtATime(() =>
      rows(
        tx,
        `UPDATE indication SET during = daterange($1, $2, '[]'), decided_by = $3, decided_on = $4, end_reason = $5,
           version = version + 1
         WHERE id = $6`,
        [...valuesOf(terms), id],
      ),
    );
  }
}

const valuesOf = ({ startsOn, endsOn, decidedBy, decidedOn, endReason }: IndicationTerms) => [
  startsOn,
  endsOn,
  decidedBy,
  decidedOn,
  endReason,
];

/** The exclusion constraint spoke: the participant is in this group already, perhaps by an earlier trajectory. */
async function onceAtATime(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'indication_once') {
      throw new Refusal(indicationRefusals.twice);
    }
    throw error;
  }
}
