import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, take } from '#kernel/steps.rules.js';
import { develops } from './development.rules.js';

export const actionPlanStates = ['draft', 'agreed', 'replaced'] as const;
export type ActionPlanState = (typeof actionPlanStates)[number];

export const agreementParties = ['participant', 'coach', 'workSupervisor', 'other'] as const;
export type AgreementParty = (typeof agreementParties)[number];

/** Who does what by when. */
export interface Agreement {
  readonly who: AgreementParty;
  readonly what: string;
  readonly dueOn: CalendarDate;
}

export interface PlanText {
  readonly goals: readonly string[];
  readonly agreements: readonly Agreement[];
}

/** A plan that is begun, perhaps with what an earlier one of the trajectory said. */
export interface NewPlan extends PlanText {
  readonly id: string;
  readonly continuesId?: string;
}

/** An agreement of a plan, and when it was done. */
export interface HeldAgreement extends Agreement {
  readonly id: string;
  readonly doneOn: CalendarDate | null;
}

export const signatureWays = ['paper', 'digital', 'spoken'] as const;
export type SignatureWay = (typeof signatureWays)[number];

/** That somebody agreed: on which day, and how. */
export interface Signature {
  readonly signedOn: CalendarDate;
  readonly how: SignatureWay;
}

/** A plan holds once both agreed to it. */
export interface PlanAgreement {
  readonly participant: Signature;
  readonly coach: Signature;
}

export const evaluationOutcomes = {
  onCourse: 'op koers',
  adjust: 'bijstellen',
  reached: 'doelen bereikt',
  stopped: 'gestopt',
} as const;
export type EvaluationOutcome = keyof typeof evaluationOutcomes;
export const evaluationOutcomeCodes = Object.keys(evaluationOutcomes) as EvaluationOutcome[];

export interface EvaluationRequest {
  readonly evaluatedOn: CalendarDate;
  readonly outcome: EvaluationOutcome;
  readonly note?: string | null;
}

interface Evaluation extends Required<EvaluationRequest> {
  readonly id: string;
  readonly recordedBy: { readonly id: string; readonly name: string };
}

export interface ActionPlan {
  readonly id: string;
  readonly goals: readonly string[];
  readonly agreements: readonly HeldAgreement[];
  /** The earlier plan that it began with. */
  readonly continues: { readonly id: string; readonly number: number } | null;
  readonly version: number;
  readonly number: number;
  readonly state: ActionPlanState;
  readonly participantSignature: Signature | null;
  readonly coachSignature:
    (Signature & { readonly coach: { readonly id: string; readonly name: string } }) | null;
  readonly evaluations: readonly Evaluation[];
}

type Worker = Pick<Actor, 'permissions'>;
type Facts = Pick<ActionPlan, 'state'>;

/** What was agreed stands as it was: whoever wants it otherwise draws up the next plan, which replaces it. */
export const actionPlanSteps = {
  change: { from: ['draft'], to: 'draft', by: develops },
  agree: { from: ['draft'], to: 'agreed', by: develops },
  evaluate: { from: ['agreed'], to: 'agreed', by: develops },
  meetAgreement: { from: ['agreed'], to: 'agreed', by: develops },
  /** The next plan begins with what this one says, as after a return; this one stands as it was. */
  goOn: { from: ['agreed', 'replaced'], to: 'replaced', by: develops },
} as const satisfies Steps<ActionPlanState, string, Facts, Worker>;
export type ActionPlanStep = keyof typeof actionPlanSteps;

/** What this actor, who works on the case, can do with a plan. */
export const actionPlanCan = (actor: Worker, plan: Facts): ActionPlanStep[] =>
  can<ActionPlanState, ActionPlanStep, Facts, Worker>(actionPlanSteps, actor, plan);

export const takeActionPlanStep = (step: ActionPlanStep, actor: Worker, plan: Facts): ActionPlanState =>
  take<ActionPlanState, ActionPlanStep, Facts, Worker>(actionPlanSteps, step, actor, plan);

/** From the day on which the last of the two agreed. */
export const agreedOn = ({ participant, coach }: PlanAgreement): CalendarDate =>
  participant.signedOn > coach.signedOn ? participant.signedOn : coach.signedOn;

export const actionPlanRefusals = {
  draftThere: {
    code: 'action-plan-draft-there',
    status: 409,
    title: 'Er is al een concept',
    detail: () => 'Er ligt al een concept van een plan van aanpak. Ga daarmee verder.',
  },
} as const satisfies Record<string, RefusalKind>;
