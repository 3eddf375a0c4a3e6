import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import type { Tx } from '#kernel/tx.js';
import type { Opening } from '#trajectory/trajectory.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import type { RowProblem } from '../legacy/row-problem.rules.js';
import { rowProblem } from '../legacy/row-problem.rules.js';
import { FormerPeopleRepository } from './former-people.repository.js';
import type { FormerRecord } from './take-over.rules.js';
import { FormerNames, takeOver } from './take-over.rules.js';

const BATCH = 1_000;

interface TakenOver {
  /** How many trajectories were opened. */
  readonly opened: number;
  readonly problems: readonly {
    readonly source: string;
    readonly sourceId: string;
    readonly problem: RowProblem;
  }[];
  /** Where to go on; null when everybody has been looked at. */
  readonly next: string | null;
}

/** Gives everybody whom an import brought in a trajectory with a contact person, once all their records are in. */
@Injectable()
export class TakeOverService {
  constructor(
    private readonly people: FormerPeopleRepository,
    private readonly trajectories: TrajectoryService,
    private readonly clock: Clock,
  ) {}

  /** One batch of people, by id from `after` on. A dry run says what would be opened and opens nothing. */
  async take(
    tx: Tx,
    after: string | null,
    defaultContactPersonId: string | null,
    dryRun: boolean,
  ): Promise<TakenOver> {
    const colleagues = new FormerNames(await this.people.colleagues(tx));
    const people = await this.people.withoutTrajectory(tx, after, BATCH);
    const openings: Opening[] = [];
    const unhandled: FormerRecord[] = [];
    for (const { participantId, records } of people) {
      const taken = takeOver(records, colleagues, defaultContactPersonId);
      if (taken.kind === 'opens') openings.push(this.opening(participantId, taken));
      if (taken.kind === 'nobody') unhandled.push(taken.record);
    }
    if (!dryRun && openings.length > 0) await this.trajectories.openMany(tx, systemActor, openings);
    return {
      opened: openings.length,
      problems: unhandled.map(({ source, sourceId, line }) => ({
        source,
        sourceId,
        problem: rowProblem(line ?? 1, HANDLER_COLUMNS[source], 'contact-person'),
      })),
      next: people.length === BATCH ? people.at(-1)!.participantId : null,
    };
  }

  private opening(
    participantId: string,
    {
      entryStage,
      entryReason,
      contactPersonId,
    }: Pick<Opening, 'entryStage' | 'entryReason' | 'contactPersonId'>,
  ): Opening {
    // Given, so that somebody who has been known for years owes no first contact.
    return {
      participantId,
      entryStage,
      entryReason,
      contactPersonId,
      openedAt: this.clock.now().toISOString(),
    };
  }
}

const HANDLER_COLUMNS = { annex: 'Behandelaar', mtb: 'Leidinggevende', podium24: 'Kandidaat-id' } as const;
