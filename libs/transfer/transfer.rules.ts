import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import { leadsTeam } from '#trajectory/trajectory.rules.js';

export const transferStates = ['draft', 'running', 'finished', 'cancelled'] as const;
export type TransferState = (typeof transferStates)[number];

export const causes = ['leaving', 'absence', 'reorganisation', 'balance'] as const;
export type Cause = (typeof causes)[number];

/** What became of one case: proposed or left out, then pending, and at last how it ended. */
export const itemStates = [
  'proposed',
  'leftOut',
  'pending',
  'done',
  'skipped',
  'failed',
  'notBegun',
] as const;
export type ItemState = (typeof itemStates)[number];

/** What decides what may happen to a transfer, and who sees it. */
export interface TransferFacts {
  readonly state: TransferState;
  readonly fromUserId: string;
  readonly fromTeamId: string | null;
  readonly receiverIds: readonly string[];
  /** Cases of which the move failed. */
  readonly failed: number;
}

/** The number by which the next writer must know the transfer. */
export interface TransferVersion {
  readonly id: string;
  readonly version: number;
}

/** Whose caseload it is does not decide where it goes; who leads them does. */
export const plans = (actor: Actor, { fromTeamId }: Pick<TransferFacts, 'fromTeamId'>): boolean =>
  actor.permissions.has('transfer.plan') && leadsTeam(actor, fromTeamId);

export const transferSteps = {
  edit: { from: ['draft'], to: 'draft', by: plans },
  confirm: { from: ['draft'], to: 'running', by: plans },
  cancel: { from: ['draft', 'running'], to: 'cancelled', by: plans },
  retry: { from: ['finished'], to: 'running', by: plans },
} as const satisfies Steps<TransferState, string, TransferFacts, Actor>;

export type TransferStep = keyof typeof transferSteps;

/** The steps that this actor can take now. */
export const transferCan = (actor: Actor, transfer: TransferFacts): TransferStep[] =>
  can<TransferState, TransferStep, TransferFacts, Actor>(transferSteps, actor, transfer).filter(
    (step) => step !== 'retry' || transfer.failed > 0,
  );

const mine = ({ scope }: Actor, userId: string): boolean => scope.userIds.includes(userId);

/** Every case of it: who plans it and, once it is decided, whose cases they were. */
export const seesAll = (actor: Actor, transfer: TransferFacts): boolean =>
  plans(actor, transfer) || (transfer.state !== 'draft' && mine(actor, transfer.fromUserId));

/** Who receives sees it too, once it is decided; of the cases those that came to them. */
export const canView = (actor: Actor, transfer: TransferFacts): boolean =>
  seesAll(actor, transfer) ||
  (transfer.state !== 'draft' && transfer.receiverIds.some((id) => mine(actor, id)));

export const transferRefusals = {
  nothing: {
    code: 'transfer-nothing',
    status: 422,
    title: 'Geen trajecten',
    detail: ({ name }) => `In deze keuze heeft ${name} geen lopende trajecten.`,
  },
  running: {
    code: 'transfer-already-running',
    status: 409,
    title: 'Er loopt al een overdracht',
    detail: () => 'De caseload van deze collega wordt al overgedragen. Wacht tot die overdracht klaar is.',
  },
  unknownItem: {
    code: 'transfer-unknown-item',
    status: 422,
    title: 'Traject hoort er niet bij',
    detail: () => 'Een van de trajecten hoort niet bij deze caseloadoverdracht.',
  },
  toSender: {
    code: 'transfer-to-sender',
    status: 422,
    title: 'Kies een andere collega',
    detail: ({ name }) => `${name} kan geen trajecten van zichzelf overnemen.`,
  },
  aboveCeiling: {
    code: 'transfer-above-ceiling',
    status: 409,
    title: 'Boven het plafond',
    detail: ({ who }) =>
      `Zonder reden komt niemand boven het plafond. Geef de reden, of verdeel anders: ${([] as string[]).concat(who as string[]).join('; ')}.`,
  },
  nothingFailed: {
    code: 'transfer-nothing-failed',
    status: 409,
    title: 'Niets opnieuw te doen',
    detail: () => 'Er is geen traject waarbij de overdracht mislukte.',
  },
} as const satisfies Record<string, RefusalKind>;
