import { today } from '../../../parts/dates.js';
import type { Assessment, AssessmentKind } from './development-query.js';

/** What each kind of measurement holds. */
const fieldsOf = {
  participationStep: ['step'],
  workCapacity: ['hoursPerDay', 'hoursPerWeek', 'limits'],
  lifeDomain: ['signal', 'reason'],
  languageLevel: ['level'],
  observation: ['observation'],
  wageValue: ['percentage', 'method'],
} as const satisfies Record<AssessmentKind, readonly (keyof FindingValues)[]>;

/** As the form holds it: nothing is empty or null; a choice is text. */
export interface FindingValues {
  measuredOn: string;
  step: string;
  hoursPerDay: number | null;
  hoursPerWeek: number | null;
  limits: string;
  domain: string;
  signal: string;
  reason: string;
  level: string;
  observation: string;
  percentage: number | null;
  method: string;
  correctionReason: string;
}

/** Where the form begins: empty, or with what is to be corrected. */
export const valuesOf = (corrected?: Assessment): FindingValues => {
  const { step, ...finding } = corrected?.finding ?? {};
  return {
    ...{ hoursPerDay: null, hoursPerWeek: null, limits: '', signal: '', reason: '' },
    ...{ level: '', observation: '', percentage: null, method: '', correctionReason: '' },
    ...finding,
    domain: corrected?.domain ?? '',
    step: step ? String(step) : '',
    measuredOn: corrected?.measuredOn ?? today(),
  };
};

/** What belongs to this kind and was filled in. */
export const findingOf = (kind: AssessmentKind, values: FindingValues) =>
  Object.fromEntries(
    fieldsOf[kind]
      .map((field) => [field, sent(field, values[field])] as const)
      .filter(([, value]) => value !== null && value !== ''),
  );

const sent = (field: keyof FindingValues, value: string | number | null): string | number | null => {
  if (field === 'step') return value === '' ? null : Number(value);
  return typeof value === 'string' ? value.trim() : value;
};
