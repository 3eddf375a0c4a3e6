import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Refusal } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import type { StoredDeadline } from './deadline.repository.js';
import { DeadlineRepository } from './deadline.repository.js';
import { deadlinesOf, kindsOfStage } from './deadline.rules.js';
import type { Stage } from './stage.rules.js';
import type { TermKey } from './term.rules.js';
import { compute, terms } from './term.rules.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { LockedTrajectory } from './trajectory.rules.js';
import { trajectoryRefusals } from './trajectory.rules.js';

/** Which term of a trajectory, and when there can be several at once, about what. */
interface RunningTerm {
  readonly trajectoryId: string;
  readonly term: TermKey;
  /** The placement, plan or request that it is about. */
  readonly subjectId?: string;
}

interface BegunTerm extends RunningTerm {
  readonly countsFrom: CalendarDate;
  /** Whose it is; the contact person's unless told. */
  readonly ownerId?: string;
}

/**
 * The one engine of norms and legal terms. Whoever records what a term counts from says so here, inside the same
 * transaction; it may be said twice. The trajectory's row is held first, so that two at once follow each other.
 */
@Injectable()
export class TermService {
  constructor(
    private readonly trajectories: TrajectoryRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** A term begins. What runs already counts from the new date; of a trajectory that ended nothing is due. */
  async start(tx: Tx, begun: BegunTerm): Promise<void> {
    const trajectory = await this.trajectories.hold(tx, begun.trajectoryId);
    if (trajectory.state === 'ended') return;
    const known = await this.deadlines.ofKind(tx, trajectory.id, begun.term);
    const open = known.filter(isOpen(begun));
    if (open.length > 0) return this.recount(tx, open, begun);

    const { subjectId, term, countsFrom, ownerId } = begun;
    if (subjectId) {
      // The thing itself knows better than the stage when its clock started.
      const ofStage = known.filter((one) => one.state === 'open' && one.subjectId === null);
      await this.deadlines.cancel(tx, idsOf(ofStage), trajectory.at);
    }
    const done = known.filter(
      (one) =>
        one.state === 'met' && subjectId && one.subjectId === subjectId && one.countsFrom === countsFrom,
    );
    const parts = done.map(({ part }) => part);
    await this.add(tx, trajectory, term, { countsFrom, subjectId, ownerId, without: parts });
  }

  /** The date that it counts from was corrected: what is open moves, by the norms of that date. */
  async move(tx: Tx, moved: BegunTerm): Promise<void> {
    await this.trajectories.hold(tx, moved.trajectoryId);
    const known = await this.deadlines.ofKind(tx, moved.trajectoryId, moved.term);
    await this.recount(tx, known.filter(isOpen(moved)), moved);
  }

  /** What it asked was done; of a series one part, or all that is open. A term that repeats starts its next. */
  async meet(tx: Tx, met: RunningTerm & { readonly part?: number }): Promise<void> {
    const trajectory = await this.trajectories.hold(tx, met.trajectoryId);
    const known = await this.deadlines.ofKind(tx, trajectory.id, met.term);
    const open = known.filter(isOpen(met)).filter(({ part }) => met.part === undefined || met.part === part);
    for (const deadline of open) await this.meetOne(tx, trajectory, deadline);
  }

  /**
   * It stopped with the trajectory, and goes on now that this runs again. What fell due in between is left out: nobody
   * could do it.
   */
  async resume(tx: Tx, resumed: Required<Pick<RunningTerm, 'subjectId'>> & RunningTerm): Promise<void> {
    const trajectory = await this.trajectories.hold(tx, resumed.trajectoryId);
    if (trajectory.state === 'ended') return;
    const known = await this.deadlines.ofKind(tx, trajectory.id, resumed.term);
    // The thing itself knows better than the stage when its clock started.
    const ofStage = known.filter((one) => one.state === 'open' && one.subjectId === null);
    const lapsed = await this.deadlines.lapsed(tx, trajectory.id, resumed.term, resumed.subjectId);
    await this.deadlines.cancel(tx, idsOf(ofStage), trajectory.at);
    if (lapsed.length === 0) return;
    await this.deadlines.openAgain(tx, lapsed, 'cancelled');
    await this.recompute(tx, trajectory);
  }

  /** It lost its meaning. */
  async cancel(tx: Tx, cancelled: RunningTerm): Promise<void> {
    const trajectory = await this.trajectories.hold(tx, cancelled.trajectoryId);
    const known = await this.deadlines.ofKind(tx, trajectory.id, cancelled.term);
    await this.deadlines.cancel(tx, idsOf(known.filter(isOpen(cancelled))), trajectory.at);
  }

  /** As `meet`, of a deadline that the caller found, in a trajectory that the caller holds. */
  async meetOne(tx: Tx, trajectory: LockedTrajectory, deadline: StoredDeadline): Promise<void> {
    const { id, kind, subjectId, stage } = deadline;
    await this.deadlines.meet(tx, [id], trajectory.at);
    if (!terms[kind].repeats) return;
    const countsFrom = this.clock.today();
    await this.add(tx, trajectory, kind, { countsFrom, subjectId: subjectId ?? undefined, stage });
  }

  /**
   * What `meetOne` did is taken back: the deadline is due again, on the day that it has now, and the one that meeting it
   * started loses its meaning. Not when its stage is over, or when it went on from there.
   */
  async takeBack(tx: Tx, trajectory: LockedTrajectory, deadline: StoredDeadline): Promise<void> {
    const { id, kind, part, subjectId, stage } = deadline;
    if (kindsOfStage(stage).includes(kind) && stage !== trajectory.stage) {
      throw new Refusal(trajectoryRefusals.deadlineOfLeftStage);
    }
    const others = (await this.deadlines.ofKind(tx, trajectory.id, kind)).filter(
      (one) => one.id !== id && one.part === part && one.subjectId === subjectId,
    );
    const next = others.filter(({ state }) => state === 'open');
    // An id tells which came later.
    const wentOn = others.some((one) => one.state === 'met' && one.id > id);
    if (wentOn || (next.length > 0 && !terms[kind].repeats)) {
      throw new Refusal(trajectoryRefusals.deadlineFollowed);
    }
    await this.deadlines.cancel(tx, idsOf(next), trajectory.at);
    await this.deadlines.openAgain(tx, [id], 'met');
    await this.recompute(tx, trajectory);
  }

  /** The terms of the stage that is left lose their meaning; those of the stage that is entered begin. */
  async enterStage(tx: Tx, trajectory: LockedTrajectory, stage: Stage, ownerId?: string): Promise<void> {
    const countsFrom = this.clock.today();
    await this.deadlines.cancelKinds(tx, trajectory, kindsOfStage(trajectory.stage));
    const running = new Set((await this.deadlines.open(tx, trajectory.id)).map(({ kind }) => kind));
    for (const kind of kindsOfStage(stage)) {
      if (!running.has(kind)) await this.add(tx, trajectory, kind, { countsFrom, stage, ownerId });
    }
  }

  /** The days on which the trajectory stood still are others: what is open and stops by it is computed again. */
  async recompute(tx: Tx, { id }: LockedTrajectory): Promise<void> {
    const open = await this.deadlines.open(tx, id);
    const standstills = await this.deadlines.standstills(tx, id);
    await this.deadlines.recompute(
      tx,
      open
        .filter(({ kind }) => terms[kind].stopsInSuspension)
        .map((deadline) => ({ id: deadline.id, ...compute(deadline.kind, deadline, standstills) })),
    );
  }

  private async recount(
    tx: Tx,
    open: readonly StoredDeadline[],
    { trajectoryId, term, countsFrom }: BegunTerm,
  ): Promise<void> {
    if (open.every((deadline) => deadline.countsFrom === countsFrom)) return;
    const norms = await this.settings.on(tx, countsFrom);
    const standstills = await this.deadlines.standstills(tx, trajectoryId);
    const anew = new Map(
      deadlinesOf(term, countsFrom, norms, standstills).map((deadline) => [deadline.part, deadline]),
    );
    await this.deadlines.recompute(
      tx,
      open.map((deadline) => ({
        ...(anew.get(deadline.part) ?? compute(term, { ...deadline, countsFrom }, standstills)),
        id: deadline.id,
      })),
    );
  }

  private async add(
    tx: Tx,
    { id, participantId, contactPersonId, stage }: LockedTrajectory,
    kind: TermKey,
    of: {
      readonly countsFrom: CalendarDate;
      readonly subjectId?: string | undefined;
      readonly stage?: Stage;
      readonly ownerId?: string | undefined;
      readonly without?: readonly number[];
    },
  ): Promise<void> {
    const norms = await this.settings.on(tx, of.countsFrom);
    const standstills = await this.deadlines.standstills(tx, id);
    await this.deadlines.add(
      tx,
      deadlinesOf(kind, of.countsFrom, norms, standstills)
        .filter(({ part }) => !of.without?.includes(part))
        .map((deadline) => ({
          ...deadline,
          trajectoryId: id,
          participantId,
          stage: of.stage ?? stage,
          ownerId: of.ownerId ?? contactPersonId,
          subjectId: of.subjectId ?? null,
        })),
    );
  }
}

const isOpen =
  ({ subjectId }: RunningTerm) =>
  (deadline: StoredDeadline): boolean =>
    deadline.state === 'open' && deadline.subjectId === (subjectId ?? null);

const idsOf = (deadlines: readonly StoredDeadline[]): string[] => deadlines.map(({ id }) => id);
