import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { withStep } from './match-candidate.repository.js';
import type { Merging } from './merge-parts.service.js';
import type { Known } from './provenance.rules.js';

/** All that a merge moved or changed. */
export interface Moved {
  readonly sourceRecordIds: readonly string[];
  /** The questions of the review queue that the merge answered. */
  readonly answered: readonly string[];
  /** The kept participant before the merge, and what it took over; the BSN sealed, as hexadecimal text. */
  readonly before: Known & { readonly bsnCipher: string | null };
  readonly taken: Known;
  /** What other features moved. */
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface StoredMerge extends Merging {
  readonly id: string;
  readonly moved: Moved;
  readonly mergedAt: string;
  readonly undone: boolean;
}

/** A merge that can be undone, with the names that people know the two by. */
export interface StandingMerge extends Merging {
  readonly id: string;
  readonly keptName: string;
  readonly mergedName: string;
  readonly mergedByName: string;
  readonly mergedAt: Date;
}

const listName = (table: string): string =>
  `list_name(${['given_name', 'initials', 'prefix', 'surname', 'partner_prefix', 'partner_surname']
    .map((column) => `${table}.${column}`)
    .join(', ')})`;

/** Moving what belongs to one participant to another, and back. */
@Injectable()
export class MergeRepository {
  async moveRecords(tx: Tx, { keptId, mergedId }: Merging): Promise<string[]> {
    const moved = await rows<{ id: string }>(
      tx,
      'UPDATE source_record SET participant_id = $1 WHERE participant_id = $2 RETURNING id',
      [keptId, mergedId],
    );
    return moved.map(({ id }) => id);
  }

  async moveRecordsBack(tx: Tx, { mergedId }: Merging, recordIds: readonly string[]): Promise<void> {
    await rows(tx, 'UPDATE source_record SET participant_id = $1 WHERE id = ANY ($2::uuid[])', [
      mergedId,
      recordIds,
    ]);
  }

  /** Questions about moved records are about whose records they are now; those about one participant are answered. */
  async answerQuestions(tx: Tx, recordIds: readonly string[], decidedBy: string): Promise<string[]> {
    await this.followRecords(tx, recordIds);
    const answered = await rows<{ id: string }>(
      tx,
      withStep(
        `UPDATE match_candidate SET state = 'merged', decided_by = $2, decided_at = clock_timestamp(),
           version = version + 1
         WHERE (left_record_id = ANY ($1::uuid[]) OR right_record_id = ANY ($1::uuid[]))
           AND state = 'open' AND left_participant_id = right_participant_id`,
        { by: '$2' },
      ),
      [recordIds, decidedBy],
    );
    return answered.map(({ id }) => id);
  }

  /** The questions that a merge answered are open again. */
  async askAgain(
    tx: Tx,
    recordIds: readonly string[],
    answered: readonly string[],
    askedBy: string,
  ): Promise<void> {
    await this.followRecords(tx, recordIds);
    await rows(
      tx,
      withStep(
        `UPDATE match_candidate SET state = 'open', decided_by = NULL, decided_at = NULL, version = version + 1
         WHERE id = ANY ($1::uuid[])`,
        { by: '$2' },
      ),
      [answered, askedBy],
    );
  }

  private async followRecords(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await rows(
      tx,
      `UPDATE match_candidate c SET left_participant_id = l.participant_id, right_participant_id = r.participant_id
       FROM source_record l, source_record r
       WHERE l.id = c.left_record_id AND r.id = c.right_record_id
         AND (c.left_record_id = ANY ($1::uuid[]) OR c.right_record_id = ANY ($1::uuid[]))`,
      [recordIds],
    );
  }

  async point(tx: Tx, mergedId: string, keptId: string | null): Promise<void> {
    await rows(
      tx,
      `UPDATE participant SET merged_into_id = $2, version = version + 1, updated_at = clock_timestamp() WHERE id = $1`,
      [mergedId, keptId],
    );
  }

  async add(
    tx: Tx,
    { keptId, mergedId }: Merging,
    merge: { readonly reasons: readonly string[]; readonly moved: Moved; readonly mergedBy: string },
  ): Promise<string> {
    const id = newId();
    await rows(
      tx,
      `INSERT INTO participant_merge (id, kept_participant_id, merged_participant_id, reasons, moved, merged_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, keptId, mergedId, JSON.stringify(merge.reasons), JSON.stringify(merge.moved), merge.mergedBy],
    );
    return id;
  }

  async lock(tx: Tx, id: string): Promise<StoredMerge | undefined> {
    const [found] = await rows<StoredMerge>(
      tx,
      `SELECT id, kept_participant_id AS "keptId", merged_participant_id AS "mergedId", moved,
         merged_at::text AS "mergedAt", undone_at IS NOT NULL AS undone
       FROM participant_merge WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return found;
  }

  async markUndone(tx: Tx, id: string, undoneBy: string): Promise<void> {
    await rows(
      tx,
      'UPDATE participant_merge SET undone_by = $2, undone_at = clock_timestamp() WHERE id = $1',
      [id, undoneBy],
    );
  }

  /** The records that gave something else since an instant. */
  async recordsChangedSince(tx: Tx, recordIds: readonly string[], instant: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      'SELECT id FROM source_record WHERE id = ANY ($1::uuid[]) AND updated_at > $2',
      [recordIds, instant],
    );
    return found.map(({ id }) => id);
  }

  /** All that stand, newest first, from `before` on. */
  standing(tx: Tx, before: string | null, limit: number): Promise<StandingMerge[]> {
    return rows(
      tx,
      `SELECT m.id, k.id AS "keptId", g.id AS "mergedId", ${listName('k')} AS "keptName",
         ${listName('g')} AS "mergedName", u.display_name AS "mergedByName", m.merged_at AS "mergedAt"
       FROM participant_merge m JOIN participant k ON k.id = m.kept_participant_id
         JOIN participant g ON g.id = m.merged_participant_id JOIN app_user u ON u.id = m.merged_by
       WHERE m.undone_at IS NULL AND ($1::uuid IS NULL OR m.id < $1) ORDER BY m.id DESC LIMIT $2`,
      [before, limit],
    );
  }

  /** The merges into a participant that stand, newest first. */
  into(tx: Tx, participantId: string): Promise<{ id: string; mergedId: string; mergedAt: Date }[]> {
    return rows(
      tx,
      `SELECT id, merged_participant_id AS "mergedId", merged_at AS "mergedAt" FROM participant_merge
       WHERE kept_participant_id = $1 AND undone_at IS NULL ORDER BY id DESC`,
      [participantId],
    );
  }
}
