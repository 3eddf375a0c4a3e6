import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { Candidate, MatchDecision } from './match-candidate.repository.js';
import { MatchCandidateRepository } from './match-candidate.repository.js';
import { mergeRefusals } from './merge.rules.js';
import type { Merged, MergePreview } from './merge.service.js';
import { MergeService } from './merge.service.js';

export interface CandidateDetail extends Candidate {
  /** Null once it is decided. */
  readonly merger: MergePreview | null;
  readonly history: MatchDecision[];
}

/** The doubtful pairs: a person decides, and what was decided stays. */
@Injectable()
export class MatchReviewService {
  constructor(
    private readonly db: Database,
    private readonly candidates: MatchCandidateRepository,
    private readonly merges: MergeService,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** The open questions, the likeliest first, noted as seen. */
  page(actor: Actor, after: readonly [string, string] | null, limit: number): Promise<Candidate[]> {
    return this.db.read(actor, async (tx) => {
      const page = await this.candidates.open(tx, after, limit);
      const people = page.flatMap(({ left, right }) => [left.participantId, right.participantId]);
      await this.accessLog.record(tx, actor, 'candidates.listed', people);
      return page;
    });
  }

  /** One question with what was decided before, and what merging would make of the two. Noted as seen. */
  find(actor: Actor, id: string): Promise<CandidateDetail> {
    return this.db.read(actor, async (tx) => {
      const candidate = await this.candidates.find(tx, id);
      if (!candidate) throw new Refusal(refusals.notFound);
      const pair = [candidate.left.participantId, candidate.right.participantId] as const;
      await this.accessLog.record(tx, actor, 'candidates.listed', pair);
      return {
        ...candidate,
        merger: candidate.state === 'open' ? await this.merges.preview(tx, pair) : null,
        history: await this.candidates.history(tx, id),
      };
    });
  }

  /** They are one person: their dossiers become one. */
  merge(actor: Actor, id: string, expectedVersion: number): Promise<Merged> {
    return this.db.write(actor, async (tx) => {
      const { reasons, leftParticipantId, rightParticipantId } = await this.lockOpen(tx, id, expectedVersion);
      return this.merges.merge(tx, actor, [leftParticipantId, rightParticipantId], reasons);
    });
  }

  /** They are two people, and stay so when their sources come in again. */
  reject(actor: Actor, id: string, expectedVersion: number, reason?: string): Promise<void> {
    return this.db.write(actor, async (tx) => {
      await this.lockOpen(tx, id, expectedVersion);
      await this.candidates.reject(tx, id, actor.userId, reason ?? null);
    });
  }

  /** Nobody said that they are two people after all: the question stands again. */
  reopen(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async (tx) => {
      const candidate = await this.candidates.lock(tx, id);
      if (!candidate) throw new Refusal(refusals.notFound);
      if (candidate.state !== 'open' && !(await this.candidates.reopen(tx, id, actor.userId)))
        throw new Refusal(mergeRefusals.decided);
    });
  }

  private async lockOpen(tx: Tx, id: string, expectedVersion: number) {
    const candidate = await this.candidates.lock(tx, id);
    if (!candidate) throw new Refusal(refusals.notFound);
    if (candidate.state !== 'open') throw new Refusal(mergeRefusals.decided);
    if (candidate.version !== expectedVersion) throw new Refusal(refusals.versionOutdated);
    return candidate;
  }
}
