import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { changed, requireNotInFuture } from './development.rules.js';
import { WorkPlaceRepository } from './work-place.repository.js';
import type {
  Assignment,
  AssignmentStep,
  AssignmentTerms,
  AttendanceRecord,
  WorkPlace,
  WorkPlaceText,
} from './work-place.rules.js';
import {
  assignmentCan,
  requireAssignment,
  requireAttendance,
  workPlaceRefusals,
} from './work-place.rules.js';

export interface AssignmentRequest extends Partial<Omit<AssignmentTerms, 'startsOn'>> {
  readonly workPlaceId: string;
  readonly startsOn: CalendarDate;
}

export interface AssignmentView extends Assignment {
  readonly can: readonly AssignmentStep[];
}

@Injectable()
export class WorkPlaceService {
  constructor(
    private readonly cases: DevelopmentCase,
    private readonly database: Database,
    private readonly workPlaces: WorkPlaceRepository,
    private readonly clock: Clock,
  ) {}

  /** Where one can learn by doing. Names nobody. */
  places(actor: Actor): Promise<WorkPlace[]> {
    return this.database.read(actor, (tx) => this.workPlaces.places(tx));
  }

  addPlace(actor: Actor, text: Omit<WorkPlaceText, 'active'>): Promise<WorkPlace> {
    return this.database.write(actor, async (tx) => {
      const id = newId();
      await this.workPlaces.addPlace(tx, { ...text, id, active: true });
      return (await this.workPlaces.place(tx, id))!;
    });
  }

  /** It becomes larger, smaller or other work; closed, nobody joins and who is there stays. */
  changePlace(actor: Actor, id: string, version: number, asked: Partial<WorkPlaceText>): Promise<WorkPlace> {
    return this.database.write(actor, async (tx) => {
      const known = await this.workPlaces.place(tx, id);
      if (!known) throw new Refusal(refusals.notFound);
      if (known.version !== version) throw new Refusal(refusals.versionOutdated);
      await this.workPlaces.changePlace(tx, id, changed<WorkPlaceText>(known, asked));
      return (await this.workPlaces.place(tx, id))!;
    });
  }

  /** Somebody works there from a day on, as long as there is room on each day. */
  assign(
    actor: Actor,
    trajectoryId: string,
    { workPlaceId, ...asked }: AssignmentRequest,
  ): Promise<AssignmentView> {
    return this.cases.add(actor, trajectoryId, 'assignWorkPlace', async (tx, held) => {
      const terms = changed<AssignmentTerms>(
        { startsOn: asked.startsOn, endsOn: null, endReason: null },
        asked,
      );
      requireAssignment(terms);
      const place = await this.workPlaces.place(tx, workPlaceId);
      if (!place) throw new Refusal(refusals.notFound);
      if (!place.active) throw new Refusal(workPlaceRefusals.closed);
      const id = newId();
      await this.workPlaces.assign(tx, held, actor.userId, { id, workPlaceId, ...terms });
      return this.became(tx, actor, held, id, 'workPlace.assigned');
    });
  }

  /** From other days on, or no longer. */
  change(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<AssignmentTerms>,
  ): Promise<AssignmentView> {
    return this.onAssignment(actor, id, async (tx, held, known) => {
      if (known.version !== version) throw new Refusal(refusals.versionOutdated);
      const terms = changed<AssignmentTerms>(known, asked);
      requireAssignment(terms);
      await this.workPlaces.change(tx, id, terms);
      return this.became(tx, actor, held, id, 'workPlace.changed');
    });
  }

  /** Whether somebody came on a day; recorded again it is put right. */
  attend(actor: Actor, id: string, record: AttendanceRecord): Promise<AssignmentView> {
    return this.onAssignment(actor, id, async (tx, held, known) => {
      requireAttendance(known, record);
      requireNotInFuture('dag', record.day, this.clock.today());
      await this.workPlaces.attend(tx, held, id, actor.userId, record);
      const { day, presence } = record;
      return this.became(tx, actor, held, id, 'attendance.recorded', { day, presence });
    });
  }

  private onAssignment(
    actor: Actor,
    id: string,
    work: (tx: Tx, held: HeldCase, known: Assignment) => Promise<AssignmentView>,
  ): Promise<AssignmentView> {
    return this.cases.change(actor, 'work_place_assignment', id, 'assignWorkPlace', async (tx, held) =>
      work(tx, held, await this.workPlaces.find(tx, id)),
    );
  }

  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    event: string,
    more: EventFacts = {},
  ): Promise<AssignmentView> {
    const assignment = await this.workPlaces.find(tx, id);
    const { startsOn, endsOn } = assignment;
    await this.cases.record(tx, actor, held, event, {
      name: assignment.workPlace.name,
      startsOn,
      endsOn,
      ...more,
    });
    return { ...assignment, can: assignmentCan(actor, held.state) };
  }
}
