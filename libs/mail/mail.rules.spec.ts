import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { handoverStates } from '#handover/handover.rules.js';
import { mailOf, messageIdOf } from './mail-words.rules.js';
import {
  mailChoices,
  mailDecision,
  mailKindOf,
  mailKinds,
  type NoticeToMail,
  smtpFailure,
} from './mail.rules.js';

const notice: NoticeToMail = {
  id: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  kind: 'handover.offered',
  forParticipant: false,
  name: 'Anouk Reijnders',
  address: 'anouk@voorbeeld.nl',
  addressRefused: false,
  choice: 'urgent',
  active: true,
  read: false,
  sent: false,
  age: 1,
  handoverId: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a11',
  handoverState: 'offered',
  receiverIsContact: false,
  overtaken: false,
  referralId: null,
  participantId: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a12',
  contact: { name: 'Bart Kusters', email: 'bart@voorbeeld.nl' },
  substitute: null,
  meeting: null,
};
const meeting: NoticeToMail['meeting'] = {
  participantName: 'Heijden, Truus van der',
  on: '2026-12-04',
  time: '14:30',
  minutes: 45,
  place: 'home',
  sequence: 1,
};
const toParticipant: Partial<NoticeToMail> = {
  kind: 'contactPerson.switched',
  forParticipant: true,
  name: 'Truus',
  choice: null,
  handoverState: 'accepted',
  receiverIsContact: true,
};

const away: Partial<NoticeToMail> = {
  kind: 'substitution.began',
  substitute: { name: 'Lies Ubachs', email: 'lies@voorbeeld.nl' },
};
const withdrawn: Partial<NoticeToMail> = {
  kind: 'handover.withdrawn',
  handoverState: 'withdrawn',
  meeting,
};

describe('whether a notice is mailed', () => {
  test.each<[string, Partial<NoticeToMail>, string]>([
    ['what waits for who asked for urgent mail', {}, 'send'],
    ['what is not urgent to them', { kind: 'task.given' }, 'nothing'],
    ['the same to who asked for all', { kind: 'task.given', choice: 'all' }, 'send'],
    ['urgent to who asked for none', { choice: 'none' }, 'nothing'],
    ['what was read meanwhile', { read: true }, 'nothing'],
    ['what was sent before', { sent: true }, 'nothing'],
    ['an offer that was withdrawn meanwhile', { handoverState: 'withdrawn' }, 'nothing'],
    ['a colleague who left', { active: false }, 'nothing'],
    ['a colleague without an address', { address: null }, 'nothing'],
    ['an address that was refused', { addressRefused: true }, 'nothing'],
    ['news of three days ago', { age: 72 }, 'nothing'],
    ['a kind without words of its own, to who asked for all', { kind: 'x.y', choice: 'all' }, 'send'],
    ['the invitation to a meeting that was read of in the app', { meeting, read: true }, 'send'],
    ['that a meeting is off, which is not urgent otherwise', withdrawn, 'send'],
    ['an invitation to who asked for none', { meeting, choice: 'none' }, 'nothing'],
    [
      'a participant who must read more than who helps',
      { ...toParticipant, kind: 'meeting.planned' },
      'letter',
    ],
    ['a participant whose contact person is away', { ...toParticipant, ...away }, 'send'],
    ['the same when they are back', { ...toParticipant, ...away, substitute: null }, 'nothing'],
    ['a participant whose case went over with many', { ...toParticipant, receiverIsContact: null }, 'send'],
    ['a participant who was told of a later one', { ...toParticipant, overtaken: true }, 'nothing'],
    ['a participant whose trajectory ended', { ...toParticipant, contact: null }, 'nothing'],
    ['a participant with a new contact person', toParticipant, 'send'],
    ['a participant whose address is refused', { ...toParticipant, addressRefused: true }, 'letter'],
    ['a participant whose address was taken away', { ...toParticipant, address: null }, 'letter'],
    ['a participant whom mail did not reach for two days', { ...toParticipant, age: 49 }, 'letter'],
    [
      'a participant whose contact person changed again',
      { ...toParticipant, receiverIsContact: false },
      'nothing',
    ],
  ])('%s', (_, change, decision) => {
    expect(mailDecision({ ...notice, ...change })).toBe(decision);
  });
});

