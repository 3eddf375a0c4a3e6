import type { CalendarDate } from '#kernel/calendar.rules.js';
import { dayInWords } from '#kernel/day-words.rules.js';
import type { HandoverState } from './handover.rules.js';
import type { Meeting, MeetingPlace } from './meeting/meeting.rules.js';
import { meetingPlaces } from './meeting/meeting.rules.js';
import { letterOf, reachWords } from './reach-words.rules.js';

/** What the messages about a handover tell. */
interface HandoverTold {
  readonly participantName: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly closedByName: string | null;
  readonly reason: string | null;
  readonly warm: boolean;
  readonly meetingOn: CalendarDate | null;
  readonly meeting: Meeting;
  readonly escalateOn: CalendarDate;
  readonly expiresOn: CalendarDate;
  readonly aboveCeilingReason: string | null;
}

/** "3 december 2026 om 14:30 uur, op kantoor" */
const moment = ({ meeting: { meetingOn, meetingTime, meetingPlace } }: HandoverTold): string =>
  dayInWords(meetingOn!) +
  (meetingTime ? ` om ${meetingTime} uur` : '') +
  (meetingPlace && meetingPlace !== 'elsewhere' ? `, ${meetingPlaces[meetingPlace]}` : '');

const who = ({ participantName }: HandoverTold): string => participantName ?? 'een deelnemer';
const because = ({ reason }: HandoverTold): string => (reason ? ` Reden: ${reason}` : '');

/** To the receiver. What they did themselves they are not told; what another did in their place they are. */
export const toReceiver: Readonly<Record<HandoverState, (told: HandoverTold) => string>> = {
  offered: (told) =>
    `${told.fromName} wil ${who(told)} aan u overdragen. Lees het overdrachtsdossier en antwoord voor ` +
    `${dayInWords(told.escalateOn)}.` +
    (told.warm && told.meetingOn ? ` Het driegesprek is op ${moment(told)}.` : '') +
    (told.aboveCeilingReason ? ` U komt hiermee boven uw plafond, omdat: ${told.aboveCeilingReason}` : ''),
  accepted: (told) =>
    `${told.closedByName} heeft voor u de overdracht van ${who(told)} aangenomen. U bent nu het aanspreekpunt.${because(told)}`,
  declined: (told) =>
    `${told.closedByName} heeft voor u de overdracht van ${who(told)} afgewezen.${because(told)}`,
  withdrawn: (told) =>
    `De overdracht van ${who(told)} aan u is ingetrokken door ${told.closedByName}. U hoeft niets te doen.${because(told)}`,
  expired: (told) => `De overdracht van ${who(told)} aan u is vervallen, omdat er geen antwoord kwam.`,
};

export const reminder = (told: HandoverTold): string =>
  `De overdracht van ${who(told)} door ${told.fromName} wacht nog op uw antwoord. Zonder antwoord vervalt ze op ` +
  `${dayInWords(told.expiresOn)}.`;

export const escalation = (told: HandoverTold): string =>
  `${told.toName} heeft nog niet geantwoord op de overdracht van ${who(told)} door ${told.fromName}. U kunt haar ` +
  `namens de ontvanger aannemen, aan een andere collega aanbieden of intrekken. Op ${dayInWords(told.expiresOn)} ` +
  'vervalt ze.';

/** To the sender. What was asked stands with the handover, not in a message that may be read elsewhere. */
export const asked = (told: HandoverTold): string =>
  `${told.toName} heeft een vraag over de overdracht van ${who(told)}. Beantwoord haar bij de overdracht; het aanbod ` +
  `blijft open tot ${dayInWords(told.expiresOn)}.`;

/** To the receiver. */
export const answered = (told: HandoverTold): string =>
  `${told.fromName} heeft uw vraag over de overdracht van ${who(told)} beantwoord. Lees wat er nieuw is in het ` +
  `overdrachtsdossier en antwoord voor ${dayInWords(told.expiresOn)}.`;

/** To sender and receiver. */
export const invited = (told: HandoverTold): string =>
  `Het driegesprek over de overdracht van ${who(told)} is op ${moment(told)}. Zet het in uw agenda.`;

/** To who ended the offer themselves, and so hears of it in no other way. */
export const uninvited = (told: HandoverTold): string =>
  `Het driegesprek over de overdracht van ${who(told)} op ${moment(told)} gaat niet door. Haal het uit uw agenda.`;

const remains = 'U blijft het aanspreekpunt.';

