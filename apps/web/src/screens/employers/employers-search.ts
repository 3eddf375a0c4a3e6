import type { Schemas } from '../../../../../libs/api-client/client.js';

export type Sector = NonNullable<Schemas['Employer']['growthSector']>;
export const sectors = [
  'care',
  'technology',
  'construction',
  'logistics',
  'hospitality',
  'green',
  'education',
  'publicServices',
] as const satisfies readonly Sector[];
export const municipalityCodes = ['0935', '1903', '0938', '1729', '0994', '0981'] as const;
export type MunicipalityCode = (typeof municipalityCodes)[number];

const states = ['active', 'ended', 'all'] as const;

/** What the address says of the list; a municipality is written as the CBS does, `GM0935`. */
export interface EmployersSearch {
  readonly q?: string;
  readonly sector?: Sector;
  readonly municipality?: string;
  /** Left out: active. */
  readonly state?: (typeof states)[number];
  /** Only those with open places. */
  readonly room?: true;
}

export const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

/** An address that holds a KvK number gives it as a number. */
export const typedIn = (given: unknown): string | undefined =>
  (typeof given === 'string' || typeof given === 'number') && given !== '' ? String(given) : undefined;

export const readMunicipality = (given: unknown): string | undefined =>
  oneOf(
    municipalityCodes.map((code) => `GM${code}`),
    given,
  );
export const municipalityIn = (search: { municipality?: string }): MunicipalityCode | undefined =>
  oneOf(municipalityCodes, search.municipality?.replace('GM', ''));

/** What an address says of the list; what it says wrongly, and what goes without saying, is left out. */
export const readEmployersSearch = (given: Record<string, unknown>): EmployersSearch => ({
  q: typedIn(given.q),
  sector: oneOf(sectors, given.sector),
  municipality: readMunicipality(given.municipality),
  state: given.state === 'active' ? undefined : oneOf(states, given.state),
  room: given.room === true ? true : undefined,
});
