import type { INestApplicationContext } from '@nestjs/common';
import type { EvaluationOutcome } from '#development/action-plan.rules.js';
import { ActionPlanService } from '#development/action-plan.service.js';
import type { IndicationRequest } from '#development/indication.service.js';
import type { ProvisionRequest } from '#development/provision.service.js';
import { UwvAdviceService } from '#development/uwv-advice.service.js';
import { WorkPlaceService } from '#development/work-place.service.js';
import { addDays } from '#kernel/calendar.rules.js';
import { municipalityByCode } from '#kernel/municipalities.rules.js';
import { DiagnosisService } from '#trajectory/diagnosis.service.js';
import type { DemoAct, ToldCase, ToldStage } from './demo-act.js';
import { of } from './demo-act.js';
import type { DemoClock } from './demo-clock.js';
import { dayFromToday } from './demo-clock.js';
import { DemoDossier } from './demo-dossier.js';
import { demoGrowth } from './demo-growth.js';
import { demoPerson } from './demo-people.js';

/** Weeks between two looks at a plan. */
const REVIEW_DAYS = 84;
/** Agreements due within so many weeks are met early on. */
const SOON_WEEKS = 6;

/** What is recorded of somebody's development, stage by stage. */
export class DemoDevelopment {
  private readonly dossier: DemoDossier;
  private readonly plans: ActionPlanService;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
    /** Own work places by name. */
    private readonly workPlaces: ReadonlyMap<string, string>,
  ) {
    this.dossier = new DemoDossier(app, clock);
    this.plans = this.its(ActionPlanService);
  }

  /** Whatever the stage is: who somebody is by law, and what helps on the way. */
  always(told: ToldCase): DemoAct[] {
    const { weeksAgo } = told.demoCase;
    const [indications, provisions] = [this.indications(told), this.provisions(told)];
    return weeksAgo <= 3
      ? []
      : [{ daysAgo: weeksAgo * 7 - 11, does: () => this.dossier.write(told, { indications, provisions }) }];
  }

  inDiagnose(told: ToldCase, { from, to, next }: ToldStage): DemoAct[] {
    const { firstWeeks, midway, late, advice, route } = of(demoGrowth, told.n);
    const found = [
      [22, firstWeeks],
      [35, midway],
      [52, late],
    ] as const;
    const { reported = next ? to + 3 : undefined } = told.demoCase;
    return [
      ...found.map(([after, findings]) => ({
        daysAgo: from - after,
        does: () => this.dossier.write(told, { findings }),
      })),
      ...this.uwvAdvice(told),
      ...(reported === undefined
        ? []
        : [{ daysAgo: reported, does: () => this.report(told, { advice, route }) }]),
    ].filter(({ daysAgo }) => daysAgo > to);
  }

  /** A plan, work to try it at, a look at how it goes every twelve weeks, and then the next plan. */
  inDevelopment(told: ToldCase, { from, to, next, again }: ToldStage): DemoAct[] {
    const { firstWeeks, grown, workPlace, ...growth } = of(demoGrowth, told.n);
    // Who comes back goes on from there.
    const plans = again ? growth.plans.toReversed() : growth.plans;
    const { plan: stateOfPlan, weeksAgo } = told.demoCase;
    const enters = from === weeksAgo * 7;
    const begins = from - (enters ? 13 : 8);
    let current = '';
    let soon: readonly string[] = [];
    const acts: DemoAct[] = [];
    const agree = (number: 0 | 1, daysAgo: number): void => {
      const text = plans[number]!;
      acts.push({
        daysAgo,
        does: async () => {
          const today = this.clock.today();
          const agreements = text.agreements.map(([who, what, weeks]) => ({
            ...{ who, what },
            dueOn: addDays(today, weeks * 7),
          }));
          const { actor } = told.coach;
          const plan = await this.plans.draft(actor, told.trajectoryId, { goals: text.goals, agreements });
          current = plan.id;
          soon = plan.agreements.filter((_, at) => text.agreements[at]![2] <= SOON_WEEKS).map(({ id }) => id);
          if (stateOfPlan === 'draft') return;
          const signed = { signedOn: today, how: 'paper' } as const;
          await this.plans.agree(actor, plan.id, plan.version, { participant: signed, coach: signed });
        },
      });
    };
    const meetWhatWasSoon = (daysAgo: number): void => {
      const { actor } = told.coach;
      const does = async () => {
        for (const id of soon) await this.plans.meet(actor, id, this.clock.today());
      };
      if (!stateOfPlan) acts.push({ daysAgo, does });
    };
    const evaluate = (daysAgo: number, outcome: EvaluationOutcome, note: string): void => {
      acts.push({
        daysAgo,
        does: () => {
          const evaluatedOn = this.clock.today();
          return this.plans.evaluate(told.coach.actor, current, { evaluatedOn, outcome, note });
        },
      });
    };

    if (enters)
      acts.push({ daysAgo: begins, does: () => this.dossier.write(told, { findings: firstWeeks }) });
    agree(0, begins);
    meetWhatWasSoon(begins - 20);
    const halfway = begins - REVIEW_DAYS + 3;
    const later = halfway > to + 14 && stateOfPlan !== 'unreviewed';
    if (later) {
      evaluate(halfway, 'adjust', plans[0]!.halfway);
      agree(1, halfway - 7);
      meetWhatWasSoon(halfway - 27);
    }
    if (next) evaluate(to + 2, 'reached', plans[later ? 1 : 0]!.atEnd);
    acts.push({ daysAgo: begins - 2, does: () => this.assign(told, workPlace, next ? to : null) });
    acts.push({ daysAgo: begins - 50, does: () => this.dossier.write(told, { findings: grown }) });
    return acts.filter(({ daysAgo }) => daysAgo > to);
  }

  private async report(
    told: ToldCase,
    { advice, route }: Pick<(typeof demoGrowth)[number], 'advice' | 'route'>,
  ) {
    const { coach, trajectoryId: id } = told;
    const { version } = await coach.get<{ version: number }>(`/trajectories/${id}`);
    const outcome = { reportOn: this.clock.today(), advice, route };
    await this.its(DiagnosisService).record(coach.actor, { id, version }, outcome);
  }

  /** The UWV is asked, it answers, the college decides: as far as it is. */
  private uwvAdvice(told: ToldCase): DemoAct[] {
    const { uwv } = told.demoCase;
    if (!uwv) return [];
    const { actor } = told.coach;
    const advices = this.its(UwvAdviceService);
    let asked = { id: '', version: 0 };
    const acts: DemoAct[] = [
      {
        daysAgo: uwv.requested,
        does: async () => (asked = await advices.request(actor, told.trajectoryId, this.clock.today())),
      },
    ];
    const { received, decided } = uwv;
    if (received) {
      const [daysAgo, outcome] = received;
      const does = async () =>
        (asked = await advices.receive(actor, asked.id, asked.version, {
          outcome,
          receivedOn: this.clock.today(),
        }));
      acts.push({ daysAgo, does });
    }
    if (decided) {
      const [daysAgo, granted] = decided;
      const does = async () => {
        const decision = { decidedBy: college(told), decidedOn: this.clock.today() };
        await advices.decide(actor, asked.id, asked.version, { granted, ...decision });
        const indications = [{ targetGroup: 'beschutWerk', startsOn: this.clock.today(), ...decision }];
        if (granted) await this.dossier.write(told, { indications });
      };
      acts.push({ daysAgo, does });
    }
    return acts;
  }

  private async assign(told: ToldCase, name: string, endsDaysAgo: number | null): Promise<void> {
    const { coach, trajectoryId } = told;
    await this.its(WorkPlaceService).assign(coach.actor, trajectoryId, {
      workPlaceId: this.workPlaces.get(told.demoCase.workPlace ?? name)!,
      startsOn: this.clock.today(),
      ...(endsDaysAgo !== null && { endsOn: dayFromToday(-endsDaysAgo), endReason: 'Gaat een stap verder' }),
    });
  }

  private indications({ n, demoCase: { form, weeksAgo } }: ToldCase): IndicationRequest[] {
    const since = dayFromToday(-weeksAgo * 7 - 200);
    const decided = { startsOn: since, decidedOn: dayFromToday(-weeksAgo * 7 - 215) };
    const bijstand = { targetGroup: 'bijstand', startsOn: dayFromToday(-weeksAgo * 7 - 700) };
    const { municipalityCode, surname } = demoPerson(n);
    const byCollege = `college van ${municipalityByCode(municipalityCode)!.name}`;
    return [
      ...(form === 'annex' || n % 3 === 0 ? [bijstand] : []),
      ...(form === 'mtb' ? [{ targetGroup: 'beschutWerk', ...decided, decidedBy: byCollege }] : []),
      ...(form === 'podium24' ? [{ targetGroup: 'banenafspraak', ...decided, decidedBy: 'UWV' }] : []),
      ...(surname === 'Tesfay' ? [{ targetGroup: 'statushouder', startsOn: since }] : []),
    ];
  }

  private provisions({ n }: ToldCase): ProvisionRequest[] {
    const startsOn = this.clock.today();
    return [
      ...(n % 5 === 2
        ? [
            {
              kind: 'travel',
              startsOn,
              description: 'Busabonnement en een leenfiets',
              reason: 'Kan de werkplek anders niet op tijd bereiken.',
            } as const,
          ]
        : []),
      ...(n % 6 === 1
        ? [
            {
              kind: 'debtHelp',
              startsOn,
              description: 'Eens per twee weken een afspraak bij de budgethulp',
              reason: 'Rust over geld, zodat het werk aandacht krijgt.',
            } as const,
          ]
        : []),
      ...(n % 7 === 4
        ? [
            {
              kind: 'childcare',
              startsOn,
              description: 'Opvang op maandag, dinsdag en donderdag',
              reason: 'Zonder opvang alleen ochtenden beschikbaar.',
            } as const,
          ]
        : []),
    ];
  }

  private its<Service>(type: new (...given: never[]) => Service): Service {
    return this.app.get(type, { strict: false });
  }
}

const college = ({ n }: ToldCase): string =>
  `college van ${municipalityByCode(demoPerson(n).municipalityCode)!.name}`;
