import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem, RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import type { AttendanceRecord } from './attendance.rules.js';
import { developmentFor, requireInOrder } from './development.rules.js';

/** A place where one learns by doing, at the company itself. */
export interface WorkPlace {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** What the work is. */
  readonly work: string;
  /** How many can be there on one day. */
  readonly capacity: number;
  readonly active: boolean;
  /** Of the company. */
  readonly department: string | null;
  /** Who supervises the work there. */
  readonly supervisor: { readonly id: string; readonly name: string } | null;
  /** How many are there on the day that was asked for, whoever's participants they are. */
  readonly taken: number;
}

/** What is said of a place. */
export interface WorkPlaceText extends Pick<
  WorkPlace,
  'name' | 'work' | 'capacity' | 'active' | 'department'
> {
  readonly supervisorId: string | null;
}

export const textOf = ({ supervisor, ...place }: WorkPlace): WorkPlaceText => ({
  ...place,
  supervisorId: supervisor?.id ?? null,
});

export const workPlaceSteps = ['change'] as const;
export type WorkPlaceStep = (typeof workPlaceSteps)[number];

/** What somebody can do with a place. */
export const workPlaceCan = ({ permissions }: Pick<Actor, 'permissions'>): readonly WorkPlaceStep[] =>
  permissions.has('workPlace.manage') ? workPlaceSteps : [];

/** From when to when somebody works there. */
export interface AssignmentTerms {
  readonly startsOn: CalendarDate;
  /** The last day; null as long as none is known. */
  readonly endsOn: CalendarDate | null;
  readonly endReason: string | null;
}

export interface Assignment extends AssignmentTerms {
  readonly id: string;
  readonly version: number;
  readonly workPlace: Pick<WorkPlace, 'id' | 'name' | 'department' | 'supervisor'>;
  readonly attendance: readonly (Required<AttendanceRecord> & { readonly id: string })[];
}

export const assignmentSteps = ['change', 'attend'] as const;
export type AssignmentStep = (typeof assignmentSteps)[number];

/** What somebody who works on the case can do with an assignment. */
export const assignmentCan = (
  actor: Pick<Actor, 'permissions'>,
  state: TrajectoryState,
): readonly AssignmentStep[] =>
  developmentFor(actor, state).includes('assignWorkPlace') ? assignmentSteps : [];

/** A period in order, and a reason to end has a day. */
export function requireAssignment({ startsOn, endsOn, endReason }: AssignmentTerms): void {
  if (endReason && !endsOn) {
    throw new Refusal(refusals.invalidInput, {}, [problem('endsOn', 'missing', 'De einddatum ontbreekt.')]);
  }
  requireInOrder(['begindatum', startsOn], ['einddatum', endsOn]);
}

const problem = (field: string, code: string, detail: string): InputProblem => ({
  in: 'body',
  location: { pointer: `#/${field}` },
  code,
  detail,
});

export const workPlaceRefusals = {
  full: {
    code: 'work-place-full',
    status: 409,
    title: 'Werkplek is vol',
    detail: () =>
      'Op een van deze dagen is er geen plek meer. Kies een andere periode of een andere werkplek.',
  },
  tooSmall: {
    code: 'work-place-too-small',
    status: 409,
    title: 'Er werken meer mensen',
    detail: () => 'Er zijn al meer mensen geplaatst dan dit. Beëindig eerst een plaatsing op deze werkplek.',
  },
  closed: {
    code: 'work-place-closed',
    status: 409,
    title: 'Werkplek is gesloten',
    detail: () => 'Op deze werkplek komt niemand meer bij. Kies een andere.',
  },
  nameTaken: {
    code: 'work-place-name-taken',
    status: 409,
    title: 'Naam is al in gebruik',
    detail: () => 'Er is al een werkplek met deze naam.',
  },
  twice: {
    code: 'work-place-twice',
    status: 409,
    title: 'Werkt daar al',
    detail: () => 'In deze periode werkt de deelnemer al op deze werkplek.',
  },
  noSupervisor: {
    code: 'work-place-supervisor-unknown',
    status: 422,
    title: 'Collega bestaat niet',
    detail: () => 'Deze werkbegeleider is geen collega. Kies iemand anders.',
  },
} as const satisfies Record<string, RefusalKind>;
