import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addMonths } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals, refusedAt } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { TermService } from '#trajectory/term.service.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import type { StoredInstrument } from './instrument.repository.js';
import { InstrumentRepository } from './instrument.repository.js';
import type { InstrumentFacts, InstrumentKind, InstrumentState, InstrumentStep } from './instrument.rules.js';
import {
  instrumentRefusals,
  instruments,
  instrumentSteps,
  instrumentTerms,
  lastTrialDay,
  termsThatRun,
} from './instrument.rules.js';
import { PlacementHold } from './placement-hold.service.js';
import type { PlacementView } from './placement.repository.js';
import { PlacementRepository } from './placement.repository.js';
import type { PlacementFacts, PlacementState, PlacementStep } from './placement.rules.js';
import { placementSteps } from './placement.rules.js';

export interface InstrumentRequest {
  readonly kind: InstrumentKind;
  readonly startsOn: CalendarDate;
  /** Of a trial placement the last day that the law allows, when left out. */
  readonly endsOn?: CalendarDate;
}

export interface InstrumentDecision {
  readonly outcome: 'granted' | 'refused';
  /** Who decided: a college, or UWV. */
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  readonly reason: string | null;
}

interface HeldInstrument {
  readonly held: LockedTrajectory;
  readonly instrument: StoredInstrument;
}

