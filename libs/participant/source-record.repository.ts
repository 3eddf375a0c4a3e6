import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { SealedBsn } from './bsn-vault.service.js';
import type { PersonValues } from './person.rules.js';
import type { Source } from './provenance.rules.js';

/** What one source gave, as it is stored: the BSN sealed and apart from the values. */
export interface StoredRecord {
  readonly id: string;
  readonly participantId: string;
  readonly source: Source;
  readonly sourceId: string;
  readonly recordedOn: CalendarDate | null;
  readonly values: PersonValues;
  readonly bsn: SealedBsn | null;
  readonly contentHash: Buffer;
}

interface RecordToKeep extends StoredRecord {
  readonly intake: Readonly<Record<string, unknown>>;
  readonly keys: readonly bigint[];
  readonly importRunId?: string;
  readonly line?: number;
}

interface Read {
  id: string;
  participant_id: string;
  source: Source;
  source_id: string;
  recorded_on: string | null;
  person: PersonValues;
  bsn_cipher: Buffer | null;
  bsn_hmac: Buffer | null;
  content_hash: Buffer;
}

const columns = `r.id, r.participant_id, r.source, r.source_id, r.recorded_on::text, r.person,
  r.bsn_cipher, r.bsn_hmac, r.content_hash`;
const hex = (buffer: Buffer | undefined): string | null => (buffer ? `\\x${buffer.toString('hex')}` : null);

const stored = (row: Read): StoredRecord => ({
  id: row.id,
  participantId: row.participant_id,
  source: row.source,
  sourceId: row.source_id,
  recordedOn: row.recorded_on,
  values: row.person,
  bsn: row.bsn_cipher && { cipher: row.bsn_cipher, hash: row.bsn_hmac! },
  contentHash: row.content_hash,
});

/** One advisory lock for the whole register; its holders in shared mode also lock the identities they bring in. */
const REGISTER = 7033002;
const IMPORTS = 7033003;

/** Source records and the keys under which they are found; written in sets. */
@Injectable()
export class SourceRecordRepository {
  async byNumber(tx: Tx, source: Source, sourceIds: readonly string[]): Promise<StoredRecord[]> {
    const found = await rows<Read>(
      tx,
      `SELECT ${columns} FROM source_record r WHERE source = $1 AND source_id = ANY ($2)`,
      [source, sourceIds],
    );
    return found.map(stored);
  }

  /** Adds each record, or replaces what it gave; its participant stays whose it was. */
  async keep(tx: Tx, records: readonly RecordToKeep[]): Promise<void> {
    const kept = records.map(({ bsn, values, ...record }) => ({
      id: record.id,
      participant_id: record.participantId,
      source: record.source,
      source_id: record.sourceId,
      recorded_on: record.recordedOn,
      person: values,
      intake: record.intake,
      bsn_cipher: hex(bsn?.cipher),
      bsn_hmac: hex(bsn?.hash),
      content_hash: hex(record.contentHash),
      import_run_id: record.importRunId ?? null,
      line: record.line ?? null,
    }));
    await rows(
      tx,
      `INSERT INTO source_record (id, participant_id, source, source_id, recorded_on, person, intake, bsn_cipher,
         bsn_hmac, content_hash, import_run_id, line)
       SELECT id, participant_id, source, source_id, recorded_on, person, intake, bsn_cipher, bsn_hmac, content_hash,
         import_run_id, line
       FROM jsonb_populate_recordset(NULL::source_record, $1)
       ON CONFLICT (source, source_id) DO UPDATE SET
         (recorded_on, person, intake, bsn_cipher, bsn_hmac, content_hash, import_run_id, line, updated_at)
         = (excluded.recorded_on, excluded.person, excluded.intake, excluded.bsn_cipher, excluded.bsn_hmac,
            excluded.content_hash, excluded.import_run_id, excluded.line, clock_timestamp())`,
      [JSON.stringify(kept)],
    );
    await this.replaceKeys(tx, records);
  }

  private async replaceKeys(tx: Tx, records: readonly RecordToKeep[]): Promise<void> {
    await rows(tx, 'DELETE FROM match_key WHERE source_record_id = ANY ($1::uuid[])', [
      records.map(({ id }) => id),
    ]);
    const keyed = records.flatMap(({ id, keys }) => [...new Set(keys)].map((key) => ({ id, key })));
    // In the order of the index: a batch touches each of its pages once.
    await rows(
      tx,
      `INSERT INTO match_key (key, source_record_id)
       SELECT key, id FROM unnest($1::bigint[], $2::uuid[]) AS keyed (key, id) ORDER BY key`,
      [keyed.map(({ key }) => key), keyed.map(({ id }) => id)],
    );
  }

  /** Of each asked key set, by its place, the participants that share a key with it or have its BSN now. */
  async sharing(
    tx: Tx,
    asked: readonly { readonly keys: readonly bigint[]; readonly bsnHash?: Buffer }[],
  ): Promise<{ place: number; participantId: string }[]> {
    const keys = asked.flatMap((one, place) => one.keys.map((key) => ({ place, key })));
    const bsns = asked.flatMap(({ bsnHash }, place) => (bsnHash ? [{ place, key: hex(bsnHash) }] : []));
    return rows(
      tx,
      `SELECT a.place, r.participant_id AS "participantId"
       FROM unnest($1::int[], $2::bigint[]) AS a (place, key)
       JOIN match_key k ON k.key = a.key JOIN source_record r ON r.id = k.source_record_id
       UNION
       SELECT a.place, p.id
       FROM jsonb_to_recordset($3) AS a (place int, key bytea)
       JOIN participant p ON p.bsn_hmac = a.key AND p.bsn_hmac IS NOT NULL AND p.merged_into_id IS NULL`,
      [keys.map(({ place }) => place), keys.map(({ key }) => key), JSON.stringify(bsns)],
    );
  }

  async ofParticipants(tx: Tx, participantIds: readonly string[]): Promise<StoredRecord[]> {
    const found = await rows<Read>(
      tx,
      `SELECT ${columns} FROM source_record r WHERE participant_id = ANY ($1::uuid[]) ORDER BY r.id`,
      [participantIds],
    );
    return found.map(stored);
  }

  /** Until the transaction ends, nobody else brings in a person with one of these keys. */
  async lockIdentities(tx: Tx, keys: readonly bigint[]): Promise<void> {
    // In one order for all, or two acceptances of one person would wait for each other.
    const locks = [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
    await rows(tx, 'SELECT pg_advisory_xact_lock_shared($1)', [REGISTER]);
    await rows(tx, 'SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS asked (key)', [locks]);
  }

  /** Until the transaction ends, nobody else brings in anybody. For a batch, whose keys are too many to lock. */
  async lockRegister(tx: Tx): Promise<void> {
    await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [REGISTER]);
  }

  async lockImports(tx: Tx): Promise<void> {
    await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [IMPORTS]);
  }
}
