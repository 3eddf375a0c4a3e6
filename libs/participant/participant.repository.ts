import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { SealedBsn } from './bsn-vault.service.js';
import type { Condition, Sight } from './participant-visibility.rules.js';
import { visibleTo } from './participant-visibility.rules.js';
import { columnNames, personJson, toColumns } from './person-columns.js';
import type { Known, ProvenanceOfFields } from './provenance.rules.js';

/** A participant's own values; `values.bsn` is never filled in here, `bsn` holds it sealed. */
export interface StoredParticipant extends Known {
  readonly id: string;
  readonly version: number;
  readonly bsn: SealedBsn | null;
  readonly mergedIntoId: string | null;
}

/** What is written of a participant. */
type ParticipantRow = Pick<StoredParticipant, 'id' | 'values' | 'provenance' | 'bsn'>;

interface Read {
  id: string;
  version: number;
  values: Known['values'];
  provenance: ProvenanceOfFields;
  bsn_cipher: Buffer | null;
  bsn_hmac: Buffer | null;
  merged_into_id: string | null;
}

const written = [...columnNames, 'bsn_cipher', 'bsn_hmac', 'provenance'];
const bytes = (buffer: Buffer | undefined): string | null => (buffer ? `\\x${buffer.toString('hex')}` : null);

const asRows = (participants: readonly ParticipantRow[]): string =>
  JSON.stringify(
    participants.map(({ id, values, provenance, bsn }) => ({
      id,
      ...toColumns(values),
      provenance,
      bsn_cipher: bytes(bsn?.cipher),
      bsn_hmac: bytes(bsn?.hash),
    })),
  );

/** The person's own row. Written in sets: a batch of an import is one statement, a single one a set of one. */
@Injectable()
export class ParticipantRepository {
  /** Without RETURNING: a newcomer is seen by nobody until a contact person is there. */
  async add(tx: Tx, participants: readonly ParticipantRow[]): Promise<void> {
    const columns = ['id', ...written].join(', ');
    await rows(
      tx,
      `INSERT INTO participant (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::participant, $1)`,
      [asRows(participants)],
    );
  }

  /** Locks them, in one order for all writers, and gives them. */
  lock(tx: Tx, ids: readonly string[]): Promise<StoredParticipant[]> {
    return this.locked(tx, ids, { sql: 'true', values: [] });
  }

  /** Locks one that the actor may see. */
  async lockSeen(tx: Tx, actor: Actor, id: string): Promise<StoredParticipant | null> {
    const [seen] = await this.locked(tx, [id], visibleTo(actor, 'p', 2));
    return seen ?? null;
  }

  /** Who has to do with each of these. */
  sights(tx: Tx, ids: readonly string[]): Promise<(Sight & { readonly id: string })[]> {
    return rows(
      tx,
      `SELECT id, contact_person_id AS "contactPersonId", team_id AS "teamId", reader_ids AS "readerIds"
       FROM participant WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  private async locked(
    tx: Tx,
    ids: readonly string[],
    { sql, values }: Condition,
  ): Promise<StoredParticipant[]> {
    const found = await rows<Read>(
      tx,
      `SELECT id, version, ${personJson('p')} AS values, provenance, bsn_cipher, bsn_hmac, merged_into_id
       FROM participant p WHERE id = ANY ($1::uuid[]) AND ${sql} ORDER BY id FOR NO KEY UPDATE`,
      [ids, ...values],
    );
    return found.map((row) => ({
      id: row.id,
      version: row.version,
      values: row.values,
      provenance: row.provenance,
      bsn: row.bsn_cipher && { cipher: row.bsn_cipher, hash: row.bsn_hmac! },
      mergedIntoId: row.merged_into_id,
    }));
  }

  /** The values of people, and of who were merged into them, by whom they are found as. Not of who is merged itself. */
  namesOf(tx: Tx, ids: readonly string[]): Promise<{ foundAs: string; values: Known['values'] }[]> {
    return rows(
      tx,
      `WITH RECURSIVE people AS (
         SELECT id, id AS found_as FROM participant WHERE id = ANY ($1::uuid[]) AND merged_into_id IS NULL
         UNION SELECT p.id, people.found_as FROM people JOIN participant p ON p.merged_into_id = people.id
       )
       SELECT people.found_as AS "foundAs", ${personJson('p')} AS values
       FROM people JOIN participant p ON p.id = people.id`,
      [ids],
    );
  }

  /** Replaces all values of each, and counts its version on. */
  async change(tx: Tx, participants: readonly ParticipantRow[]): Promise<number> {
    return affected(
      tx,
      `UPDATE participant p SET (${written.join(', ')}) = (${written.map((column) => `c.${column}`).join(', ')}),
         version = p.version + 1, updated_at = clock_timestamp()
       FROM jsonb_populate_recordset(NULL::participant, $1) c WHERE p.id = c.id`,
      [asRows(participants)],
    );
  }
}
