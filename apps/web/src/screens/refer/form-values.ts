import type { Schemas } from '../../../../../libs/api-client/client.js';
import type { Referral } from '../referrals/referral-queries.js';

type Text<Fields extends string> = Record<Fields, string>;
type PersonField = keyof Omit<Schemas['ReferralPerson'], 'bsn'>;

interface IndicationValues {
  kind: string;
  startsOn: string;
  endsOn: string;
  decidedBy: string;
  decidedOn: string;
}
export const lifeDomains = ['wonen', 'inkomen', 'welzijn', 'sociaalNetwerk'] as const;
export type LifeDomain = (typeof lifeDomains)[number];

/** A referral as it is typed: a text where nothing is filled in yet is empty, a number null. */
export interface ReferralValues {
  municipalityCode: string;
  person: Text<PersonField> & { bsn: string; removeBsn: boolean };
  targetGroups: string[];
  annex: Text<
    | 'referralQuestion'
    | 'workCapacity'
    | 'motivation'
    | 'participationStep'
    | 'languageLevel'
    | 'diagnosisReportOn'
    | 'diagnosisAdvice'
  > & { lifeDomains: Record<LifeDomain, Text<'signal' | 'reason'>> };
  mtb: Text<'workType' | 'department' | 'supervisor' | 'learningWorkRoute' | 'absence' | 'absentSince'> & {
    indications: IndicationValues[];
    wageValuePct: number | null;
    weeklyHours: number | null;
  };
  podium24: Text<'cv' | 'availableFrom' | 'vacancy' | 'employerName' | 'kvk' | 'contractForm'> & {
    /** One on a line. */
    wishedOccupations: string;
    weeklyHours: number | null;
    mobility: string[];
    drivingLicences: string[];
  };
}

export const newIndication: IndicationValues = {
  kind: '',
  startsOn: '',
  endsOn: '',
  decidedBy: '',
  decidedOn: '',
};

const personFields: Text<PersonField> = {
  givenName: '',
  initials: '',
  prefix: '',
  surname: '',
  partnerPrefix: '',
  partnerSurname: '',
  birthDate: '',
  gender: '',
  addressLine: '',
  postcode: '',
  town: '',
  municipalityCode: '',
  phone: '',
  email: '',
  language: '',
  preferredContact: '',
};

/** The form as the referral stands in the api. The BSN is never given back. */
export function valuesOf({
  municipalityCode,
  person: { maskedBsn: _masked, ...person },
  targetGroups,
  annex,
  mtb,
  podium24,
}: Referral): ReferralValues {
  return {
    municipalityCode,
    person: { ...personFields, ...person, bsn: '', removeBsn: false },
    targetGroups: [...targetGroups],
    annex: {
      referralQuestion: '',
      workCapacity: '',
      motivation: '',
      languageLevel: '',
      diagnosisReportOn: '',
      diagnosisAdvice: '',
      ...annex,
      participationStep: annex?.participationStep ? String(annex.participationStep) : '',
      lifeDomains: Object.fromEntries(
        lifeDomains.map((domain) => {
          const found = annex?.lifeDomains?.find((one) => one.domain === domain);
          return [domain, { signal: found?.signal ?? '', reason: found?.reason ?? '' }];
        }),
      ) as Record<LifeDomain, Text<'signal' | 'reason'>>,
    },
    mtb: {
      workType: '',
      department: '',
      supervisor: '',
      learningWorkRoute: '',
      absence: '',
      absentSince: '',
      ...mtb,
      wageValuePct: mtb?.wageValuePct ?? null,
      weeklyHours: mtb?.weeklyHours ?? null,
      indications: (mtb?.indications ?? []).map((indication) => ({ ...newIndication, ...indication })),
    },
    podium24: {
      cv: '',
      availableFrom: '',
      vacancy: '',
      employerName: '',
      kvk: '',
      contractForm: '',
      ...podium24,
      wishedOccupations: (podium24?.wishedOccupations ?? []).join('\n'),
      weeklyHours: podium24?.weeklyHours ?? null,
      mobility: [...(podium24?.mobility ?? [])],
      drivingLicences: [...(podium24?.drivingLicences ?? [])],
    },
  };
}

/** What is kept in the browser while one types: all but the BSN, which goes to the api or nowhere. */
export const withoutBsn = (values: ReferralValues): ReferralValues => ({
  ...values,
  person: { ...values.person, bsn: '' },
});
