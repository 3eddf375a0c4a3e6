import { Injectable } from '@nestjs/common';
import { AdministrationLogRepository } from '#access/administration-log.repository.js';
import { fieldChanges } from '#access/administration-log.rules.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { type WeekOfColleague, WorkingWeekRepository } from './working-week.repository.js';
import { checkWeek, mayChangeWeek, type WorkingWeek } from './working-week.rules.js';

export interface SeenWeek extends WeekOfColleague {
  readonly can: readonly 'change'[];
}

@Injectable()
export class WorkingWeekService {
  constructor(
    private readonly database: Database,
    private readonly weeks: WorkingWeekRepository,
    private readonly log: AdministrationLogRepository,
  ) {}

  /** When a colleague works and can be called. */
  of(actor: Actor, userId: string): Promise<SeenWeek> {
    return this.database.read(actor, async (tx) => asSeenBy(actor, await this.existing(tx, userId)));
  }

  /** A colleague, or who leads them, says when they work and can be called; who, is kept. */
  change(actor: Actor, userId: string, version: number, week: WorkingWeek): Promise<SeenWeek> {
    return this.database.write(actor, async (tx) => {
      checkWeek(week);
      const before = await this.existing(tx, userId);
      if (!mayChangeWeek(actor, before)) throw new Refusal(stepRefusals.notYours);
      const after: WorkingWeek = { ...week, workingDays: [...new Set(week.workingDays)].sort() };
      if (!(await this.weeks.change(tx, userId, version, after))) throw new Refusal(refusals.versionOutdated);
      const changes = fieldChanges({ ...before }, { ...after });
      if (changes.length > 0) {
        await this.log.record(tx, actor, { kind: 'user.changed', subject: userId, changes });
      }
      return asSeenBy(actor, { ...before, ...after, version: version + 1 });
    });
  }

  private async existing(tx: Tx, userId: string): Promise<WeekOfColleague> {
    const found = await this.weeks.find(tx, userId);
    if (!found) throw new Refusal(refusals.notFound);
    return found;
  }
}

const asSeenBy = (actor: Actor, week: WeekOfColleague): SeenWeek => ({
  ...week,
  can: mayChangeWeek(actor, week) ? ['change'] : [],
});
