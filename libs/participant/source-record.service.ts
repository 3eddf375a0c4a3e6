import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { BsnVault } from './bsn-vault.service.js';
import type { PersonValues } from './person.rules.js';
import type { Source } from './provenance.rules.js';
import type { StoredRecord } from './source-record.repository.js';
import { SourceRecordRepository } from './source-record.repository.js';

/** What one source gave about one person. */
export interface SourceRecord {
  readonly id: string;
  readonly participantId: string;
  readonly source: Source;
  /** The former client number, or the referral's id. */
  readonly sourceId: string;
  readonly recordedOn: CalendarDate | null;
  /** With the BSN, if there is one; it is sealed on the way in. */
  readonly values: PersonValues;
  /** The answers of its own form. */
  readonly intake: Readonly<Record<string, unknown>>;
  /** From `SourceRecordService.matchKeys`: what the same person may be found under. */
  readonly matchKeys: readonly bigint[];
  readonly importRunId?: string;
  readonly line?: number;
}

/** A source record as it is known; `values` with the BSN. */
export interface KnownRecord {
  readonly id: string;
  readonly participantId: string;
  readonly source: Source;
  readonly sourceId: string;
  readonly recordedOn: CalendarDate | null;
  readonly values: PersonValues;
  /** Changes when anything that the source gave changes. */
  readonly contentHash: string;
}

/** A participant who may be the same person, with all that sources gave about them. */
export interface KnownPerson {
  readonly participantId: string;
  readonly records: readonly KnownRecord[];
}

/** What the sources gave, and the look-up of who may be the same person. Its transaction must reach everyone. */
@Injectable()
export class SourceRecordService {
  constructor(
    private readonly records: SourceRecordRepository,
    private readonly vault: BsnVault,
  ) {}

  /** The records that came in before under these client numbers, by number. */
  async known(tx: Tx, source: Source, sourceIds: readonly string[]): Promise<Map<string, KnownRecord>> {
    const found = await this.records.byNumber(tx, source, sourceIds);
    return new Map(found.map((record) => [record.sourceId, this.opened(record)]));
  }

  /** All that sources gave about a participant, oldest record first. */
  async ofParticipant(tx: Tx, participantId: string): Promise<KnownRecord[]> {
    const found = await this.records.ofParticipants(tx, [participantId]);
    return found.map((record) => this.opened(record));
  }

  /** Keeps what sources gave, for good or until the same record gives something else. */
  async keep(tx: Tx, given: readonly SourceRecord[]): Promise<void> {
    if (given.length === 0) return;
    await this.records.keep(
      tx,
      given.map(({ values: { bsn, ...values }, matchKeys, ...record }) => ({
        ...record,
        values,
        bsn: bsn ? this.vault.seal(bsn) : null,
        contentHash: Buffer.from(this.contentHash({ bsn, ...values }, record.intake), 'hex'),
        keys: matchKeys,
      })),
    );
  }

  /** Blocking keys as they are stored and looked up: hashed, so that they betray nobody. */
  matchKeys(blockingKeys: readonly string[]): bigint[] {
    return blockingKeys.map((key) => this.vault.matchKey(key));
  }

  /** Tells whether a record that comes in again gives anything else than it did. */
  contentHash(values: PersonValues, intake: Readonly<Record<string, unknown>>): string {
    const given = (object: object) =>
      Object.entries(object)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return this.vault.contentHash(JSON.stringify([given(values), given(intake)])).toString('hex');
  }

  /**
   * For each person asked about, by place, who is in the register and shares a key with them.
   * Lock first, or two at once may both find nobody.
   */
  async candidates(
    tx: Tx,
    asked: readonly { readonly matchKeys: readonly bigint[]; readonly bsn?: string }[],
  ): Promise<KnownPerson[][]> {
    const sharing = await this.records.sharing(
      tx,
      asked.map(({ matchKeys, bsn }) => ({
        keys: matchKeys,
        bsnHash: bsn ? this.vault.hash(bsn) : undefined,
      })),
    );
    const participantIds = [...new Set(sharing.map(({ participantId }) => participantId))];
    const people = new Map(
      participantIds.map((id) => [id, { participantId: id, records: [] as KnownRecord[] }]),
    );
    for (const record of await this.records.ofParticipants(tx, participantIds)) {
      people.get(record.participantId)!.records.push(this.opened(record));
    }
    const found: KnownPerson[][] = asked.map(() => []);
    for (const { place, participantId } of sharing) found[place]!.push(people.get(participantId)!);
    return found;
  }

  /** Until the transaction ends, nobody else brings in a person who may be this one. */
  lockIdentity(tx: Tx, matchKeys: readonly bigint[]): Promise<void> {
    return this.records.lockIdentities(tx, matchKeys);
  }

  /** Until the transaction ends, nobody else brings in anybody: for one batch of an import. */
  lockRegister(tx: Tx): Promise<void> {
    return this.records.lockRegister(tx);
  }

  /** Until the transaction ends, no other import writes: two of the same files would wait for each other's rows. */
  lockImports(tx: Tx): Promise<void> {
    return this.records.lockImports(tx);
  }

  private opened({ bsn, contentHash, ...record }: StoredRecord): KnownRecord {
    return {
      ...record,
      values: bsn ? { ...record.values, bsn: this.vault.open(bsn) } : record.values,
      contentHash: contentHash.toString('hex'),
    };
  }
}