@Injectable()
export class InstrumentService {
  constructor(
    private readonly database: Database,
    private readonly hold: PlacementHold,
    private readonly placements: PlacementRepository,
    private readonly instruments: InstrumentRepository,
    private readonly terms: TermService,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** An instrument is asked for with a placement; of each kind one at a time. */
  add(actor: Actor, placementId: string, asked: InstrumentRequest): Promise<PlacementView> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.placements.trajectoryOf(tx, placementId);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, trajectoryId);
      const placement = await this.placements.find(tx, actor, placementId);
      take<PlacementState, PlacementStep, PlacementFacts, Actor>(
        placementSteps,
        'addInstrument',
        actor,
        placement,
      );
      const { kind, startsOn } = asked;
      const running = (await this.instruments.of(tx, placementId)).some(
        (one) => one.kind === kind && isRunning(one),
      );
      if (running)
        throw refusedAt('kind', instrumentRefusals.alreadyRunning, { instrument: instruments[kind] });
      const endsOn = await this.lastDay(tx, asked);
      const id = newId();
      await this.instruments.add(tx, actor, held.participantId, { id, placementId, kind, startsOn, endsOn });
      if (kind === 'trialPlacement') {
        await this.terms.start(tx, { trajectoryId, term: kind, countsFrom: startsOn, subjectId: id });
      }
      return this.became(tx, actor, placementId, 'instrument.added', { kind, startsOn, endsOn });
    });
  }

  /** A trial placement goes on, once, for as long as the law allows. */
  extend(actor: Actor, id: string, endsOn: CalendarDate, reason: string): Promise<PlacementView> {
    return this.step(actor, id, 'extend', async (tx, { held, instrument }) => {
      const { startsOn } = instrument;
      const lastDay = lastTrialDay(startsOn, await this.settings.on(tx, startsOn), true);
      if (endsOn > lastDay) throw refusedAt('endsOn', instrumentRefusals.tooLong, { lastDay });
      if (endsOn <= instrument.endsOn!) {
        throw refusedAt('endsOn', instrumentRefusals.noLonger, { endsOn: instrument.endsOn! });
      }
      await this.instruments.extend(tx, id, endsOn, reason);
      const about = { trajectoryId: held.id, subjectId: id };
      await this.terms.cancel(tx, { ...about, term: 'trialPlacement' });
      await this.terms.start(tx, { ...about, term: 'trialPlacementExtended', countsFrom: startsOn });
      return this.became(tx, actor, instrument.placementId, 'instrument.extended', {
        kind: instrument.kind,
        endsOn,
        reason,
      });
    });
  }

  /** What the work of this participant is worth: the first time the college then decides, later on it is measured again. */
  setWageValue(actor: Actor, id: string, percent: number, setOn: CalendarDate): Promise<PlacementView> {
    return this.step(actor, id, 'setWageValue', async (tx, { held, instrument }) => {
      if (setOn > this.clock.today()) throw refusedAt('setOn', instrumentRefusals.wageValueInFuture);
      const { wageValueSetOn, placementId } = instrument;
      if (wageValueSetOn && setOn <= wageValueSetOn) {
        throw refusedAt('setOn', instrumentRefusals.wageValueNotLater, { setOn: wageValueSetOn });
      }
      const { wageValueAgainMonths } = await this.settings.on(tx, setOn);
      const againOn = addMonths(setOn, wageValueAgainMonths);
      await this.instruments.addWageValue(tx, actor, held.participantId, id, { percent, setOn, againOn });
      const about = { trajectoryId: held.id, subjectId: id, countsFrom: setOn };
      if (instrument.state === 'requested') {
        await this.terms.start(tx, { ...about, term: 'wageSubsidyDecision' });
      }
      await this.terms.start(tx, { ...about, term: 'wageValueAgain' });
      return this.became(tx, actor, placementId, 'wageValue.recorded', { percent, setOn, againOn });
    });
  }

  /** Somebody with the right to do so decided; here it is recorded. */
  decide(actor: Actor, id: string, { outcome, ...decision }: InstrumentDecision): Promise<PlacementView> {
    const step = outcome === 'granted' ? 'grant' : 'refuse';
    return this.step(actor, id, step, async (tx, { held, instrument }) => {
      await this.instruments.decide(tx, id, outcome, decision);
      const about = { trajectoryId: held.id, subjectId: id };
      await this.terms.meet(tx, { ...about, term: 'wageSubsidyDecision' });
      if (outcome === 'refused') await this.cancelTerms(tx, held, id);
      return this.became(tx, actor, instrument.placementId, `instrument.${outcome}`, {
        kind: instrument.kind,
        decidedBy: decision.decidedBy,
        decidedOn: decision.decidedOn,
        reason: decision.reason,
      });
    });
  }

  end(actor: Actor, id: string, endsOn: CalendarDate, reason: string | null): Promise<PlacementView> {
    return this.step(actor, id, 'end', async (tx, { held, instrument }) => {
      const { startsOn, placementId, kind } = instrument;
      if (endsOn < startsOn) throw refusedAt('endsOn', instrumentRefusals.endsBeforeStart, { startsOn });
      await this.instruments.end(tx, id, endsOn, reason);
      await this.cancelTerms(tx, held, id);
      return this.became(tx, actor, placementId, 'instrument.ended', { kind, endsOn, reason });
    });
  }

  /** With a placement end the instruments that ran with it, in a case that the caller holds. */
  async endAll(
    tx: Tx,
    actor: Actor,
    held: LockedTrajectory,
    placementId: string,
    on: CalendarDate,
  ): Promise<void> {
    const reason = 'De plaatsing is voorbij';
    for (const { id, kind, startsOn } of (await this.instruments.of(tx, placementId)).filter(isRunning)) {
      const endsOn = on < startsOn ? startsOn : on;
      await this.instruments.end(tx, id, endsOn, reason);
      await this.cancelTerms(tx, held, id);
      await this.became(tx, actor, placementId, 'instrument.ended', { kind, endsOn, reason });
    }
  }

  /** The terms of what runs with a placement stopped with the trajectory, and go on with it. */
  async goOn(tx: Tx, trajectoryId: string, placementId: string): Promise<void> {
    for (const instrument of (await this.instruments.of(tx, placementId)).filter(isRunning)) {
      for (const term of termsThatRun(instrument)) {
        await this.terms.resume(tx, { trajectoryId, term, subjectId: instrument.id });
      }
    }
  }

  private async lastDay(tx: Tx, { kind, startsOn, endsOn }: InstrumentRequest): Promise<CalendarDate | null> {
    if (endsOn && endsOn < startsOn)
      throw refusedAt('endsOn', instrumentRefusals.endsBeforeStart, { startsOn });
    if (kind !== 'trialPlacement') return endsOn ?? null;
    const lastDay = lastTrialDay(startsOn, await this.settings.on(tx, startsOn));
    if (endsOn && endsOn > lastDay) throw refusedAt('endsOn', instrumentRefusals.tooLong, { lastDay });
    return endsOn ?? lastDay;
  }

  private async cancelTerms(
    tx: Tx,
    { id: trajectoryId }: LockedTrajectory,
    subjectId: string,
  ): Promise<void> {
    for (const term of instrumentTerms) await this.terms.cancel(tx, { trajectoryId, term, subjectId });
  }

  private step(
    actor: Actor,
    id: string,
    step: InstrumentStep,
    work: (tx: Tx, found: HeldInstrument) => Promise<PlacementView>,
  ): Promise<PlacementView> {
    return this.database.write(actor, async (tx) => {
      const of = await this.instruments.placementOf(tx, id);
      if (!of) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, of.trajectoryId);
      const instrument = (await this.instruments.of(tx, of.placementId)).find((one) => one.id === id)!;
      const repeated = ['granted', 'refused', 'ended'].includes(instrument.state);
      if (repeated && step !== 'extend' && instrumentSteps[step].to === instrument.state) {
        return this.placements.find(tx, actor, of.placementId);
      }
      take<InstrumentState, InstrumentStep, InstrumentFacts, Actor>(instrumentSteps, step, actor, instrument);
      return work(tx, { held, instrument });
    });
  }

  private async became(
    tx: Tx,
    actor: Actor,
    placementId: string,
    type: string,
    facts: EventFacts,
  ): Promise<PlacementView> {
    const placement = await this.placements.find(tx, actor, placementId);
    const { participantId, trajectoryId, employer } = placement;
    await this.journal.record(tx, actor, {
      type,
      participantId,
      trajectoryId,
      facts: { placementId, employer: employer.name, ...facts },
    });
    return placement;
  }
}

const isRunning = ({ state }: InstrumentFacts): boolean => state === 'requested' || state === 'granted';
