import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { TrajectoryViewRepository } from './trajectory-view.repository.js';
import type { TrajectoryView } from './trajectory-view.rules.js';

@Injectable()
export class TrajectoryReading {
  constructor(
    private readonly database: Database,
    private readonly views: TrajectoryViewRepository,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** A trajectory with its histories and all that is going on in it. That it was looked at is logged. */
  open(actor: Actor, id: string): Promise<TrajectoryView> {
    return this.database.read(actor, async (tx) => {
      const view = await this.views.find(tx, actor, id);
      await this.accessLog.record(tx, actor, 'dossier.opened', [view.participantId]);
      return view;
    });
  }
}