/** To the sender, of the end of their offer. */
export const toSender: Readonly<Record<Exclude<HandoverState, 'offered'>, (told: HandoverTold) => string>> = {
  accepted: (told) =>
    `${told.toName} is nu het aanspreekpunt van ${who(told)}. Uw open taken en termijnen zijn mee overgegaan.`,
  declined: (told) =>
    `${told.closedByName} heeft de overdracht van ${who(told)} afgewezen. ${remains}${because(told)}`,
  withdrawn: (told) =>
    `${told.closedByName} heeft uw overdracht van ${who(told)} aan ${told.toName} ingetrokken. ${remains}${because(told)}`,
  expired: (told) =>
    `${told.toName} heeft niet geantwoord; de overdracht van ${who(told)} is vervallen. ${remains} Bied haar ` +
    'opnieuw aan, of overleg met uw teamleider.',
};

/** To the municipality that referred. */
export const toReferrer = ({
  participantName,
  toName,
}: Pick<HandoverTold, 'participantName' | 'toName'>): string =>
  `${participantName} heeft een nieuw aanspreekpunt: ${toName}.`;

interface ParticipantTold {
  /** How the participant is addressed. */
  readonly name: string;
  readonly fromName: string;
  readonly toName: string;
  /** The telephone number of the organisation. */
  readonly phone: string | null;
  readonly toEmail: string | null;
  /** Who stands in for the new contact person today, and until when. */
  readonly substitute: {
    readonly name: string;
    readonly email: string | null;
    readonly until: CalendarDate;
  } | null;
  /** Only when it is still to come. */
  readonly nextAppointmentOn: CalendarDate | null;
}

/** To the participant: short sentences, everyday words (B1), one message per sentence. */
export function toParticipant(told: ParticipantTold): string {
  const { toName, fromName, substitute, nextAppointmentOn, phone } = told;
  return letterOf(told.name, [
    [
      `U krijgt een nieuw aanspreekpunt: ${toName}.`,
      `${toName} helpt u vanaf nu, in plaats van ${fromName}.`,
      `${toName} weet al waar u mee bezig bent.`,
    ],
    [
      ...(nextAppointmentOn ? [`Uw afspraak op ${dayInWords(nextAppointmentOn)} gaat gewoon door.`] : []),
      'U hoeft niets te doen.',
    ],
    substitute
      ? [
          `${toName} is er nu niet, tot en met ${dayInWords(substitute.until)}.`,
          `Tot die dag helpt ${substitute.name} u.`,
          'Hebt u een vraag?',
          ...reachWords(substitute.name, { phone, email: substitute.email }),
        ]
      : ['Hebt u een vraag?', ...reachWords(toName, { phone, email: told.toEmail })],
  ]);
}

interface MeetingTold {
  readonly name: string;
  readonly fromName: string;
  readonly toName: string;
  readonly phone: string | null;
  readonly fromEmail: string | null;
  readonly meeting: Meeting;
  /** It was planned for another moment before. */
  readonly moved: boolean;
}

const whereWords: Readonly<Record<MeetingPlace, (fromName: string) => string>> = {
  office: () => 'Het is op ons kantoor.',
  workPlace: () => 'Het is op uw werkplek.',
  home: () => 'Wij komen bij u thuis.',
  video: () => 'Wij praten met u via beeldbellen.',
  phone: () => 'Wij bellen u dan.',
  elsewhere: (fromName) => `${fromName} vertelt u waar.`,
};

/** To the participant, of the driegesprek: that a handover is under way, and that nothing has changed yet. */
export function toParticipantOfMeeting(told: MeetingTold): string {
  const { fromName, toName, phone, fromEmail, meeting, moved } = told;
  const { meetingOn, meetingTime, meetingPlace } = meeting;
  return letterOf(told.name, [
    [
      `${fromName} en ${toName} willen graag met u praten.`,
      `${toName} wordt misschien uw nieuwe aanspreekpunt.`,
      ...(moved ? ['Het gesprek is op een andere dag of tijd dan eerst.'] : []),
      `Het gesprek is op ${dayInWords(meetingOn!)} om ${meetingTime} uur.`,
      whereWords[meetingPlace ?? 'elsewhere'](fromName),
    ],
    [
      `Tot u bericht krijgt, blijft ${fromName} uw aanspreekpunt.`,
      'Kunt u op die dag? Dan hoeft u niets te doen.',
    ],
    ['Kunt u niet, of hebt u een vraag?', ...reachWords(fromName, { phone, email: fromEmail })],
  ]);
}

/** To the participant, of a driegesprek that is off. */
export const toParticipantOfNoMeeting = (told: Omit<MeetingTold, 'moved'>): string =>
  letterOf(told.name, [
    [
      `Het gesprek op ${dayInWords(told.meeting.meetingOn!)} met ${told.fromName} en ${told.toName} gaat niet door.`,
      'U hoeft niet te komen.',
      `${told.fromName} blijft uw aanspreekpunt.`,
    ],
    ['Hebt u een vraag?', ...reachWords(told.fromName, { phone: told.phone, email: told.fromEmail })],
  ]);
