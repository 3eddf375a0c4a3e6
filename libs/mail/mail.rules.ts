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
  /** Whether the receiver of the handover is the contact person now. */
  readonly receiverIsContact: boolean;
  readonly referralId: string | null;
  readonly participantId: string | null;
  readonly contact: { readonly name: string; readonly email: string | null } | null;
}

interface MailKind {
  /** It waits for whom it is addressed to. */
  readonly urgent: boolean;
  readonly says: string;
  /** The states of the handover in which it is still news. */
  readonly inStates?: readonly string[];
  /** Where it leads, when that is not what the notice is about. */
  readonly path?: string;
}

const kind = (urgent: boolean, says: string, inStates?: readonly string[], path?: string): MailKind => ({
  urgent,
  says,
  inStates,
  path,
});

/** What mail says of each kind of notice: that there is something, never about whom or what. */
export const mailKinds: Readonly<Record<string, MailKind>> = {
  'handover.offered': kind(true, 'Er is een overdracht aan u aangeboden.', ['offered']),
  'handover.reminded': kind(true, 'Een overdracht wacht nog op uw antwoord.', ['offered']),
  'handover.escalated': kind(true, 'Een overdracht in uw team is niet op tijd beantwoord.', ['offered']),
  'handover.asked': kind(true, 'Een collega heeft een vraag over uw overdracht.', ['offered']),
  'handover.answered': kind(true, 'Uw vraag over een overdracht is beantwoord.', ['offered']),
  'handover.invited': kind(true, 'U bent uitgenodigd voor een driegesprek.', ['offered', 'accepted']),
  'handover.accepted': kind(false, 'Een overdracht is aangenomen.', ['accepted']),
  'handover.declined': kind(true, 'Een overdracht is afgewezen.', ['declined']),
  'handover.withdrawn': kind(false, 'Een overdracht is ingetrokken.', ['withdrawn']),
  'handover.expired': kind(true, 'Een overdracht is vervallen zonder antwoord.', ['expired']),
  'contactPerson.switched': kind(
    false,
    'Een deelnemer die u aanmeldde, heeft een nieuw aanspreekpunt.',
    ['accepted'],
    '/aanmeldingen',
  ),
  'deadline.soon': kind(false, 'Een termijn loopt binnenkort af.'),
  'deadline.overdue': kind(true, 'Een termijn is verstreken.'),
  'task.given': kind(false, 'Een collega gaf u een taak.'),
  'task.handedBack': kind(false, 'Een collega gaf een taak aan u terug.'),
  'referral.assigned': kind(true, 'U bent het aanspreekpunt van een nieuwe deelnemer.'),
  'referral.accepted': kind(false, 'Een aanmelding van u is aangenomen.'),
  'referral.refused': kind(true, 'Een aanmelding van u is geweigerd.'),
  'referral.incomplete': kind(true, 'Een aanmelding van u is teruggestuurd om aan te vullen.'),
  'contactPersonRequest.asked': kind(true, 'Een deelnemer vraagt om een ander aanspreekpunt.'),
  'mail.refused': kind(false, 'Een e-mail kon niet worden bezorgd.'),
};

/** Of a kind that has no words of its own. */
const anyKind = kind(false, 'Er is een bericht voor u.');
export const mailKindOf = (name: string): MailKind => mailKinds[name] ?? anyKind;

/** Who has not been reached by mail after so many hours is not reached by mail. */
export const GIVEN_UP_AFTER_HOURS = 48;

/** A participant whom mail does not reach gets a letter; what is over nobody needs to hear. */
export type MailDecision = 'send' | 'letter' | 'nothing';

export function mailDecision(notice: NoticeToMail): MailDecision {
  const { forParticipant, choice, address } = notice;
  const { urgent, inStates } = mailKindOf(notice.kind);
  if (notice.sent || notice.read || !notice.active) return 'nothing';
  if (inStates && notice.handoverState !== null && !inStates.includes(notice.handoverState)) return 'nothing';
  // Of anything else that a participant is told there are words for a letter alone.
  if (forParticipant && notice.kind !== 'contactPerson.switched') return 'letter';
  if (forParticipant && !notice.receiverIsContact) return 'nothing';
  if (!forParticipant && (choice === 'none' || (choice === 'urgent' && !urgent))) return 'nothing';
  if (address === null || notice.addressRefused || notice.age > GIVEN_UP_AFTER_HOURS) {
    return forParticipant ? 'letter' : 'nothing';
  }
  return 'send';
}

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
