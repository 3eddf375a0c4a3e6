import type { INestApplicationContext } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { CheckInPlanService } from '#placement/check-in-plan.service.js';
import type { CheckInView } from '#placement/check-in.repository.js';
import type { CheckInOutcome } from '#placement/check-in.rules.js';
import { CheckInService } from '#placement/check-in.service.js';
import type { InstrumentKind } from '#placement/instrument.rules.js';
import { InstrumentService } from '#placement/instrument.service.js';
import type { ContractForm } from '#placement/placement.rules.js';
import { PlacementService } from '#placement/placement.service.js';
import { noWishes } from '#placement/wishes.rules.js';
import { WishesService } from '#placement/wishes.service.js';
import type { DemoAct, ToldCase } from './demo-act.js';
import { of } from './demo-act.js';
import type { DemoClock } from './demo-clock.js';
import { demoGrowth } from './demo-growth.js';

/** Something that happened so many days ago, with a word on it. */
type On<Word> = readonly [daysAgo: number, word: Word];

export interface DemoInstrument {
  readonly kind: InstrumentKind;
  readonly asked: number;
  /** Percent. */
  readonly wageValue?: On<number>;
  /** By whom. */
  readonly granted?: On<string>;
}

export interface DemoCheckIn {
  readonly daysAgo: number;
  readonly employer: string;
  /** Without it the participant was not spoken to yet. */
  readonly participant?: string;
  readonly outcome?: CheckInOutcome;
}

/** Work that was found for somebody, or not. All of it days ago. */
export interface DemoPlacement {
  /** The place, by its function. */
  readonly at: string;
  readonly hours: number;
  readonly form: ContractForm;
  readonly proposed: number;
  readonly rejected?: On<string>;
  readonly started?: number;
  readonly ended?: On<string>;
  /** As agreed; otherwise it ended early. */
  readonly ranOut?: true;
  readonly instruments?: readonly DemoInstrument[];
  readonly checkIns?: readonly DemoCheckIn[];
}

/** Weeks. */
const LATELY = 5;

/** From a wish to work that lasts, or does not. */
export class DemoPlacements {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
    /** Places by their function. */
    private readonly places: ReadonlyMap<string, string>,
  ) {}

  of(told: ToldCase): DemoAct[] {
    const { placements = [], weeksAgo } = told.demoCase;
    // Who came lately is still to be asked: what the referral says was enough for a first proposal.
    const asked = weeksAgo > LATELY ? placements[0] && placements[0].proposed + 2 : undefined;
    const first = told.demoCase.wished ?? asked;
    return [
      ...(first === undefined ? [] : [{ daysAgo: first, does: () => this.wish(told) }]),
      ...placements.flatMap((placement) => this.placement(told, placement)),
    ];
  }

  private wish({ coach, trajectoryId, n }: ToldCase): Promise<unknown> {
    const wishes = { ...noWishes, ...of(demoGrowth, n).wishes };
    return this.its(WishesService).record(coach.actor, trajectoryId, 0, wishes, null);
  }

  private placement(told: ToldCase, placement: DemoPlacement): DemoAct[] {
    const { coach, trajectoryId } = told;
    const placements = this.its(PlacementService);
    const { at, hours, form, proposed, rejected, started, ended, ranOut } = placement;
    const { instruments = [], checkIns = [] } = placement;
    let id = '';
    const acts: DemoAct[] = [];
    const act = (daysAgo: number, does: () => Promise<unknown>): void => void acts.push({ daysAgo, does });
    act(proposed, async () => {
      const asked = { placeId: this.places.get(at)!, hours, contractForm: form };
      ({ id } = await placements.propose(coach.actor, trajectoryId, asked));
    });
    if (rejected) act(rejected[0], () => placements.reject(coach.actor, id, rejected[1]));
    if (started !== undefined) {
      act(started, async () => {
        await placements.start(coach.actor, id, { startsOn: this.clock.today() });
        // The worker plans aftercare, as soon as it runs; here the story goes on before.
        const plan = this.its(CheckInPlanService);
        await this.its(Database).write(systemActor, (tx) => plan.arrange(tx, id));
      });
    }
    for (const instrument of instruments) acts.push(...this.instrument(told, instrument, () => id));
    for (const checkIn of checkIns) act(checkIn.daysAgo, () => this.checkIn(told, checkIn));
    if (ended) {
      const [daysAgo, reason] = ended;
      act(daysAgo, () => {
        const endedOn = this.clock.today();
        return placements.end(coach.actor, id, { endedOn, early: !ranOut, reason });
      });
    }
    return acts;
  }

  private instrument(
    { coach: { actor } }: ToldCase,
    { kind, asked, wageValue, granted }: DemoInstrument,
    placementId: () => string,
  ): DemoAct[] {
    const instruments = this.its(InstrumentService);
    let id = '';
    const ask = async () => {
      const placement = await instruments.add(actor, placementId(), { kind, startsOn: this.clock.today() });
      id = placement.instruments.find((one) => one.kind === kind)!.id;
    };
    const grant = ([, decidedBy]: On<string>) =>
      instruments.decide(actor, id, {
        outcome: 'granted',
        decidedBy,
        decidedOn: this.clock.today(),
        reason: null,
      });
    return [
      { daysAgo: asked, does: ask },
      ...(wageValue
        ? [
            {
              daysAgo: wageValue[0],
              does: () => instruments.setWageValue(actor, id, wageValue[1], this.clock.today()),
            },
          ]
        : []),
      ...(granted ? [{ daysAgo: granted[0], does: () => grant(granted) }] : []),
    ];
  }

  /** Both sides are spoken to on one day, and then it is judged; or one of them, so far. */
  private async checkIn(
    { coach: { actor }, trajectoryId }: ToldCase,
    { employer, participant, outcome }: DemoCheckIn,
  ): Promise<void> {
    const checkIns = this.its(CheckInService);
    const spokenOn = this.clock.today();
    const { items } = JSON.parse(await checkIns.of(actor, trajectoryId)) as { items: CheckInView[] };
    const { id, version } = items.find(({ state }) => state === 'planned')!;
    const said = { spokenOn, reached: true };
    await checkIns.recordSide(actor, id, version, 'employer', { ...said, note: employer });
    if (!participant) return;
    await checkIns.recordSide(actor, id, version + 1, 'participant', { ...said, note: participant });
    if (outcome) await checkIns.conclude(actor, id, outcome, null);
  }

  private its<Service>(type: new (...given: never[]) => Service): Service {
    return this.app.get(type, { strict: false });
  }
}
