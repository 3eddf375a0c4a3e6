import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import type { PlaceTraits } from './work-traits.rules.js';

export const placeKinds = ['workPlace', 'vacancy'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeStates = ['open', 'filled', 'withdrawn'] as const;
export type PlaceState = (typeof placeStates)[number];

/** How somebody closes a place; one that is full counts as filled by itself. */
export const closings = ['filled', 'withdrawn'] as const;
export type Closing = (typeof closings)[number];

export interface PlaceText extends PlaceTraits {
  readonly kind: PlaceKind;
  readonly functionTitle: string;
  readonly description: string | null;
  /** Hours a week. */
  readonly hoursFrom: number;
  readonly hoursTo: number;
  readonly municipalityCode: string | null;
  /** The four digits of a postcode. */
  readonly postcodeArea: string | null;
  readonly positions: number;
}

export type PlaceRequest = Pick<PlaceText, 'kind' | 'functionTitle' | 'hoursFrom' | 'hoursTo'> &
  Partial<PlaceText>;

export interface PlaceFacts {
  readonly state: PlaceState;
  readonly positions: number;
  /** Positions that a running placement holds. */
  readonly taken: number;
  readonly employerActive: boolean;
}

type Worker = Pick<Actor, 'permissions'>;
const worksWithEmployers = ({ permissions }: Worker): boolean => permissions.has('employer.write');

export const placeSteps = {
  change: { from: ['open', 'filled'], to: 'open', by: worksWithEmployers },
  fill: { from: ['open'], to: 'filled', by: worksWithEmployers },
  withdraw: { from: ['open', 'filled'], to: 'withdrawn', by: worksWithEmployers },
  reopen: {
    from: ['filled', 'withdrawn'],
    to: 'open',
    by: worksWithEmployers,
    missing: ({ positions, taken, employerActive }) => [
      ...(taken < positions ? [] : ['alle plekken zijn bezet; verhoog eerst het aantal']),
      ...(employerActive ? [] : ['de werkgever is beëindigd; heropen die eerst']),
    ],
  },
} as const satisfies Steps<PlaceState, string, PlaceFacts, Worker>;
export type PlaceStep = keyof typeof placeSteps;
export const placeStepNames = Object.keys(placeSteps) as PlaceStep[];

/** By state what this actor can do with a place. */
export const placeCan = (actor: Worker): Record<PlaceState, PlaceStep[]> => {
  const steps = (state: PlaceState) =>
    can<PlaceState, PlaceStep, PlaceFacts, Worker>(placeSteps, actor, {
      state,
      positions: 1,
      taken: 0,
      employerActive: true,
    });
  return { open: steps('open'), filled: steps('filled'), withdrawn: steps('withdrawn') };
};

export const placeRefusals = {
  hoursReversed: {
    code: 'place-hours-reversed',
    status: 422,
    title: 'Uren kloppen niet',
    detail: () => 'Het hoogste aantal uren per week is lager dan het laagste.',
  },
  fewerThanTaken: {
    code: 'place-fewer-than-taken',
    status: 409,
    title: 'Te weinig plekken',
    detail: ({ taken }) => `Er werken hier nu ${taken} mensen; het aantal plekken kan niet lager.`,
  },
  full: {
    code: 'place-full',
    status: 409,
    title: 'Geen plek meer',
    detail: () => 'Alle plekken zijn bezet. Kies een andere plaats, of verhoog het aantal plekken.',
  },
  notOpen: {
    code: 'place-not-open',
    status: 409,
    title: 'Plaats is niet open',
    detail: () => 'Deze plaats is vervuld of ingetrokken. Heropen hem eerst, of kies een andere.',
  },
} as const satisfies Record<string, RefusalKind>;
