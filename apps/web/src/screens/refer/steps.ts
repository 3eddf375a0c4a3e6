import type { Referral } from '../referrals/referral-queries.js';

/** The pages of the form, in their order; the name is in the address. */
export const steps = ['persoon', 'doelgroep', 'vragen', 'controle'] as const;
export type Step = (typeof steps)[number];
export type FilledStep = Exclude<Step, 'controle'>;
export const filledSteps = ['persoon', 'doelgroep', 'vragen'] as const satisfies readonly FilledStep[];

export const asStep = (name: string | undefined): Step => steps.find((step) => step === name) ?? 'persoon';

const partOf = { persoon: 'person', doelgroep: 'targetGroups', vragen: 'answers' } as const;

/** What a step still lacks before the referral can be submitted, as the api names it. */
export const missingIn = (step: FilledStep, { missingPerPart }: Referral): readonly string[] =>
  missingPerPart[partOf[step]];
