import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { RequestRepository, type StoredRequest } from './request.repository.js';
import type { RequestStep } from './request.rules.js';
import { readsWords, requestCan } from './request.rules.js';

/** As many as a lead can have waiting at once. */
const MOST = 200;

export interface SeenRequest extends StoredRequest {
  readonly can: readonly RequestStep[];
}

const asSeenBy =
  (actor: Actor) =>
  (request: StoredRequest): SeenRequest => ({
    ...request,
    words: readsWords(actor, request) ? request.words : null,
    can: requestCan(actor, request),
  });

/** Reading is logged in its own transaction. */
@Injectable()
export class RequestReadingService {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly accessLog: AccessLogRepository,
  ) {}

  ofTrajectory(actor: Actor, trajectoryId: string): Promise<SeenRequest[]> {
    return this.database.read(actor, async (tx) => {
      const participantId = await this.requests.participantOf(tx, actor, trajectoryId);
      if (!participantId) throw new Refusal(refusals.notFound);
      const found = await this.requests.ofTrajectory(tx, trajectoryId);
      await this.accessLog.record(tx, actor, 'contactPersonRequests.opened', [participantId]);
      return found.map(asSeenBy(actor));
    });
  }

  /** What waits for who leads the team. */
  waiting(actor: Actor, teamId: string | null): Promise<SeenRequest[]> {
    return this.database.read(actor, async (tx) => {
      const found = await this.requests.waiting(tx, actor, teamId, MOST);
      const ids = [...new Set(found.map(({ participantId }) => participantId))];
      await this.accessLog.record(tx, actor, 'contactPersonRequests.listed', ids);
      return found.map(asSeenBy(actor));
    });
  }
}
