import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, take } from '#kernel/steps.rules.js';
import type { Certificate } from './certificate.rules.js';
import type { LearningNote } from './learning-note.rules.js';
import { teaches } from './learning-case.rules.js';
import type { WorkProcess } from './work-process.rules.js';

/** How one learns. Learning for a qualification at work is no `praktijkroute`: that is a way into the banenafspraak. */
export const learningKinds = {
  course: 'cursus',
  practiceLearning: 'praktijkleren',
  bbl: 'bbl-opleiding',
} as const;
export type LearningKind = keyof typeof learningKinds;
export const learningKindCodes = Object.keys(learningKinds) as LearningKind[];

export const learningStates = ['running', 'finished', 'partly', 'droppedOut', 'cancelled'] as const;
export type LearningState = (typeof learningStates)[number];

/** What was agreed of a route. */
export interface RouteTerms {
  readonly kind: LearningKind;
  /** What is learnt. */
  readonly title: string;
  /** Five digits: the qualification in the register of vocational education. */
  readonly creboCode: string | null;
  /** The school, or who gives the course. */
  readonly provider: string;
  readonly teacher: string | null;
  /** The training company: an employer of the register, or else a name. */
  readonly employerId: string | null;
  readonly trainingCompany: string | null;
  readonly hoursPerWeek: number | null;
  /** May lie ahead: somebody is enrolled. */
  readonly startsOn: CalendarDate;
  readonly expectedEndOn: CalendarDate | null;
}

export interface LearningRoute extends Omit<RouteTerms, 'employerId' | 'trainingCompany'> {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly trainingCompany: { readonly employerId: string | null; readonly name: string } | null;
  readonly state: LearningState;
  readonly endedOn: CalendarDate | null;
  /** What was reached of a route that did not come to its end. */
  readonly reached: string | null;
  readonly endReason: string | null;
  readonly certificate: Certificate | null;
  readonly workProcesses: readonly WorkProcess[];
  /** Null for who may look for overview alone. */
  readonly notes: readonly LearningNote[] | null;
}

export interface LearningRouteView extends LearningRoute {
  readonly can: readonly LearningRouteStep[];
}

type Worker = Pick<Actor, 'permissions'>;
type Facts = Pick<LearningRoute, 'state' | 'kind' | 'trainingCompany' | 'workProcesses'>;

/** A qualification is finished when all of it is mastered; otherwise it is finished in part. */
function missingForFinish({ kind, trainingCompany, workProcesses }: Facts): string[] {
  const atWork = kind !== 'course';
  return [
    ...(atWork && !trainingCompany ? ['leerbedrijf ontbreekt'] : []),
    ...(kind === 'practiceLearning' && workProcesses.length === 0 ? ['werkprocessen ontbreken'] : []),
    ...workProcesses
      .filter(({ progress }) => progress !== 'mastered')
      .map(({ code, title }) => `werkproces ${code ?? title} is nog niet behaald`),
  ];
}

export const learningRouteSteps = {
  change: { from: ['running'], to: 'running', by: teaches },
  addNote: { from: ['running'], to: 'running', by: teaches },
  recordProgress: { from: ['running'], to: 'running', by: teaches },
  finish: { from: ['running'], to: 'finished', by: teaches, missing: missingForFinish },
  finishPartly: { from: ['running'], to: 'partly', by: teaches },
  dropOut: { from: ['running'], to: 'droppedOut', by: teaches },
  cancel: { from: ['running'], to: 'cancelled', by: teaches },
  // A certificate often comes weeks after the last lesson.
  certify: { from: ['finished'], to: 'finished', by: teaches },
  certifyPart: { from: ['partly'], to: 'partly', by: teaches },
  // The end was a mistake.
  resume: { from: ['finished', 'partly', 'droppedOut', 'cancelled'], to: 'running', by: teaches },
} as const satisfies Steps<LearningState, string, Facts, Worker>;
export type LearningRouteStep = keyof typeof learningRouteSteps;
export const learningRouteStepNames = Object.keys(learningRouteSteps) as LearningRouteStep[];

/** What this actor, who works on the case, can do with a route; whether or not something is still missing. */
export const learningRouteCan = (actor: Worker, state: LearningState): LearningRouteStep[] =>
  can<LearningState, LearningRouteStep, Facts, Worker>(learningRouteSteps, actor, { ...nothingKnown, state });

const nothingKnown = { kind: 'course', trainingCompany: null, workProcesses: [] } as const;

export const takeLearningRouteStep = (step: LearningRouteStep, actor: Worker, route: Facts): LearningState =>
  take<LearningState, LearningRouteStep, Facts, Worker>(learningRouteSteps, step, actor, route);
