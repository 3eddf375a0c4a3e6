import type { Schemas } from '../../../../../libs/api-client/client.js';
import type { Referral } from '../referrals/referral-queries.js';
import { lifeDomains, valuesOf, type ReferralValues } from './form-values.js';
import type { FilledStep } from './steps.js';

type Change = Schemas['ReferralChange'];

const says = ([, value]: [string, unknown]): boolean =>
  value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
/** Without what was left open, in one order, so that two can be compared. */
const given = (values: object): object =>
  Object.fromEntries(
    Object.entries(values)
      .map(([key, value]): [string, unknown] => [key, typeof value === 'string' ? value.trim() : value])
      .filter(says)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

const parts: Record<FilledStep, (values: ReferralValues, form: Referral['form']) => Change> = {
  persoon: ({ person: { removeBsn, ...person } }) => ({
    person: { ...given(person), ...(removeBsn && !person.bsn && { bsn: null }) },
  }),
  doelgroep: ({ municipalityCode, targetGroups }) => ({
    municipalityCode: municipalityCode as Change['municipalityCode'],
    targetGroups: [...targetGroups].sort() as Change['targetGroups'],
  }),
  vragen: (values, form) => ({ [form]: answers[form](values) }),
};

const answers: Record<Referral['form'], (values: ReferralValues) => object> = {
  annex: ({ annex: { participationStep, lifeDomains: signals, ...rest } }) =>
    given({
      ...rest,
      participationStep: participationStep && Number(participationStep),
      lifeDomains: lifeDomains.flatMap((domain) =>
        signals[domain].signal ? [given({ domain, ...signals[domain] })] : [],
      ),
    }),
  mtb: ({ mtb: { indications, absentSince, ...rest } }) =>
    given({
      ...rest,
      absentSince: ['', 'none'].includes(rest.absence) ? '' : absentSince,
      indications: indications.map(given),
    }),
  podium24: ({ podium24: { wishedOccupations, mobility, drivingLicences, ...rest } }) =>
    given({
      ...rest,
      wishedOccupations: wishedOccupations
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      mobility: [...mobility].sort(),
      drivingLicences: [...drivingLicences].sort(),
    }),
};

/** One step of the form as the api takes it: that part as a whole. */
export const changeOf = (step: FilledStep, values: ReferralValues, form: Referral['form']): Change =>
  parts[step](values, form);

/** The fields of a step, e.g. to show them as the api keeps them. */
export const fieldsOf = (
  step: FilledStep,
  values: ReferralValues,
  form: Referral['form'],
): Partial<ReferralValues> => {
  if (step === 'persoon') return { person: values.person };
  if (step === 'vragen') return { [form]: values[form] };
  return { municipalityCode: values.municipalityCode, targetGroups: values.targetGroups };
};

/** Whether a step holds something that the api does not have yet. */
export const isUnsaved = (step: FilledStep, values: ReferralValues, base: Referral): boolean =>
  JSON.stringify(changeOf(step, values, base.form)) !==
  JSON.stringify(changeOf(step, valuesOf(base), base.form));

/** Whether a step reads the same in both. */
export const sameStep = (step: FilledStep, one: Referral, other: Referral): boolean =>
  JSON.stringify(changeOf(step, valuesOf(one), one.form)) ===
  JSON.stringify(changeOf(step, valuesOf(other), other.form));
