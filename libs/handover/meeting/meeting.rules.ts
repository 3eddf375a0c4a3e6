import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { NamedNeed } from '#kernel/refusal.js';

/** Where sender, receiver and participant meet; which room or address is in the note. */
export const meetingPlaces = {
  office: 'op kantoor',
  workPlace: 'op de werkplek',
  home: 'bij de deelnemer thuis',
  video: 'met beeldbellen',
  phone: 'per telefoon',
  elsewhere: 'ergens anders',
} as const;
export type MeetingPlace = keyof typeof meetingPlaces;
export const meetingPlaceCodes = Object.keys(meetingPlaces) as MeetingPlace[];

/** Driegesprek: sender, receiver and participant together. */
export interface Meeting {
  readonly meetingOn: CalendarDate | null;
  /** `14:30`, in Amsterdam; null for a handover of before, which has a day alone. */
  readonly meetingTime: string | null;
  readonly meetingMinutes: number | null;
  readonly meetingPlace: MeetingPlace | null;
  readonly meetingNote: string | null;
}

/** As long as nothing else was said. */
export const MEETING_MINUTES = 60;

type Planned = { readonly [Field in keyof Meeting]?: Meeting[Field] | undefined };

const need = (code: keyof Meeting, detail: string): NamedNeed => ({
  code,
  detail,
  recordedIn: null,
  orReason: false,
});

/** What a meeting lacks before somebody can be invited to it. */
export const missingFromMeeting = (
  { meetingOn, meetingTime, meetingPlace }: Planned,
  today: CalendarDate,
): NamedNeed[] => [
  ...(meetingOn ? [] : [need('meetingOn', 'datum van het driegesprek ontbreekt')]),
  ...(meetingOn && meetingOn < today ? [need('meetingOn', 'driegesprek ligt in het verleden')] : []),
  ...(meetingTime ? [] : [need('meetingTime', 'tijd van het driegesprek ontbreekt')]),
  ...(meetingPlace ? [] : [need('meetingPlace', 'plaats van het driegesprek ontbreekt')]),
];

/** A cold handover has none. */
export const noMeeting: Meeting = {
  meetingOn: null,
  meetingTime: null,
  meetingMinutes: null,
  meetingPlace: null,
  meetingNote: null,
};

export const meetingOf = (planned: Planned): Meeting => ({
  meetingOn: planned.meetingOn ?? null,
  meetingTime: planned.meetingTime || null,
  meetingMinutes: planned.meetingMinutes ?? MEETING_MINUTES,
  meetingPlace: planned.meetingPlace ?? null,
  meetingNote: planned.meetingNote?.trim() || null,
});
