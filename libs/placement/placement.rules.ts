import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals, refusedAt } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, stepRefusals } from '#kernel/steps.rules.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { asCareTeam, canView } from '#participant/participant-visibility.rules.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { stateRefusals } from '#trajectory/trajectory.rules.js';

export const contractForms = {
  permanent: 'vast contract',
  fixedTerm: 'tijdelijk contract',
  agency: 'uitzendcontract',
  payroll: 'payroll',
  secondment: 'detachering',
  onCall: 'oproepcontract',
  apprenticeship: 'leer-werkovereenkomst',
  shelteredWork: 'beschut werk',
  noContract: 'zonder contract',
} as const;
export type ContractForm = keyof typeof contractForms;
export const contractFormCodes = Object.keys(contractForms) as ContractForm[];

export const placementStates = ['proposed', 'started', 'notMatched', 'endedEarly', 'ended'] as const;
export type PlacementState = (typeof placementStates)[number];

export interface PlacementFacts {
  readonly state: PlacementState;
  readonly contractForm: ContractForm | null;
}

type Worker = Pick<Actor, 'permissions'>;
/** On whose case it is, and that it runs, is asked before. */
export const placesPeople = ({ permissions }: Worker): boolean => permissions.has('placement.write');
/** What somebody wants is asked from the first conversation on, long before they are placed. */
export const recordsWishes = ({ permissions }: Worker): boolean => permissions.has('wish.write');

export const placementSteps = {
  change: { from: ['proposed', 'started'], to: 'started', by: placesPeople },
  addInstrument: { from: ['proposed', 'started'], to: 'started', by: placesPeople },
  start: {
    from: ['proposed'],
    to: 'started',
    by: placesPeople,
    missing: ({ contractForm }) => (contractForm ? [] : ['contractvorm ontbreekt']),
  },
  reject: { from: ['proposed'], to: 'notMatched', by: placesPeople },
  end: { from: ['started'], to: 'ended', by: placesPeople },
  endEarly: { from: ['started'], to: 'endedEarly', by: placesPeople },
} as const satisfies Steps<PlacementState, string, PlacementFacts, Worker>;
export type PlacementStep = keyof typeof placementSteps;
export const placementStepNames = Object.keys(placementSteps) as PlacementStep[];

/** By state what this actor, who works on the case, can do with a placement. */
export const placementCan = (actor: Worker): Record<PlacementState, PlacementStep[]> =>
  Object.fromEntries(
    placementStates.map((state) => [
      state,
      can<PlacementState, PlacementStep, PlacementFacts, Worker>(placementSteps, actor, {
        state,
        contractForm: null,
      }),
    ]),
  ) as Record<PlacementState, PlacementStep[]>;

/** Whoever helps the participant finds them work: contact person, substitute, team, involved colleague. */
export const mayPlace = (actor: Actor, sight: Sight, by = placesPeople): boolean =>
  by(actor) && canView(asCareTeam(actor), sight);

/** A case whose row this transaction holds, with who has to do with it. */
export interface PlacementCase extends LockedTrajectory {
  readonly sight: Sight;
}

/** Refuses what is not this actor's to do, or what the state of the trajectory forbids. */
export function requirePlacing(
  actor: Actor,
  { sight, state }: Pick<PlacementCase, 'sight' | 'state'>,
  by = placesPeople,
): void {
  if (!canView(actor, sight)) throw new Refusal(refusals.notFound);
  if (!mayPlace(actor, sight, by)) throw new Refusal(stepRefusals.notYours);
  if (state === 'ended') throw new Refusal(stateRefusals.ended);
}

/** The dates of a placement follow each other. */
export function requireInOrder(
  startsOn: CalendarDate | null,
  { endsOn, endedOn }: { readonly endsOn?: CalendarDate | null; readonly endedOn?: CalendarDate | null },
): void {
  if (!startsOn) return;
  if (endsOn && endsOn < startsOn) throw refusedAt('endsOn', placementRefusals.endsBeforeStart, { startsOn });
  if (endedOn && endedOn < startsOn)
    throw refusedAt('endedOn', placementRefusals.endsBeforeStart, { startsOn });
}

export const placementRefusals = {
  employerEnded: {
    code: 'placement-employer-ended',
    status: 409,
    title: 'Werkgever is beëindigd',
    detail: ({ name }) => `${name} doet niet meer mee. Heropen de werkgever eerst, of kies een andere.`,
  },
  unknownPlace: {
    code: 'placement-unknown-place',
    status: 422,
    title: 'Plaats niet gevonden',
    detail: () => 'Kies een plaats of een werkgever die bestaat.',
  },
  whereMissing: {
    code: 'placement-where-missing',
    status: 422,
    title: 'Plaats of werkgever ontbreekt',
    detail: () => 'Noem een plaats, of een werkgever met de functie.',
  },
  endsBeforeStart: {
    code: 'placement-ends-before-start',
    status: 422,
    title: 'Datums kloppen niet',
    detail: ({ startsOn }) =>
      `De einddatum ligt vóór de start op ${String(startsOn).split('-').reverse().join('-')}.`,
  },
  startMissing: {
    code: 'placement-start-missing',
    status: 422,
    title: 'Startdatum ontbreekt',
    detail: () => 'Een plaatsing die is gestart, heeft een startdatum.',
  },
  reasonMissing: {
    code: 'placement-reason-missing',
    status: 422,
    title: 'Reden ontbreekt',
    detail: () => 'Noem de reden waarom de plaatsing voortijdig stopt.',
  },
} as const satisfies Record<string, RefusalKind>;
