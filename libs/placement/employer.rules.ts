import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';

/** Sectors with more work than people (kanssectoren). */
export const growthSectors = {
  care: 'zorg en welzijn',
  technology: 'techniek',
  construction: 'bouw en installatie',
  logistics: 'logistiek',
  hospitality: 'horeca en toerisme',
  green: 'groen',
  education: 'onderwijs en kinderopvang',
  publicServices: 'openbaar bestuur en veiligheid',
} as const;
export type GrowthSector = keyof typeof growthSectors;
export const growthSectorCodes = Object.keys(growthSectors) as GrowthSector[];

export const employerStates = ['active', 'ended'] as const;
export type EmployerState = (typeof employerStates)[number];

/** The number in the Handelsregister: eight digits, as people write it with spaces or dots. */
export const readKvkNumber = (text: string): string | undefined => {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{8}$/.test(digits) ? digits : undefined;
};

/** The code in the Standaard Bedrijfsindeling: two to six digits, with or without dots. */
export const readSbiCode = (text: string): string | undefined => {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{2,6}$/.test(digits) ? digits : undefined;
};

export interface EmployerText {
  readonly name: string;
  readonly kvkNumber: string;
  readonly sbiCode: string | null;
  readonly growthSector: GrowthSector | null;
  /** CBS code; null outside the region. */
  readonly municipalityCode: string | null;
}

/** What is asked of a new employer; a PATCH asks part of it. */
export type EmployerRequest = Pick<EmployerText, 'name' | 'kvkNumber'> & Partial<EmployerText>;

export interface EmployerFacts {
  readonly state: EmployerState;
  /** Places and vacancies that are open. */
  readonly openPlaces: number;
}

type Worker = Pick<Actor, 'permissions'>;

/** Employers are everybody's who finds people work: there is no own employer. */
const worksWithEmployers = ({ permissions }: Worker): boolean => permissions.has('employer.write');

export const employerSteps = {
  change: { from: ['active'], to: 'active', by: worksWithEmployers },
  addContact: { from: ['active'], to: 'active', by: worksWithEmployers },
  addPlace: { from: ['active'], to: 'active', by: worksWithEmployers },
  end: {
    from: ['active'],
    to: 'ended',
    by: worksWithEmployers,
    missing: ({ openPlaces }) =>
      openPlaces > 0
        ? [
            `er ${openPlaces === 1 ? 'staat nog 1 plaats' : `staan nog ${openPlaces} plaatsen`} open; sluit die eerst`,
          ]
        : [],
  },
  reopen: { from: ['ended'], to: 'active', by: worksWithEmployers },
} as const satisfies Steps<EmployerState, string, EmployerFacts, Worker>;
export type EmployerStep = keyof typeof employerSteps;
export const employerStepNames = Object.keys(employerSteps) as EmployerStep[];

/** By state what this actor can do with an employer; a read looks its answer up here. */
export const employerCan = (actor: Worker): Record<EmployerState, EmployerStep[]> => {
  const steps = (state: EmployerState) =>
    can<EmployerState, EmployerStep, EmployerFacts, Worker>(employerSteps, actor, { state, openPlaces: 0 });
  return { active: steps('active'), ended: steps('ended') };
};

export const employerRefusals = {
  kvkTaken: {
    code: 'employer-kvk-number-taken',
    status: 409,
    title: 'Werkgever staat er al',
    detail: ({ name }) => `Dit KvK-nummer hoort bij ${name}. Ga verder met die werkgever.`,
  },
} as const satisfies Record<string, RefusalKind>;
