import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { addWorkingDays, type CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { type CoverOf, CoverRepository, type CoverScope, type StoredNeed } from './cover.repository.js';
import { type Need, needsOf, termsOf } from './cover.rules.js';

/** "Soon", for an appointment or a deadline of who is away. */
const SOON_WORKING_DAYS = 5;

/** Something for the team lead to arrange. */
export interface CoverItem extends Need {
  readonly colleague: CoverOf;
  /** The day on which it came up. */
  readonly raisedOn: CalendarDate;
  /** The day on which it must have been arranged; none of a proposal. */
  readonly dueOn: CalendarDate | null;
  readonly reminded: boolean;
  readonly escalated: boolean;
}

/**
 * What has to be arranged, from the facts of this moment: who is away, who substitutes, whose cases run. What is kept
 * is only since when it has been waiting, so the queue is never behind what happened.
 */
@Injectable()
export class CoverService {
  constructor(
    private readonly database: Database,
    private readonly cover: CoverRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The cover queue of the teams that the actor leads, or of one of them; most urgent first. */
  queue(actor: Actor, teamId: string | null): Promise<CoverItem[]> {
    const { everything, teamIds } = actor.scope;
    const mine = everything ? undefined : teamIds;
    const asked = teamId ? (mine ? mine.filter((id) => id === teamId) : [teamId]) : mine;
    return this.database.read(actor, async (tx) =>
      (await this.items(tx, asked ? { teamIds: asked } : {})).sort(
        (one, other) =>
          (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') ||
          one.firstDay.localeCompare(other.firstDay) ||
          one.colleague.name.localeCompare(other.colleague.name, 'nl'),
      ),
    );
  }

  async items(tx: Tx, scope: CoverScope): Promise<CoverItem[]> {
    const { today, norms } = await this.settings.today(tx);
    const colleagues = await this.cover.of(tx, today, addWorkingDays(today, SOON_WORKING_DAYS), scope);
    const stored = await this.cover.open(
      tx,
      colleagues.map(({ id }) => id),
    );
    return colleagues.flatMap((colleague) =>
      needsOf(colleague, today, norms).map((need): CoverItem => {
        const known = stored.find(isOf(colleague.id, need));
        return {
          ...need,
          colleague,
          raisedOn: known?.raisedOn ?? today,
          dueOn: known ? known.dueOn : (termsOf(need, today, norms)?.dueOn ?? null),
          reminded: known?.reminded ?? false,
          escalated: known?.escalated ?? false,
        };
      }),
    );
  }
}

export const isOf =
  (userId: string, { reason }: Pick<Need, 'reason'>) =>
  (stored: StoredNeed): boolean =>
    stored.userId === userId && stored.reason === reason;
