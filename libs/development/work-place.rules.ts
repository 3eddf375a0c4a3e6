import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem, RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
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
}

export type WorkPlaceText = Pick<WorkPlace, 'name' | 'work' | 'capacity' | 'active'>;

/** How somebody was there, or was not. */
export const presences = {
  present: 'aanwezig',
  late: 'te laat',
  absentWithNotice: 'afwezig met bericht',
  absentWithoutNotice: 'afwezig zonder bericht',
  ill: 'ziek gemeld',
} as const;
export type Presence = keyof typeof presences;
export const presenceCodes = Object.keys(presences) as Presence[];

export interface AttendanceRecord {
  readonly day: CalendarDate;
  readonly presence: Presence;
  /** Hours worked; not of who was not there. */
  readonly hours?: number | null;
}

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
  readonly workPlace: { readonly id: string; readonly name: string };
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

/** Somebody comes on a day of the assignment; who was not there worked no hours. */
export function requireAttendance(
  { startsOn, endsOn }: AssignmentTerms,
  { day, presence, hours }: AttendanceRecord,
): void {
  if (day < startsOn || (endsOn && day > endsOn)) throw new Refusal(workPlaceRefusals.notThatDay);
  if (hours && presence !== 'present' && presence !== 'late') {
    const detail = `Uren horen niet bij ${presences[presence]}.`;
    throw new Refusal(refusals.invalidInput, {}, [problem('hours', 'unexpected', detail)]);
  }
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
  notThatDay: {
    code: 'attendance-outside-assignment',
    status: 422,
    title: 'Dag klopt niet',
    detail: () => 'Op deze dag werkt de deelnemer niet op deze werkplek.',
  },
} as const satisfies Record<string, RefusalKind>;
