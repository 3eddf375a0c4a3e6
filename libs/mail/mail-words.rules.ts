import type { NoticeToMail } from './mail.rules.js';
import { mailKindOf } from './mail.rules.js';

/** What goes to the mail server, but for the address. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface From {
  readonly publicUrl: string;
  readonly organisation: { readonly name: string; readonly url: string | null };
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

/** Short sentences and everyday words. That there is help, and by whom: nothing of what for. */
const toParticipant = ({ name, contact }: NoticeToMail, { organisation }: From): Mail =>
  composed(`Bericht van ${organisation.name}`, [
    { says: `Beste ${name ?? 'lezer'},` },
    { says: `U krijgt een nieuw aanspreekpunt: ${contact!.name}.` },
    { says: `Hebt u een vraag? Dan helpt ${contact!.name} u.` },
    {
      says: contact!.email
        ? `U kunt mailen naar ${contact!.email}.`
        : `Vraag bij onze balie naar ${contact!.name}.`,
    },
    ...(organisation.url ? [{ says: 'Lees meer over ons', link: organisation.url }] : []),
    { says: 'Met vriendelijke groet,' },
    { says: organisation.name },
  ]);

export const mailOf = (notice: NoticeToMail, from: From): Mail =>
  notice.forParticipant ? toParticipant(notice, from) : toColleague(notice, from);

/** The same for a mail that is sent a second time, so that the receiving side can see that it is the same. */
export const messageIdOf = (noticeId: string, publicUrl: string): string =>
  `<${noticeId}@${new URL(publicUrl).hostname}>`;
