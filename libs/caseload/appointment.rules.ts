import type { Actor } from '#kernel/actor.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import type { ContactParty } from './casework.rules.js';

export interface AppointmentRequest {
  /** ISO 8601. */
  readonly at: string;
  /** How long it takes; an hour when left out. */
  readonly minutes?: number;
  readonly place?: string | null;
  /** The participant when left out. */
  readonly withWhom?: ContactParty;
  readonly note?: string | null;
}

export const USUAL_MINUTES = 60;

export const appointmentStates = ['planned', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export interface AppointmentFacts {
  readonly state: AppointmentState;
}

type Worker = Pick<Actor, 'permissions'>;

/** On whose case it is, and that it runs, is asked before. */
const worksOnCases = ({ permissions }: Worker): boolean => permissions.has('casework.write');

export const appointmentSteps = {
  change: { from: ['planned'], to: 'planned', by: worksOnCases },
  cancel: { from: ['planned'], to: 'cancelled', by: worksOnCases },
  restore: { from: ['cancelled'], to: 'planned', by: worksOnCases },
} as const satisfies Steps<AppointmentState, string, AppointmentFacts, Worker>;
export type AppointmentStep = keyof typeof appointmentSteps;

/** What this actor, who works on the case, can do with an appointment. */
export const appointmentCan = (actor: Worker, appointment: AppointmentFacts): AppointmentStep[] =>
  can<AppointmentState, AppointmentStep, AppointmentFacts, Worker>(appointmentSteps, actor, appointment);
