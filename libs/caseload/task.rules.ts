import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';

export interface TaskRequest {
  readonly title: string;
  readonly dueOn?: CalendarDate | null;
  /** Who does it; the actor when left out. */
  readonly ownerId?: string;
}

/** Cancelled: its trajectory ended before it was done. */
export const taskStates = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export interface TaskFacts {
  readonly state: TaskState;
}

type Worker = Pick<Actor, 'permissions'>;

/** On whose case it is, and that it runs, is asked before. */
const worksOnCases = ({ permissions }: Worker): boolean => permissions.has('casework.write');

export const taskSteps = {
  change: { from: ['open'], to: 'open', by: worksOnCases },
  complete: { from: ['open'], to: 'done', by: worksOnCases },
  reopen: { from: ['done'], to: 'open', by: worksOnCases },
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
} as const satisfies Record<string, RefusalKind>;
