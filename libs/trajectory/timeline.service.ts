import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { EventWords } from '#kernel/event-words.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { TimelineRepository } from './timeline.repository.js';

export interface TimelineLine {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly sentence: string;
  readonly actorName: string;
  readonly trajectoryId: string | null;
}

@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly timeline: TimelineRepository,
    private readonly words: EventWords,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** What happened in a participant's case, newest first, in words. That it was looked at is logged. */
  page(actor: Actor, participantId: string, before: string | null, limit: number): Promise<TimelineLine[]> {
    return this.database.read(actor, async (tx) => {
      if (!(await this.timeline.isVisible(tx, actor, participantId))) throw new Refusal(refusals.notFound);
      await this.accessLog.record(tx, actor, 'timeline.opened', [participantId]);
      const lines = await this.timeline.lines(tx, participantId, before, limit);
      return lines.map(({ facts, ...line }) => ({ ...line, sentence: this.words.require(line.type)(facts) }));
    });
  }
}
