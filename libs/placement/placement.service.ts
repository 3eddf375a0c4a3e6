import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import { Outbox } from '#kernel/outbox.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals, refusedAt } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { InstrumentService } from './instrument.service.js';
import { placeRefusals } from './place.rules.js';
import { PlacedHereRepository } from './placed-here.repository.js';
import { PlacementHold } from './placement-hold.service.js';
import { arrangeCheckIns } from './placement-works.rules.js';
import type { PlacementText, PlacementView, Where } from './placement.repository.js';
import { PlacementRepository } from './placement.repository.js';
import type { PlacementFacts, PlacementState, PlacementStep } from './placement.rules.js';
import { placementRefusals, placementSteps, requireInOrder } from './placement.rules.js';

export interface Proposal extends Partial<PlacementText> {
  readonly placeId?: string;
  /** With a function and hours, for work that is not offered here as a place. */
  readonly employerId?: string;
}

export interface Start extends Partial<PlacementText> {
  readonly startsOn: CalendarDate;
}

@Injectable()
export class PlacementService {
  constructor(
    private readonly database: Database,
    private readonly hold: PlacementHold,
    private readonly placements: PlacementRepository,
    private readonly placedHere: PlacedHereRepository,
    private readonly instruments: InstrumentService,
    private readonly journal: Journal,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The placements of a trajectory, as JSON. */
  async of(actor: Actor, trajectoryId: string): Promise<string> {
    const found = await this.placements.of(actor, trajectoryId);
    if (found === null) throw new Refusal(refusals.notFound);
    return found;
  }

  /** Who works, worked or was proposed at a place, as JSON. */
  async at(actor: Actor, placeId: string): Promise<string> {
    const found = await this.placedHere.at(actor, placeId);
    if (found === null) throw new Refusal(refusals.notFound);
    return found;
  }

  /** A participant is proposed to an employer. Several proposals may run side by side. */
  propose(actor: Actor, trajectoryId: string, asked: Proposal): Promise<PlacementView> {
    return this.database.write(actor, async (tx) => {
      const held = await this.hold.take(tx, actor, trajectoryId);
      const where = await this.placements.where(tx, asked);
      const { employerId } = requireRoom(where, asked.placeId ? 'placeId' : 'employerId');
      const functionTitle = asked.functionTitle ?? where?.functionTitle;
      const hours = asked.hours ?? where?.hours;
      if (!functionTitle || !hours) throw new Refusal(placementRefusals.whereMissing);
      requireInOrder(asked.startsOn ?? null, asked);
      const id = newId();
      await this.placements.propose(tx, actor, held, {
        id,
        employerId,
        placeId: asked.placeId ?? null,
        functionTitle,
        hours,
        contractForm: asked.contractForm ?? null,
        startsOn: asked.startsOn ?? null,
        endsOn: asked.endsOn ?? null,
        proposedOn: this.clock.today(),
      });
      return this.became(tx, actor, id, 'placement.proposed');
    });
  }

  /** What was agreed is different, or the date on which it started turns out to be another. */
  change(actor: Actor, id: string, version: number, asked: Partial<PlacementText>): Promise<PlacementView> {
    return this.step(actor, id, 'change', async (tx, placement) => {
      if (placement.version !== version) throw new Refusal(refusals.versionOutdated);
      const text = { ...placement, ...asked };
      if (placement.state === 'started' && !text.startsOn)
        throw refusedAt('startsOn', placementRefusals.startMissing);
      requireInOrder(text.startsOn, text);
      await this.placements.change(tx, id, text);
      if (placement.state === 'started' && text.startsOn !== placement.startsOn) {
        return this.became(
          tx,
          actor,
          id,
          'placement.startCorrected',
          { from: placement.startsOn, to: text.startsOn },
          true,
        );
      }
      return this.became(tx, actor, id, 'placement.changed');
    });
  }

  /** The participant starts work; with that a position is taken and aftercare is planned. */
  start(actor: Actor, id: string, asked: Start): Promise<PlacementView> {
    return this.step(actor, id, 'start', async (tx, placement) => {
      const text = { ...placement, ...asked };
      take<PlacementState, PlacementStep, PlacementFacts, Actor>(placementSteps, 'start', actor, text);
      requireInOrder(text.startsOn, text);
      if (placement.placeId) requireRoom(await this.placements.where(tx, placement), undefined);
      await this.placements.start(tx, id, text);
      return this.became(
        tx,
        actor,
        id,
        'placement.started',
        { startsOn: text.startsOn, contractForm: text.contractForm, hours: text.hours },
        true,
      );
    });
  }

  /** It leads to nothing. Doing it twice changes nothing. */
  reject(actor: Actor, id: string, reason: string): Promise<PlacementView> {
    return this.step(actor, id, 'reject', async (tx, _placement, held) => {
      await this.placements.end(tx, id, 'notMatched', null, reason);
      await this.instruments.endAll(tx, actor, held, id, this.clock.today());
      return this.became(tx, actor, id, 'placement.notMatched', { reason });
    });
  }

  /** The work ends: as agreed, or early and then with a reason. What was planned of aftercare lapses. */
  end(
    actor: Actor,
    id: string,
    ended: { readonly endedOn: CalendarDate; readonly early: boolean; readonly reason: string | null },
  ): Promise<PlacementView> {
    return this.step(actor, id, ended.early ? 'endEarly' : 'end', async (tx, placement, held) => {
      const { endedOn, early, reason } = ended;
      if (early && !reason) throw refusedAt('reason', placementRefusals.reasonMissing);
      requireInOrder(placement.startsOn, ended);
      await this.placements.end(tx, id, early ? 'endedEarly' : 'ended', endedOn, reason);
      await this.instruments.endAll(tx, actor, held, id, endedOn);
      const type = early ? 'placement.endedEarly' : 'placement.ended';
      return this.became(tx, actor, id, type, { endedOn, reason }, true);
    });
  }

  /** Of a trajectory that ends, what was proposed leads to nothing; who works, goes on working. */
  async withTrajectory(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<void> {
    const reason = 'Het traject is beëindigd';
    for (const id of await this.placements.idsIn(tx, trajectory.id, 'proposed')) {
      await this.placements.end(tx, id, 'notMatched', null, reason);
      await this.instruments.endAll(tx, actor, trajectory, id, this.clock.today());
      await this.became(tx, actor, id, 'placement.notMatched', { reason });
    }
  }

  /** Of a trajectory that runs again, the work that was going on has its legal terms and its aftercare back. */
  async goOn(tx: Tx, trajectoryId: string): Promise<void> {
    const started = await this.placements.idsIn(tx, trajectoryId, 'started');
    for (const id of started) await this.instruments.goOn(tx, trajectoryId, id);
    await this.outbox.add(tx, started.map(arrangeCheckIns));
  }

  private step(
    actor: Actor,
    id: string,
    step: PlacementStep,
    work: (tx: Tx, placement: PlacementView, held: LockedTrajectory) => Promise<PlacementView>,
  ): Promise<PlacementView> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.placements.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, trajectoryId);
      const placement = await this.placements.find(tx, actor, id);
      if (step !== 'change' && placement.state === placementSteps[step].to) return placement;
      // What starting lacks may come with it.
      const facts = step === 'start' ? { ...placement, contractForm: 'noContract' as const } : placement;
      take<PlacementState, PlacementStep, PlacementFacts, Actor>(placementSteps, step, actor, facts);
      return work(tx, placement, held);
    });
  }

  private async became(
    tx: Tx,
    actor: Actor,
    id: string,
    type: string,
    facts: EventFacts = {},
    aftercare = false,
  ): Promise<PlacementView> {
    const placement = await this.placements.find(tx, actor, id);
    const { participantId, trajectoryId, functionTitle, employer } = placement;
    await this.journal.record(tx, actor, {
      type,
      participantId,
      trajectoryId,
      facts: { placementId: id, functionTitle, employer: employer.name, ...facts },
      ...(aftercare && { owes: [arrangeCheckIns(id)] }),
    });
    return placement;
  }
}

/** Somewhere that exists, takes part and has an open place; `at` is what was filled in to say where. */
function requireRoom(where: Where | undefined, at: string | undefined): Where {
  const refuse = (kind: RefusalKind, facts = {}): Refusal =>
    at ? refusedAt(at, kind, facts) : new Refusal(kind, facts);
  if (!where) throw refuse(placementRefusals.unknownPlace);
  if (!where.employerActive) throw refuse(placementRefusals.employerEnded, { name: where.employerName });
  if (where.placeFull) throw refuse(placeRefusals.full);
  if (where.placeState !== null && where.placeState !== 'open') throw refuse(placeRefusals.notOpen);
  return where;
}
