import { amsterdamInstant, type CalendarDate } from '#kernel/calendar.rules.js';
import { MEETING_MINUTES, type MeetingPlace, meetingPlaces } from './meeting.rules.js';

/** What an invitation is made from. It leaves the system: no more of the participant is in it than an initial. */
export interface Invited {
  readonly handoverId: string;
  /** As the lists have it: "Heijden, Truus van der"; null for who may no longer see the case. */
  readonly participantName: string | null;
  readonly meetingOn: CalendarDate;
  /** `14:30`, in Amsterdam. */
  readonly meetingTime: string;
  readonly meetingMinutes: number | null;
  readonly meetingPlace: MeetingPlace | null;
  /** How often it changed after it first went out. */
  readonly meetingSequence: number;
  /** The offer was withdrawn, declined or lapsed: nobody needs to come. */
  readonly cancelled: boolean;
  /** Where the handover is read. */
  readonly link: string;
  /** When this file is made. */
  readonly at: Date;
  /** Mail addresses of who invites and who is invited; left out of a file that somebody fetches for themselves. */
  readonly between?: { readonly organiser: string; readonly attendee: string };
}

/**
 * The driegesprek as a calendar knows it (RFC 5545), in UTC: no time zone has to be sent along. A later one with the same
 * UID and a higher SEQUENCE takes the place of an earlier one. Which room or address is not in it: that is read here.
 */
export function invitationOf(invited: Invited): string {
  const begin = amsterdamInstant(invited.meetingOn, invited.meetingTime);
  const end = new Date(begin.getTime() + (invited.meetingMinutes ?? MEETING_MINUTES) * 60_000);
  const { cancelled, meetingSequence, meetingPlace, link, between } = invited;
  const initial = initialOf(invited.participantName);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Doorloop//Overdracht//NL',
    `METHOD:${cancelled ? 'CANCEL' : between ? 'REQUEST' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:overdracht-${invited.handoverId}@doorloop`,
    `SEQUENCE:${meetingSequence + (cancelled ? 1 : 0)}`,
    `DTSTAMP:${utc(invited.at)}`,
    `DTSTART:${utc(begin)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(`Driegesprek overdracht${initial ? ` ${initial}` : ''}`)}`,
    `DESCRIPTION:${escaped(`Waar en waarover: ${link}`)}`,
    ...(meetingPlace ? [`LOCATION:${escaped(meetingPlaces[meetingPlace])}`] : []),
    `URL:${link}`,
    // Nobody reads the answer of a calendar: the answer to a handover is given in the app.
    ...(between
      ? [`ORGANIZER:mailto:${between.organiser}`, `ATTENDEE;RSVP=FALSE:mailto:${between.attendee}`]
      : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "Heijden, Truus van der" is "T."; of who has no given name, the first letter of the surname. */
function initialOf(name: string | null): string {
  const [surname = '', given = ''] = (name ?? '').split(',').map((part) => part.trim());
  const letter = [...(given || surname)][0];
  return letter ? `${letter.toUpperCase()}.` : '';
}

/** `20261204T133000Z` */
const utc = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;

/** Comma, semicolon, backslash and the end of a line have a meaning of their own (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** At most 75 octets a line, without cutting a character; what follows begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
