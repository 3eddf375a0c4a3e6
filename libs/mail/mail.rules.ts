import type { MeetingPlace } from '#handover/meeting/meeting.rules.js';

/** What a colleague wants to hear of by mail as well. */
export const mailChoices = ['all', 'urgent', 'none'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** All that mail needs to know of a notice; nothing that it may not say is here. */
export interface NoticeToMail {
  readonly id: string;
  readonly kind: string;
  readonly forParticipant: boolean;
  /** A colleague's whole name, a participant's first name. */
  readonly name: string | null;
  readonly address: string | null;
  /** The mail server refused this address before. */
  readonly addressRefused: boolean;
  /** Of a colleague; what goes to a participant was theirs to prefer already. */
  readonly choice: MailChoice | null;
  /** A colleague who left gets no mail. */
  readonly active: boolean;
  readonly read: boolean;
  readonly sent: boolean;
  /** Hours since it was written. */
  readonly age: number;
  readonly handoverId: string | null;
  readonly handoverState: string | null;
  /** Whether the receiver of the handover is the contact person now; null when it came without a handover. */
  readonly receiverIsContact: boolean | null;
  /** The participant was told a later thing of this sort. */
  readonly overtaken: boolean;
  readonly referralId: string | null;
  readonly participantId: string | null;
  /** The contact person of the participant who is written to, now. */
  readonly contact: Person | null;
  /** Who stands in for the contact person today. */
  readonly substitute: Person | null;
  /** The driegesprek of the handover, when it has a day and a time. */
  readonly meeting: MeetingToMail | null;
}

interface Person {
  readonly name: string;
  /** Work address. */
  readonly email: string | null;
}

/** What an invitation may say of a meeting. */
export interface MeetingToMail {
  readonly participantName: string | null;
  readonly on: string;
  readonly time: string;
  readonly minutes: number | null;
  readonly place: MeetingPlace | null;
  readonly sequence: number;
}

interface MailKind {
  /** It waits for whom it is addressed to. */
  readonly urgent: boolean;
  readonly says: string;
  /** The states of the handover in which it is still news. */
  readonly inStates?: readonly string[];
  /** Where it leads, when that is not what the notice is about. */
  readonly path?: string;
  /** It brings the meeting of the handover into an agenda, or takes it out again. */
  readonly calendar?: 'REQUEST' | 'CANCEL';
}

const urgent = (says: string, more: Partial<MailKind> = {}): MailKind => ({ urgent: true, says, ...more });
const news = (says: string, more: Partial<MailKind> = {}): MailKind => ({ urgent: false, says, ...more });
const open = { inStates: ['offered'] };
const team = { path: '/team' };
const ended = (state: string): Partial<MailKind> => ({ inStates: [state], calendar: 'CANCEL' });

/** What mail says of each kind of notice: that there is something, never about whom or what. */
export const mailKinds: Readonly<Record<string, MailKind>> = {
  'handover.offered': urgent('Er is een overdracht aan u aangeboden.', { ...open, calendar: 'REQUEST' }),
  'handover.reminded': urgent('Een overdracht wacht nog op uw antwoord.', open),
  'handover.escalated': urgent('Een overdracht in uw team is niet op tijd beantwoord.', open),
  'handover.askedBack': urgent('Een collega heeft een vraag over uw overdracht.', open),
  'handover.answeredBack': urgent('Uw vraag over een overdracht is beantwoord.', open),
  'handover.meetingPlanned': urgent('U bent uitgenodigd voor een driegesprek.', {
    inStates: ['offered', 'accepted'],
    calendar: 'REQUEST',
  }),
  'handover.meetingCancelled': urgent('Een driegesprek gaat niet door.', {
    inStates: ['declined', 'withdrawn', 'expired'],
    calendar: 'CANCEL',
  }),
  'handover.accepted': news('Een overdracht is aangenomen.', { inStates: ['accepted'] }),
  'handover.declined': urgent('Een overdracht is afgewezen.', ended('declined')),
  'handover.withdrawn': news('Een overdracht is ingetrokken.', ended('withdrawn')),
  'handover.expired': urgent('Een overdracht is vervallen zonder antwoord.', ended('expired')),
  'contactPerson.switched': news('Een deelnemer die u aanmeldde, heeft een nieuw aanspreekpunt.', {
    inStates: ['accepted'],
    path: '/aanmeldingen',
  }),
  'contactPersonRequest.asked': urgent('Een deelnemer vraagt om een ander aanspreekpunt.', team),
  'contactPersonRequest.granted': news('Een wisselverzoek is toegekend.'),
  'contactPersonRequest.refused': news('Een wisselverzoek is niet toegekend.'),
  'caseloadTransfer.ended': news('Een caseloadoverdracht is klaar.', { path: '/caseload' }),
  'cover.raised': urgent('Voor deelnemers in uw team is opvang nodig.', team),
  'cover.reminded': urgent('De opvang in uw team is nog niet geregeld.', team),
  'cover.escalated': urgent('De opvang in een team is niet op tijd geregeld.', team),
  'substitution.arranged': urgent('Er is een vervanging geregeld die u aangaat.', { path: '/mijn-dag' }),
  'substitution.ended': news('Een vervanging die u aangaat, is beëindigd.', { path: '/mijn-dag' }),
  'deadline.soon': news('Een termijn loopt binnenkort af.'),
  'deadline.overdue': urgent('Een termijn is verstreken.'),
  'task.given': news('Een collega gaf u een taak.'),
  'task.handedBack': news('Een collega gaf een taak aan u terug.'),
  'referral.assigned': urgent('U bent het aanspreekpunt van een nieuwe deelnemer.'),
  'referral.accepted': news('Een aanmelding van u is aangenomen.'),
  'referral.refused': urgent('Een aanmelding van u is geweigerd.'),
  'referral.incomplete': urgent('Een aanmelding van u is teruggestuurd om aan te vullen.'),
  'letter.waits': urgent('Er staat een brief klaar om te versturen.', { path: '/brieven' }),
  'mail.refused': news('Een e-mail kon niet worden bezorgd.'),
};

/** Of a kind that has no words of its own. */
const anyKind = news('Er is een bericht voor u.');
export const mailKindOf = (name: string): MailKind => mailKinds[name] ?? anyKind;

/** What may be said to a participant by mail: who helps. Of anything else there are words for a letter alone. */
export const mailedToParticipants = ['contactPerson.switched', 'substitution.began'] as const;
const mayBeMailed = (name: string): boolean => mailedToParticipants.some((one) => one === name);

/** The invitation that goes with a notice; none when nobody agreed on a moment. */
export const invitationFor = ({ kind, forParticipant, meeting }: NoticeToMail) =>
  (!forParticipant && meeting && mailKindOf(kind).calendar) || null;

/** Who has not been reached by mail after so many hours is not reached by mail. */
export const GIVEN_UP_AFTER_HOURS = 48;

/** A participant whom mail does not reach gets a letter; what is over nobody needs to hear. */
export type MailDecision = 'send' | 'letter' | 'nothing';

export function mailDecision(notice: NoticeToMail): MailDecision {
  const { kind, sent, active, handoverState } = notice;
  const { inStates } = mailKindOf(kind);
  if (sent || !active) return 'nothing';
  if (inStates && handoverState !== null && !inStates.includes(handoverState)) return 'nothing';
  return notice.forParticipant ? toParticipant(notice) : toColleague(notice);
}

function toColleague(notice: NoticeToMail): MailDecision {
  const { kind, read, choice } = notice;
  if (choice === 'none' || cannotBeMailed(notice)) return 'nothing';
  // Whoever read of a meeting in the app has not got it in their agenda.
  if (invitationFor(notice)) return 'send';
  return !read && (choice === 'all' || mailKindOf(kind).urgent) ? 'send' : 'nothing';
}

function toParticipant(notice: NoticeToMail): MailDecision {
  const { kind, overtaken, receiverIsContact, contact, substitute } = notice;
  if (!mayBeMailed(kind)) return 'letter';
  if (overtaken || receiverIsContact === false || !contact) return 'nothing';
  if (kind === 'substitution.began' && !substitute) return 'nothing';
  return cannotBeMailed(notice) ? 'letter' : 'send';
}

const cannotBeMailed = ({ address, addressRefused, age }: NoticeToMail): boolean =>
  address === null || addressRefused || age > GIVEN_UP_AFTER_HOURS;

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * What a mail server's no means. For good is only what it says of this address or this message: that it does not know
 * us, or does not answer, passes when somebody mends it.
 */
export function smtpFailure(error: unknown): { readonly forGood: boolean; readonly code: string } {
  const { code, command = '', responseCode = 0 } = (error ?? {}) as SmtpError;
  const ofThisMail = command.startsWith('RCPT') || command === 'DATA';
  return {
    forGood: ofThisMail && responseCode >= 500 && responseCode < 600,
    code: responseCode ? `smtp-${responseCode}` : `smtp-${String(code ?? 'failed').toLowerCase()}`,
  };
}
