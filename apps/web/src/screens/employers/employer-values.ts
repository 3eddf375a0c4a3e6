import type { Schemas } from '../../../../../libs/api-client/client.js';
import type { Employer } from './employer-queries.js';
import { municipalityCodes, oneOf, sectors } from './employers-search.js';

/** An employer as the form holds it: nothing is null. */
export interface EmployerValues {
  name: string;
  kvkNumber: string;
  sbiCode: string;
  growthSector: string;
  municipalityCode: string;
}

export const noEmployer: EmployerValues = {
  name: '',
  kvkNumber: '',
  sbiCode: '',
  growthSector: '',
  municipalityCode: '',
};

export const valuesOf = (employer: Employer): EmployerValues => ({
  name: employer.name,
  kvkNumber: employer.kvkNumber,
  sbiCode: employer.sbiCode ?? '',
  growthSector: employer.growthSector ?? '',
  municipalityCode: employer.municipalityCode ?? '',
});

export const bodyOf = (values: EmployerValues): Schemas['EmployerRequest'] => ({
  name: values.name,
  kvkNumber: values.kvkNumber,
  sbiCode: values.sbiCode.trim() || null,
  growthSector: oneOf(sectors, values.growthSector) ?? null,
  municipalityCode: oneOf(municipalityCodes, values.municipalityCode) ?? null,
});

/** The digits of a number as people write it, with spaces or dots. */
const digits = (text: string): string => text.replace(/[\s.]/g, '');
export const isKvkNumber = (text: string): boolean => /^\d{8}$/.test(digits(text));
export const isSbiCode = (text: string): boolean => /^(\d{2,6})?$/.test(digits(text));
