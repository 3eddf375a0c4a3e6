import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { days } from './development-json.js';
import type { HeldCase } from './development.rules.js';
import type { Provision, ProvisionTerms } from './provision.rules.js';

/** A provision `v` as JSON. */
export const provisionJson = `jsonb_build_object('id', v.id, 'version', v.version, 'kind', v.kind,
  'description', v.description, ${days('v.during')}, 'reason', v.reason, 'endReason', v.end_reason)`;

const valuesOf = ({ startsOn, endsOn, description, reason, endReason }: ProvisionTerms) => [
  startsOn,
  endsOn,
  description,
  reason,
  endReason,
];

@Injectable()
export class ProvisionRepository {
  async find(tx: Tx, id: string): Promise<Provision> {
    const [found] = await rows<{ json: Provision }>(
      tx,
      `SELECT ${provisionJson} AS json FROM provision v WHERE v.id = $1`,
      [id],
    );
    return found!.json;
  }

  async add(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    { id, kind, ...terms }: ProvisionTerms & Pick<Provision, 'id' | 'kind'>,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO provision (during, description, reason, end_reason, id, trajectory_id, participant_id, kind,
         recorded_by, recorded_at)
       VALUES (daterange($1, $2, '[]'), $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...valuesOf(terms), id, trajectoryId, participantId, kind, recordedBy, at],
    );
  }

  async change(tx: Tx, id: string, terms: ProvisionTerms): Promise<void> {
    await rows(
      tx,
      `UPDATE provision SET during = daterange($1, $2, '[]'), description = $3, reason = $4, end_reason = $5,
         version = version + 1
       WHERE id = $6`,
      [...valuesOf(terms), id],
    );
  }
}
