import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import type { Repeat } from './task-repeat.rules.js';

export interface TaskRequest {
  readonly title: string;
  readonly dueOn?: CalendarDate | null;
  /** Who does it; the actor when left out. */
  readonly ownerId?: string;
  /** How often it comes again; null: not any more. */
  readonly repeat?: Repeat | null;
}

/** Cancelled: its trajectory ended before it was done, or the one that it follows turned out not to be done. */
export const taskStates = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export interface TaskFacts {
  readonly state: TaskState;
  /** A colleague asked it of this actor, or of whom they substitute. */
  readonly givenToMe: boolean;
}

type Worker = Pick<Actor, 'permissions'>;

/** Whose a task is, and who asked it of them. */
interface TaskColleagues {
  readonly ownerId: string;
  readonly givenById: string | null;
}

export const isGivenTo = (
  { userId, scope }: Pick<Actor, 'userId' | 'scope'>,
  { ownerId, givenById }: TaskColleagues,
): boolean =>
  givenById !== null && givenById !== ownerId && (ownerId === userId || scope.userIds.includes(ownerId));

/** Who gave it, once this actor has made it that owner's: nobody when one takes it upon oneself. */
export const giverOf = ({ userId }: Pick<Actor, 'userId'>, ownerId: string): string | null =>
  ownerId === userId ? null : userId;

/** On whose case it is, and that it runs, is asked before. */
const worksOnCases = ({ permissions }: Worker): boolean => permissions.has('casework.write');

export const taskSteps = {
  change: { from: ['open'], to: 'open', by: worksOnCases },
  complete: { from: ['open'], to: 'done', by: worksOnCases },
  reopen: { from: ['done'], to: 'open', by: worksOnCases },
  handBack: {
    from: ['open'],
    to: 'open',
    by: (who, { givenToMe }) => worksOnCases(who) && givenToMe,
  },
} as const satisfies Steps<TaskState, string, TaskFacts, Worker>;
export type TaskStep = keyof typeof taskSteps;

/** What this actor, who works on the case, can do with a task. */
export const taskCan = (actor: Worker, task: TaskFacts): TaskStep[] =>
  can<TaskState, TaskStep, TaskFacts, Worker>(taskSteps, actor, task);

export const taskRefusals = {
  ownerWithoutAccess: {
    code: 'owner-without-access',
    status: 422,
    title: 'Collega heeft geen toegang',
    detail: () => 'Deze collega ziet dit dossier niet. Kies iemand anders, of betrek de collega eerst.',
  },
  nobodyToHandBackTo: {
    code: 'task-nobody-to-hand-back-to',
    status: 409,
    title: 'Kan niet terug',
    detail: () =>
      'Wie de taak gaf ziet dit dossier niet meer, en u bent het aanspreekpunt. Geef hem aan een ander.',
  },
  followed: {
    code: 'task-followed',
    status: 409,
    title: 'De volgende is al gedaan',
    detail: () => 'Na deze taak is de volgende al gedaan. Deze blijft gedaan.',
  },
} as const satisfies Record<string, RefusalKind>;
