import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { AttendanceRecord } from './attendance.rules.js';
import { isNews, requireAttendance } from './attendance.rules.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { changed, requireNotInFuture } from './development.rules.js';
import { WorkPlaceRepository } from './work-place.repository.js';
import type {
  Assignment,
  AssignmentStep,
  AssignmentTerms,
  WorkPlace,
  WorkPlaceStep,
  WorkPlaceText,
} from './work-place.rules.js';
import {
  assignmentCan,
  requireAssignment,
  textOf,
  workPlaceCan,
  workPlaceRefusals,
} from './work-place.rules.js';

export interface AssignmentRequest extends Partial<Omit<AssignmentTerms, 'startsOn'>> {
  readonly workPlaceId: string;
  readonly startsOn: CalendarDate;
}

/** A place that is begun: it is open. */
export interface NewWorkPlace extends Pick<WorkPlaceText, 'name' | 'work' | 'capacity'> {
  readonly department?: string | null;
  readonly supervisorId?: string | null;
}

export interface WorkPlaceView extends WorkPlace {
  readonly can: readonly WorkPlaceStep[];
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

  /** Where one can learn by doing, and how many are there on a day; today unless told. Names no participant. */
  places(actor: Actor, on: CalendarDate = this.clock.today()): Promise<WorkPlaceView[]> {
    return this.database.read(actor, async (tx) =>
      (await this.workPlaces.places(tx, on)).map((place) => viewOf(actor, place)),
    );
  }

  addPlace(actor: Actor, text: NewWorkPlace): Promise<WorkPlaceView> {
    return this.database.write(actor, async (tx) => {
      const id = newId();
      await this.workPlaces.addPlace(tx, { department: null, supervisorId: null, ...text, id, active: true });
      return this.place(tx, actor, id);
    });
  }

  /** It becomes larger, smaller or other work; closed, nobody joins and who is there stays. */
  changePlace(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<WorkPlaceText>,
  ): Promise<WorkPlaceView> {
    return this.database.write(actor, async (tx) => {
      const held = await this.workPlaces.hold(tx, id);
      if (!held) throw new Refusal(refusals.notFound);
      if (held.version !== version) throw new Refusal(refusals.versionOutdated);
      const known = textOf(await this.place(tx, actor, id));
      await this.workPlaces.changePlace(tx, id, changed<WorkPlaceText>(known, asked));
      return this.place(tx, actor, id);
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
      const place = await this.workPlaces.hold(tx, workPlaceId);
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
      const { day, presence } = record;
      const before = await this.workPlaces.presenceOn(tx, id, day);
      await this.workPlaces.attend(tx, held, id, actor.userId, record);
      if (!isNews(presence, before)) return this.viewOf(tx, actor, held, id);
      return this.became(tx, actor, held, id, 'attendance.recorded', { day, presence });
    });
  }

  /** Nothing is known of that day after all: somebody does not work then. */
  forgetAttendance(actor: Actor, id: string, day: CalendarDate): Promise<AssignmentView> {
    return this.onAssignment(actor, id, async (tx, held) => {
      if (!(await this.workPlaces.presenceOn(tx, id, day))) return this.viewOf(tx, actor, held, id);
      await this.workPlaces.forget(tx, id, day);
      return this.became(tx, actor, held, id, 'attendance.removed', { day });
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
    const view = await this.viewOf(tx, actor, held, id);
    const { startsOn, endsOn } = view;
    await this.cases.record(tx, actor, held, event, {
      name: view.workPlace.name,
      startsOn,
      endsOn,
      ...more,
    });
    return view;
  }

  private async viewOf(tx: Tx, actor: Actor, { state }: HeldCase, id: string): Promise<AssignmentView> {
    return { ...(await this.workPlaces.find(tx, id)), can: assignmentCan(actor, state) };
  }

  private async place(tx: Tx, actor: Actor, id: string): Promise<WorkPlaceView> {
    const [place] = await this.workPlaces.places(tx, this.clock.today(), id);
    return viewOf(actor, place!);
  }
}

const viewOf = (actor: Actor, place: WorkPlace): WorkPlaceView => ({ ...place, can: workPlaceCan(actor) });
