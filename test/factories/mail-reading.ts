/** A mail or a part of one, as it is read: headers by their small names, and what it holds. */
export interface MailPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** A mail as a mail program takes it apart: itself, and every part within it, decoded. */
export function readMail(raw: string): MailPart[] {
  const at = raw.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    raw
      .slice(0, at)
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        inWords(line.slice(line.indexOf(':') + 2)),
      ]),
  );
  const body = raw.slice(at + 4);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) return [{ headers, content: decoded(body, headers['content-transfer-encoding']) }];
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return [{ headers, content: '' }, ...parts.flatMap((part) => readMail(part.replace(/^\r\n/, '')))];
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  return octets(body.replaceAll('=\r\n', ''));
}

const octets = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** "=?UTF-8?Q?Wie_helpt=3F?=" is "Wie helpt?" (RFC 2047). */
const inWords = (value: string): string =>
  value
    .replaceAll(/\?= +=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : octets(text.replaceAll('_', ' ')),
    );

/** The lines of a calendar file by their names, folded lines in one piece (RFC 5545). */
export const readCalendar = (file: string): ReadonlyMap<string, string> =>
  new Map(
    file
      .replaceAll(/\r?\n /g, '')
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).split(';')[0]!, line.slice(at + 1)];
      }),
  );
