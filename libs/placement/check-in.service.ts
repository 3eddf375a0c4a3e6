import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import type { TextWarning } from '#kernel/medical-words.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { Refusal, refusals, refusedAt } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { TermService } from '#trajectory/term.service.js';
import type { CheckInPlace, CheckInView } from './check-in.repository.js';
import { CheckInRepository } from './check-in.repository.js';
import type {
  CheckInFacts,
  CheckInOutcome,
  CheckInSide,
  CheckInState,
  CheckInStep,
  SideText,
} from './check-in.rules.js';
import { checkInRefusals, checkInSteps, returnsFor } from './check-in.rules.js';
import { PlacementHold } from './placement-hold.service.js';

/** With what the writer should look at once more. */
export interface RecordedCheckIn extends CheckInView {
  readonly warnings: readonly TextWarning[];
}

/** What there is to choose from when somebody falls back. */
export interface ReturnOffer {
  readonly trajectoryId: string;
  /** Goes along as If-Match with the move. */
  readonly trajectoryVersion: number;
  readonly stage: string;
  /** The stages that this actor can return the trajectory to, the earliest first. */
  readonly stages: string[];
  /** A proposal for the reason that a return asks. */
  readonly reason: string;
}

@Injectable()
export class CheckInService {
  constructor(
    private readonly database: Database,
    private readonly hold: PlacementHold,
    private readonly checkIns: CheckInRepository,
    private readonly terms: TermService,
    private readonly journal: Journal,
    private readonly accessLog: AccessLogRepository,
    private readonly clock: Clock,
  ) {}

  /** The aftercare of a trajectory, as JSON. */
  async of(actor: Actor, trajectoryId: string): Promise<string> {
    const found = await this.checkIns.of(actor, trajectoryId);
    if (found === null) throw new Refusal(refusals.notFound);
    return found;
  }

  /** What one side had to say; saying it again takes the place of what was written. */
  recordSide(
    actor: Actor,
    id: string,
    version: number,
    side: CheckInSide,
    text: SideText,
  ): Promise<RecordedCheckIn> {
    return this.step(actor, id, 'recordSide', async (tx, checkIn) => {
      if (checkIn.version !== version) throw new Refusal(refusals.versionOutdated);
      if (text.spokenOn > this.clock.today()) throw refusedAt('spokenOn', checkInRefusals.inFuture);
      await this.checkIns.keepSide(tx, actor, checkIn, side, text);
      const { spokenOn, reached } = text;
      const became = await this.became(tx, actor, id, 'checkIn.spoken', { side, spokenOn, reached });
      return { ...became, warnings: medicalWarnings({ note: text.note }) };
    });
  }

  /** Both sides were heard: it goes well, there are signals, or it went wrong. The deadline is met with it. */
  conclude(
    actor: Actor,
    id: string,
    outcome: CheckInOutcome,
    remark: string | null,
  ): Promise<RecordedCheckIn> {
    return this.step(actor, id, 'conclude', async (tx, checkIn, { trajectoryId, placementId, part }) => {
      await this.checkIns.conclude(tx, actor, checkIn, outcome, remark);
      await this.terms.meet(tx, { trajectoryId, term: 'aftercare', subjectId: placementId, part });
      const became = await this.became(tx, actor, id, 'checkIn.concluded', { outcome });
      return { ...became, warnings: medicalWarnings({ remark }) };
    });
  }

  /** The way back after a relapse, in the same trajectory. */
  returnOffer(actor: Actor, id: string): Promise<ReturnOffer> {
    return this.database.read(actor, async (tx) => {
      const place = await this.checkIns.place(tx, id);
      if (!place) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, place.trajectoryId);
      const checkIn = await this.checkIns.find(tx, actor, id);
      if (!checkIn.can.includes('offerReturn')) throw new Refusal(checkInRefusals.noRelapse);
      await this.accessLog.record(tx, actor, 'checkIns.listed', [held.participantId]);
      return {
        trajectoryId: held.id,
        trajectoryVersion: held.version,
        stage: held.stage,
        stages: returnsFor(actor, held),
        reason: `Terugval na de plaatsing als ${checkIn.functionTitle} bij ${checkIn.employer.name}`,
      };
    });
  }

  private step(
    actor: Actor,
    id: string,
    step: CheckInStep,
    work: (tx: Tx, checkIn: CheckInView, place: CheckInPlace) => Promise<RecordedCheckIn>,
  ): Promise<RecordedCheckIn> {
    return this.database.write(actor, async (tx) => {
      const place = await this.checkIns.place(tx, id);
      if (!place) throw new Refusal(refusals.notFound);
      await this.hold.take(tx, actor, place.trajectoryId);
      const checkIn = await this.checkIns.find(tx, actor, id);
      if (step === 'conclude' && checkIn.state === 'done') return { ...checkIn, warnings: [] };
      const sides = [
        ...(checkIn.employerSide ? (['employer'] as const) : []),
        ...(checkIn.participantSide ? (['participant'] as const) : []),
      ];
      take<CheckInState, CheckInStep, CheckInFacts, Actor>(checkInSteps, step, actor, { ...checkIn, sides });
      return work(tx, checkIn, place);
    });
  }

  private async became(
    tx: Tx,
    actor: Actor,
    id: string,
    type: string,
    facts: EventFacts,
  ): Promise<CheckInView> {
    const checkIn = await this.checkIns.find(tx, actor, id);
    const { participantId, trajectoryId, months, employer } = checkIn;
    await this.journal.record(tx, actor, {
      type,
      participantId,
      trajectoryId,
      facts: { checkInId: id, months, employer: employer.name, ...facts },
    });
    return checkIn;
  }
}
