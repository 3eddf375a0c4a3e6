import type { INestApplicationContext } from '@nestjs/common';
import type { CertificateKind } from '#learning/certificate.rules.js';
import type { LearningOutcome } from '#learning/ending.rules.js';
import { LearningProgressService } from '#learning/learning-progress.service.js';
import type { LearningRouteRecorded } from '#learning/learning-case.service.js';
import { LearningRouteService } from '#learning/learning-route.service.js';
import type { LearningKind } from '#learning/learning-route.rules.js';
import type { Progress } from '#learning/work-process.rules.js';
import type { DemoAct, ToldCase } from './demo-act.js';
import type { DemoClock } from './demo-clock.js';
import { dayFromToday } from './demo-clock.js';

/** A course, or a qualification learnt at work. All of it days ago; what lies ahead is negative. */
export interface DemoRoute {
  readonly kind: LearningKind;
  readonly title: string;
  readonly creboCode?: string;
  readonly provider: string;
  readonly teacher?: string;
  readonly trainingCompany?: string;
  readonly hoursPerWeek: number;
  readonly began: number;
  readonly expectedEnd: number;
  readonly workProcesses?: readonly string[];
  /** Which of the work processes, from 0. */
  readonly progress?: readonly (readonly [daysAgo: number, process: number, progress: Progress])[];
  readonly notes?: readonly (readonly [daysAgo: number, text: string])[];
  readonly ended?: {
    readonly daysAgo: number;
    readonly outcome: LearningOutcome;
    readonly reached?: string;
    readonly reason?: string;
    readonly certificate?: CertificateKind;
  };
}

export class DemoLearning {
  private readonly routes: LearningRouteService;
  private readonly progress: LearningProgressService;

  constructor(
    app: INestApplicationContext,
    private readonly clock: DemoClock,
  ) {
    this.routes = app.get(LearningRouteService, { strict: false });
    this.progress = app.get(LearningProgressService, { strict: false });
  }

  of(told: ToldCase): DemoAct[] {
    return (told.demoCase.learning ?? []).flatMap((route) => this.route(told, route));
  }

  private route({ coach: { actor }, trajectoryId }: ToldCase, route: DemoRoute): DemoAct[] {
    const { began, expectedEnd, workProcesses = [], progress = [], notes = [], ended, ...terms } = route;
    let known: LearningRouteRecorded;
    const begin = async () => {
      known = await this.routes.add(actor, trajectoryId, {
        ...terms,
        startsOn: this.clock.today(),
        expectedEndOn: dayFromToday(-expectedEnd),
        workProcesses: workProcesses.map((title, at) => ({ code: `B1-K1-W${at + 1}`, title })),
      });
    };
    const goOn = async (process: number, reached: Progress) => {
      const { id, version } = known.workProcesses[process]!;
      known = await this.progress.record(actor, id, version, {
        progress: reached,
        progressOn: this.clock.today(),
      });
    };
    const note = async (text: string) => {
      known = await this.progress.note(actor, known.id, { notedOn: this.clock.today(), text });
    };
    const end = async ({ outcome, reached, reason, certificate }: NonNullable<DemoRoute['ended']>) => {
      const today = this.clock.today();
      const mastered = known.workProcesses.filter((process) => process.progress === 'mastered');
      const workProcessIds = mastered.map(({ id }) => id);
      await this.routes.end(actor, known.id, known.version, {
        ...{ outcome, endedOn: today, reached, reason },
        ...(certificate && { certificate: { kind: certificate, issuedOn: today, workProcessIds } }),
      });
    };
    return [
      { daysAgo: began, does: begin },
      ...progress.map(([daysAgo, process, reached]) => ({ daysAgo, does: () => goOn(process, reached) })),
      ...notes.map(([daysAgo, text]) => ({ daysAgo, does: () => note(text) })),
      ...(ended ? [{ daysAgo: ended.daysAgo, does: () => end(ended) }] : []),
    ];
  }
}
