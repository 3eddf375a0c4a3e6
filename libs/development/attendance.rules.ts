import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem, RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';

/** How somebody was there, or was not. */
export const presences = {
  present: 'aanwezig',
  late: 'te laat',
  absentWithNotice: 'afwezig met bericht',
  absentWithoutNotice: 'afwezig zonder bericht',
  ill: 'ziek gemeld',
  leave: 'verlof of vakantie',
} as const;
export type Presence = keyof typeof presences;
export const presenceCodes = Object.keys(presences) as Presence[];

export interface AttendanceRecord {
  readonly day: CalendarDate;
  readonly presence: Presence;
  /** Hours worked; not of who was not there. */
  readonly hours?: number | null;
}

/** The days on which somebody works at a place; the last is null as long as none is known. */
interface WorkedDays {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}

/** Somebody comes on a day of the assignment; who was not there worked no hours. */
export function requireAttendance(
  { startsOn, endsOn }: WorkedDays,
  { day, presence, hours }: AttendanceRecord,
): void {
  if (day < startsOn || (endsOn && day > endsOn)) throw new Refusal(attendanceRefusals.notThatDay);
  if (hours && presence !== 'present' && presence !== 'late') {
    const detail = `Uren horen niet bij ${presences[presence]}.`;
    const problem: InputProblem = {
      ...{ in: 'body', location: { pointer: '#/hours' }, code: 'unexpected', detail },
    };
    throw new Refusal(refusals.invalidInput, {}, [problem]);
  }
}

/** That somebody came as agreed is no news: five lines a week would hide what is. What is put right is a line too. */
export const isNews = (presence: Presence, before: Presence | undefined): boolean =>
  presence !== before && (presence !== 'present' || before !== undefined);

export const attendanceRefusals = {
  notThatDay: {
    code: 'attendance-outside-assignment',
    status: 422,
    title: 'Dag klopt niet',
    detail: () => 'Op deze dag werkt de deelnemer niet op deze werkplek.',
  },
} as const satisfies Record<string, RefusalKind>;
