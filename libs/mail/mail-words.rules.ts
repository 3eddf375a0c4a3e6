import { invitationOf } from '#handover/meeting/invitation.rules.js';
import { reachWords } from '#handover/reach-words.rules.js';
import { invitationFor, mailKindOf, type NoticeToMail } from './mail.rules.js';

/** What goes to the mail server, but for the address. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The meeting for an agenda. */
  readonly icalEvent?: {
    readonly method: 'REQUEST' | 'CANCEL';
    readonly filename: string;
    readonly content: string;
  };
}

interface From {
  readonly publicUrl: string;
  /** The address that mail comes from, perhaps with a name before it. */
  readonly from: string;
  readonly organisation: {
    readonly name: string;
    readonly phone: string | null;
    readonly url: string | null;
  };
  /** When the mail is made. */
  readonly at: Date;
}

interface Line {
  readonly says: string;
  readonly link?: string;
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const asText = ({ says, link }: Line): string => (link ? `${says}\n${link}` : says);
const asHtml = ({ says, link }: Line): string =>
  `<p>${link ? `<a href="${escaped(link)}">${escaped(says)}</a>` : escaped(says)}</p>`;

const composed = (subject: string, lines: readonly Line[]): Mail => ({
  subject,
  text: `${lines.map(asText).join('\n\n')}\n`,
  html:
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>` +
    `<body>${lines.map(asHtml).join('')}</body></html>`,
});

/** Where the notice leads in the app: by its id, which says nothing to who may not see it. */
function pathOf({ kind, handoverId, referralId, participantId }: NoticeToMail): string {
  const { path } = mailKindOf(kind);
  if (path) return path;
  if (handoverId) return `/overdrachten/${handoverId}`;
  if (referralId) return `/aanmeldingen/${referralId}`;
  return participantId ? `/deelnemers/${participantId}` : '/';
}

const toColleague = (notice: NoticeToMail, { publicUrl }: From): Mail => {
  const { says } = mailKindOf(notice.kind);
  return composed(`Doorloop: ${says.charAt(0).toLowerCase()}${says.slice(1, -1)}`, [
    { says: `Beste ${notice.name ?? 'collega'},` },
    { says },
    { says: 'Lees het in Doorloop', link: `${publicUrl}${pathOf(notice)}` },
    { says: 'Kies zelf welke e-mail u krijgt', link: `${publicUrl}/mijn-meldingen` },
  ]);
};

/** Who helps, and from when on: nothing of what for. */
function newsOf({ kind, contact, substitute }: NoticeToMail): { says: string[]; helper: Helper } {
  const { name } = contact!;
  if (kind !== 'substitution.began') {
    return { says: [`U krijgt een nieuw aanspreekpunt: ${name}.`], helper: substitute ?? contact! };
  }
  return {
    says: [
      `${name} is er nu niet.`,
      `${substitute!.name} helpt u zolang.`,
      `${name} blijft uw aanspreekpunt.`,
    ],
    helper: substitute!,
  };
}
type Helper = NonNullable<NoticeToMail['contact']>;

/** Short sentences and everyday words. */
function toParticipant(notice: NoticeToMail, { organisation }: From): Mail {
  const { says, helper } = newsOf(notice);
  const { name, phone, url } = organisation;
  return composed(`Bericht van ${name}`, [
    { says: `Beste ${notice.name ?? 'lezer'},` },
    { says: says.join(' ') },
    { says: 'U hoeft niets te doen.' },
    { says: ['Hebt u een vraag?', ...reachWords(helper.name, { phone, email: helper.email })].join(' ') },
    ...(url ? [{ says: 'Lees meer over ons', link: url }] : []),
    { says: 'Met vriendelijke groet,' },
    { says: name },
  ]);
}

/** The meeting as the calendar of who gets the mail takes it in, or takes it out. */
function calendarOf(notice: NoticeToMail, { from, publicUrl, at }: From): Pick<Mail, 'icalEvent'> {
  const method = invitationFor(notice);
  if (!method) return {};
  const { participantName, on, time, minutes, place, sequence } = notice.meeting!;
  const content = invitationOf({
    handoverId: notice.handoverId!,
    participantName,
    meetingOn: on,
    meetingTime: time,
    meetingMinutes: minutes,
    meetingPlace: place,
    meetingSequence: sequence,
    cancelled: method === 'CANCEL',
    link: `${publicUrl}/overdrachten/${notice.handoverId}`,
    at,
    between: { organiser: addressIn(from), attendee: notice.address! },
  });
  return { icalEvent: { method, filename: 'driegesprek.ics', content } };
}

/** "Doorloop <doorloop@voorbeeld.nl>" is doorloop@voorbeeld.nl. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

export const mailOf = (notice: NoticeToMail, from: From): Mail =>
  notice.forParticipant
    ? toParticipant(notice, from)
    : { ...toColleague(notice, from), ...calendarOf(notice, from) };

/** The same for a mail that is sent a second time, so that the receiving side can see that it is the same. */
export const messageIdOf = (noticeId: string, publicUrl: string): string =>
  `<${noticeId}@${new URL(publicUrl).hostname}>`;