test.each<[string, object, boolean, string]>([
  ['an address that is not there', { command: 'RCPT TO', responseCode: 550 }, true, 'smtp-550'],
  ['a message it does not want', { command: 'DATA', responseCode: 554 }, true, 'smtp-554'],
  ['a full mailbox', { command: 'RCPT TO', responseCode: 452 }, false, 'smtp-452'],
  ['our password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false, 'smtp-535'],
  ['us as a sender', { command: 'MAIL FROM', responseCode: 550 }, false, 'smtp-550'],
  ['nothing: it is away', { code: 'ECONNREFUSED', command: 'CONN' }, false, 'smtp-econnrefused'],
])('a no of the server to %s', (_, error, forGood, code) => {
  expect(smtpFailure(error)).toEqual({ forGood, code });
});

describe('what a mail says', () => {
  const letters = fc.stringMatching(/^[A-Z][a-z]{5,11}$/);
  const secrets = fc.record({
    surname: letters.map((name) => `van der ${name}feld`),
    street: letters.map((name) => `${name}straat 12`),
    bsn: fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
    note: letters.map((name) => `Heeft ${name}ziekte`),
  });
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const from = {
    publicUrl: 'https://doorloop.voorbeeld.nl',
    from: 'Doorloop <doorloop@voorbeeld.nl>',
    organisation: { name: 'Werk & Co', phone: '043 350 40 00', url: 'https://werk.voorbeeld.nl' },
    at: new Date('2026-12-01T08:15:30.123Z'),
  };

  test('of no kind, to nobody, is anything of the case but one id in the link', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(mailKinds), 'x.unknown'),
        fc.boolean(),
        fc.constantFrom(...mailChoices),
        fc.boolean(),
        secrets,
        (kind, forParticipant, choice, warm, secret) => {
          // Whatever a query should ever bring along besides.
          const known = { ...secret, body: Object.values(secret).join(' '), participantName: secret.surname };
          const given = {
            ...notice,
            ...known,
            ...{ kind, forParticipant, choice, name: 'Truus' },
            substitute: kind === 'substitution.began' ? away.substitute! : null,
            meeting: warm ? { ...meeting!, participantName: `${secret.surname}, Truus` } : null,
          };
          const { subject, text, html, icalEvent } = mailOf(given, from);
          const calendar = icalEvent?.content.replaceAll('\r\n ', '') ?? '';
          for (const part of [subject, text, html, calendar]) {
            for (const word of [
              secret.surname,
              secret.surname.split(' ')[2]!,
              secret.street,
              secret.bsn,
              secret.note,
            ])
              expect(part).not.toContain(word);
            expect(part).not.toMatch(/\b\d{1,2}[-/ ](\d{1,2}|[a-z]+)[-/ ]\d{4}\b/);
          }
          expect(calendar).not.toContain('Truus');
          expect(subject.match(ids)).toBeNull();
          const linked = text.match(ids) ?? [];
          expect(linked.length).toBeLessThanOrEqual(forParticipant ? 0 : 1);
          if (forParticipant) {
            expect(icalEvent).toBeUndefined();
            expect(`${subject} ${text}`).not.toMatch(/traject|uitkering|fase|overdracht/i);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is safe to read as HTML, and the same in both', () => {
    const { html, text } = mailOf({ ...notice, name: '<b>Bart</b>' }, from);
    expect(html).toContain('Beste &lt;b&gt;Bart&lt;/b&gt;,');
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain(`href="${from.publicUrl}/overdrachten/${notice.handoverId}"`);
    expect(text).toContain(mailKindOf(notice.kind).says);
  });

  test('a second time has the same Message-ID', () => {
    expect(messageIdOf(notice.id, from.publicUrl)).toBe(`<${notice.id}@doorloop.voorbeeld.nl>`);
  });
});

test('no kind has words for its mail in vain: each is written somewhere, by that name', () => {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('mail/mail.rules'),
    )
    .map((file) => readFileSync(`libs/${file}`, 'utf8'))
    .join('\n');
  const composed = [
    ...handoverStates.map((state) => `handover.${state}`),
    ...['granted', 'refused'].map((answer) => `contactPersonRequest.${answer}`),
    ...['accepted', 'refused', 'incomplete'].map((answer) => `referral.${answer}`),
  ];
  const inVain = Object.keys(mailKinds).filter(
    (kind) => !composed.includes(kind) && !sources.includes(`'${kind}'`),
  );
  expect(inVain).toEqual([]);
});
