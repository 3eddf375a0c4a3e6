import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addWorkingDays, amsterdamDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { SettingValues } from '#kernel/settings.rules.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import type { FilledForm } from './intake-form.rules.js';
import { missingForSubmission } from './intake-form.rules.js';

export const referralStates = [
  'draft',
  'submitted',
  'accepted',
  'incomplete',
  'refused',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** What the rules know of a referral. */
export type ReferralFacts = FilledForm & {
  readonly state: ReferralState;
  readonly municipalityCode: string;
  readonly referrerId: string;
  /** Today in Amsterdam: some target groups end at a birthday. */
  readonly today: CalendarDate;
};

/** A consultant of the municipality: colleagues of one desk take over from each other. */
export const refersFor = (actor: Actor, municipalityCode: string): boolean =>
  actor.permissions.has('referral.write') && actor.scope.municipalityCodes.includes(municipalityCode);

const isReferrer = (actor: Actor, { municipalityCode }: ReferralFacts): boolean =>
  refersFor(actor, municipalityCode);
const decides = (actor: Actor): boolean => actor.permissions.has('referral.decide') && actor.scope.intake;

/** The way of a referral, from the municipality's desk to a trajectory. */
export const referralSteps = {
  submit: {
    from: ['draft', 'incomplete'],
    to: 'submitted',
    by: isReferrer,
    missing: (referral) => missingForSubmission(referral, referral.today),
  },
  accept: { from: ['submitted'], to: 'accepted', by: decides },
  sendBack: { from: ['submitted'], to: 'incomplete', by: decides },
  refuse: { from: ['submitted'], to: 'refused', by: decides },
  withdraw: { from: ['draft', 'submitted', 'incomplete'], to: 'withdrawn', by: isReferrer },
} as const satisfies Steps<ReferralState, string, ReferralFacts, Actor>;

export type ReferralStep = keyof typeof referralSteps;

/** While it lies at the municipality's desk. Changing what is in it leaves the state as it is. */
const editable: readonly ReferralState[] = ['draft', 'incomplete'];

export const mayEdit = (actor: Actor, referral: ReferralFacts): boolean =>
  editable.includes(referral.state) && isReferrer(actor, referral);

/** Until when the norm leaves for the first contact; null once it is decided. */
export const contactDueOn = (
  { state, submittedAt }: { readonly state: ReferralState; readonly submittedAt: string | null },
  { firstContactWorkingDays }: SettingValues,
): CalendarDate | null =>
  state === 'submitted' && submittedAt
    ? addWorkingDays(amsterdamDate(new Date(submittedAt)), firstContactWorkingDays)
    : null;

/** All that this actor can do with it now. */
export const possibilities = (actor: Actor, referral: ReferralFacts): string[] => [
  ...(mayEdit(actor, referral) ? ['edit'] : []),
  ...can(referralSteps, actor, referral),
];

export const referralRefusals = {
  otherMunicipality: {
    code: 'referral-other-municipality',
    status: 403,
    title: 'Andere gemeente',
    detail: () => 'U kunt alleen aanmelden voor een gemeente waarvoor u werkt.',
  },
  notEditable: {
    code: 'referral-not-editable',
    status: 409,
    title: 'Kan niet meer worden gewijzigd',
    detail: ({ state }) =>
      `Een aanmelding met de status "${state}" kan niet worden gewijzigd: alleen een concept of een aanmelding die is teruggestuurd.`,
  },
  otherForm: {
    code: 'referral-other-form',
    status: 422,
    title: 'Vragen van een ander formulier',
    detail: ({ form, given }) => `Dit is een aanmelding met het formulier ${form}; vul ${given} niet in.`,
  },
  notACandidate: {
    code: 'referral-not-a-candidate',
    status: 422,
    title: 'Deelnemer niet gevonden',
    detail: () => 'De gekozen deelnemer bestaat niet, of lijkt niet op degene die is aangemeld.',
  },
  bsnOfAnother: {
    code: 'referral-bsn-of-another',
    status: 409,
    title: 'BSN hoort bij een ander',
    detail: () =>
      'Het BSN van de aanmelding hoort bij een andere deelnemer dan de gekozene. Kies die deelnemer, of stuur de aanmelding terug.',
  },
  bsnInDoubt: {
    code: 'referral-bsn-in-doubt',
    status: 409,
    title: 'BSN en gegevens spreken elkaar tegen',
    detail: () =>
      'Het BSN staat bij een deelnemer met andere gegevens. Kijk bij de mogelijke dubbelen en kies die deelnemer, of stuur de aanmelding terug.',
  },
  alreadyInTrajectory: {
    code: 'referral-already-in-trajectory',
    status: 409,
    title: 'Er loopt al een traject',
    detail: ({ name, contactPerson }) =>
      `${name} heeft al een lopend traject met ${contactPerson} als aanspreekpunt. Overleg met het aanspreekpunt, en weiger deze aanmelding of stuur haar terug.`,
  },
} as const satisfies Record<string, RefusalKind>;
