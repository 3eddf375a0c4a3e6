import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { Merging } from './merge-parts.service.js';
import { MergeParts } from './merge-parts.service.js';
import type { Moved, StandingMerge, StoredMerge } from './merge.repository.js';
import { MergeRepository } from './merge.repository.js';
import { mergeRefusals, restore, undoing, whoIsKept } from './merge.rules.js';
import type { StoredParticipant } from './participant.repository.js';
import { ParticipantRepository } from './participant.repository.js';
import { changedFields, comparable, PersonRegister } from './person-register.service.js';
import type { PersonField, PersonValues } from './person.rules.js';
import type { ProvenanceOfFields } from './provenance.rules.js';
import { offered } from './provenance.rules.js';
import { SourceRecordService } from './source-record.service.js';

export interface Merged extends Merging {
  readonly mergeId: string;
}

/** What a merge would come to: who stays, and the values with their origins. No BSN. */
export interface MergePreview extends Merging {
  readonly values: PersonValues;
  readonly provenance: ProvenanceOfFields;
}

/** Two dossiers of one person become one, and can become two again. Its transaction must reach everyone. */
@Injectable()
export class MergeService {
  constructor(
    private readonly db: Database,
    private readonly merges: MergeRepository,
    private readonly parts: MergeParts,
    private readonly participants: ParticipantRepository,
    private readonly register: PersonRegister,
    private readonly records: SourceRecordService,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** Joins two participants: one goes on with the sources and the best values of both, the other points to it. */
  async merge(
    tx: Tx,
    actor: Actor,
    pair: readonly [string, string],
    reasons: readonly string[],
  ): Promise<Merged> {
    const merging = whoIsKept(pair, await this.parts.lockRunning(tx, pair));
    const { kept, merged } = await this.lockBoth(tx, merging);
    if (kept.mergedIntoId || merged.mergedIntoId) throw new Refusal(mergeRefusals.decided);
    const taken = offered(comparable(kept), comparable(merged));
    const sourceRecordIds = await this.merges.moveRecords(tx, merging);
    const moved: Moved = {
      sourceRecordIds,
      answered: await this.merges.answerQuestions(tx, sourceRecordIds, actor.userId),
      before: { ...comparable(kept), bsnCipher: kept.bsn?.cipher.toString('hex') ?? null },
      taken,
      parts: await this.parts.merge(tx, actor, merging),
    };
    const { bsn: takesBsn, ...values } = { ...kept.values, ...taken.values };
    const now = {
      ...kept,
      values,
      provenance: { ...kept.provenance, ...taken.provenance },
      bsn: takesBsn ? merged.bsn : kept.bsn,
    };
    await this.merges.point(tx, merging.mergedId, merging.keptId);
    if (Object.keys(taken.provenance).length > 0) await this.participants.change(tx, [now]);
    await this.register.indexNames(tx, [now, merged]);
    const mergeId = await this.merges.add(tx, merging, { reasons, moved, mergedBy: actor.userId });
    await this.register.tell(tx, actor, 'participant.merged', merging, changedFields(kept, now));
    return { ...merging, mergeId };
  }

  /** What merging these two would come to, as things stand; nothing is changed. */
  async preview(tx: Tx, pair: readonly [string, string]): Promise<MergePreview> {
    const merging = whoIsKept(pair, await this.parts.lockRunning(tx, pair));
    const { kept, merged } = await this.lockBoth(tx, merging);
    const taken = offered(comparable(kept), comparable(merged));
    const { bsn: _hash, ...values } = { ...kept.values, ...taken.values };
    return { ...merging, values, provenance: { ...kept.provenance, ...taken.provenance } };
  }

  /**
   * Puts back exactly what a merge moved. What a colleague entered since, and what the kept one's own sources gave
   * since, stays with the kept one.
   *
   * @returns the fields that stayed.
   */
  undo(actor: Actor, mergeId: string): Promise<PersonField[]> {
    return this.db.write(actor, async (tx) => {
      const merge = await this.merges.lock(tx, mergeId);
      if (!merge) throw new Refusal(refusals.notFound);
      if (merge.undone) throw new Refusal(mergeRefusals.undone);
      await this.parts.lockRunning(tx, [merge.keptId, merge.mergedId]);
      const { kept, merged } = await this.lockBoth(tx, merge);
      if (kept.mergedIntoId) throw new Refusal(mergeRefusals.mergedOn);
      await this.merges.moveRecordsBack(tx, merge, merge.moved.sourceRecordIds);
      await this.merges.askAgain(tx, merge.moved.sourceRecordIds, merge.moved.answered, actor.userId);
      await this.merges.point(tx, merge.mergedId, null);
      const { now, restored, stayed } = this.parted(kept, merge);
      if (restored.length > 0) await this.participants.change(tx, [now]);
      await this.register.indexNames(tx, [now, merged]);
      await this.hearAgain(tx, actor, merge);
      await this.parts.undo(tx, actor, merge, merge.moved.parts);
      await this.merges.markUndone(tx, mergeId, actor.userId);
      await this.register.tell(tx, actor, 'participant.unmerged', merge, stayed);
      return stayed;
    });
  }

  /** The merges into a participant that stand and can be undone. */
  standing(actor: Actor, participantId: string): Promise<{ id: string; mergedId: string; mergedAt: Date }[]> {
    return this.db.read(actor, async (tx) => {
      const [participant] = await this.participants.lock(tx, [participantId]);
      if (!participant) throw new Refusal(refusals.notFound);
      await this.accessLog.record(tx, actor, 'mergers.listed', [participantId]);
      return this.merges.into(tx, participantId);
    });
  }

  /** All merges that stand, the newest first, from `before` on; the people in it are noted as seen. */
  recent(actor: Actor, before: string | null, limit: number): Promise<StandingMerge[]> {
    return this.db.read(actor, async (tx) => {
      const found = await this.merges.standing(tx, before, limit);
      const people = found.flatMap(({ keptId, mergedId }) => [keptId, mergedId]);
      await this.accessLog.record(tx, actor, 'mergers.listed', people);
      return found;
    });
  }

  private parted(
    kept: StoredParticipant,
    { moved }: StoredMerge,
  ): { now: StoredParticipant; restored: readonly PersonField[]; stayed: PersonField[] } {
    const known = comparable(kept);
    const { restored, stayed } = undoing(known, moved.before, moved.taken, new Set(moved.sourceRecordIds));
    const { values, provenance } = restore(known, moved.before, restored);
    const { bsn: hash, ...open } = values;
    const before =
      hash && moved.before.bsnCipher
        ? { cipher: Buffer.from(moved.before.bsnCipher, 'hex'), hash: Buffer.from(hash, 'hex') }
        : null;
    const now = {
      ...kept,
      values: open,
      provenance,
      bsn: restored.includes('bsn') ? before : kept.bsn,
    };
    return { now, restored, stayed: [...stayed] };
  }

  /** What its sources told while it was merged, the other participant hears now. */
  private async hearAgain(tx: Tx, actor: Actor, { mergedId, moved, mergedAt }: StoredMerge): Promise<void> {
    const changed = new Set(await this.merges.recordsChangedSince(tx, moved.sourceRecordIds, mergedAt));
    if (changed.size === 0) return;
    const records = await this.records.ofParticipant(tx, mergedId);
    await this.register.hear(
      tx,
      actor,
      records
        .filter(({ id }) => changed.has(id))
        .map(({ id, source, recordedOn, values }) => ({
          participantId: mergedId,
          values,
          origin: { source, recordedOn, sourceRecordId: id },
        })),
    );
  }

  private async lockBoth(
    tx: Tx,
    { keptId, mergedId }: Merging,
  ): Promise<{ kept: StoredParticipant; merged: StoredParticipant }> {
    const both = new Map((await this.participants.lock(tx, [keptId, mergedId])).map((one) => [one.id, one]));
    const [kept, merged] = [both.get(keptId), both.get(mergedId)];
    if (!kept || !merged) throw new Refusal(refusals.notFound);
    return { kept, merged };
  }
}
