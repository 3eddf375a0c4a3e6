import { describe, expect, test } from 'vitest';
import { meanwhileWords } from '#absence/substitution-words.rules.js';
import { toParticipant as ofRequest } from '#contact-person-request/request-words.rules.js';
import {
  toParticipant,
  toParticipantOfMeeting,
  toParticipantOfNoMeeting,
} from '#handover/handover-words.rules.js';
import { meetingOf, meetingPlaceCodes } from '#handover/meeting/meeting.rules.js';
import { letterKinds } from '#mail/letter.rules.js';
import { mailOf } from '#mail/mail-words.rules.js';
import { mailedToParticipants, type NoticeToMail } from '#mail/mail.rules.js';
import { complaintsOf, officeWords } from './plain-words.js';

const name = 'Noor';
const phone = '043 350 40 00';
const [anouk, bart, lies, frans] = [
  { name: 'Anouk Reijnders', email: 'a.reijnders@voorbeeld.nl' },
  { name: 'Bart van der Heijden', email: 'b.vanderheijden@voorbeeld.nl' },
  { name: 'Lies Ubachs', email: 'l.ubachs@voorbeeld.nl' },
  { name: 'Frans Pluymen', email: null },
] as const;
const until = '2026-12-31';

const switched = {
  ...{ name, phone, fromName: anouk.name, toName: bart.name, toEmail: bart.email },
  ...{ substitute: null, nextAppointmentOn: null },
};
const asked = { name, phone, email: null, contactPersonName: anouk.name, answeredByName: frans.name };
const meeting = meetingOf({ meetingOn: '2026-12-04', meetingTime: '14:30', meetingPlace: 'office' });
const met = { name, phone, fromName: anouk.name, toName: bart.name, fromEmail: anouk.email, meeting };
const away = { name, phone, until, absentName: bart.name, substituteName: lies.name };

type Text = readonly [string, string, string];

/** Every text on paper, with all that may be in it and with as little as there can be; and who helps. */
const letters: Readonly<Record<(typeof letterKinds)[number], readonly Text[]>> = {
  'contactPerson.switched': [
    ['bare', toParticipant({ ...switched, toEmail: null }), bart.name],
    ['full', toParticipant({ ...switched, nextAppointmentOn: '2026-12-03' }), bart.name],
    ['away', toParticipant({ ...switched, substitute: { ...lies, until } }), lies.name],
  ],
  'substitution.began': [
    ['with mail', meanwhileWords({ ...away, substituteEmail: lies.email }), lies.name],
    ['without', meanwhileWords({ ...away, substituteEmail: null }), lies.name],
  ],
  'meeting.planned': [true, false].flatMap((moved) =>
    meetingPlaceCodes.map((meetingPlace): Text => {
      const at = { ...meeting, meetingPlace };
      const text = toParticipantOfMeeting({ ...met, moved, meeting: at });
      return [`${meetingPlace}${moved ? ', moved' : ''}`, text, anouk.name];
    }),
  ),
  'meeting.cancelled': [['off', toParticipantOfNoMeeting(met), anouk.name]],
  'contactPersonRequest.granted': [['granted', ofRequest.granted(asked), anouk.name]],
  'contactPersonRequest.refused': [
    ['why', ofRequest.refused({ ...asked, reason: 'Er is nu niemand anders met ruimte.' }), anouk.name],
    ['in confidence', ofRequest.refused({ ...asked, reason: null }), anouk.name],
  ],
};

const notice: NoticeToMail = {
  id: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  kind: 'contactPerson.switched',
  ...{ forParticipant: true, name, address: 'noor@thuis.example', addressRefused: false, choice: null },
  ...{ active: true, read: false, sent: false, age: 0, handoverId: null, handoverState: null },
  ...{ receiverIsContact: null, overtaken: false, referralId: null, participantId: null, meeting: null },
  contact: bart,
  substitute: null,
};
const from = {
  publicUrl: 'https://doorloop.voorbeeld.nl',
  from: 'doorloop@voorbeeld.nl',
  organisation: { name: 'Werk in Zicht', phone, url: 'https://werk.voorbeeld.nl' },
  at: new Date('2026-12-01T08:15:30Z'),
};
const mails = mailedToParticipants.flatMap((kind) =>
  [null, lies]
    .filter((substitute) => kind !== 'substitution.began' || substitute)
    .map((substitute): Text => {
      const { text } = mailOf({ ...notice, kind, substitute }, from);
      return [`mail of ${kind}${substitute ? ', away' : ''}`, text, (substitute ?? bart).name];
    }),
);

describe('what a participant reads is plain Dutch', () => {
  test.each(
    Object.entries(letters).flatMap(([kind, texts]) => texts.map((text) => [kind, ...text] as const)),
  )('a letter of %s, %s', (_kind, _which, text, helper) => {
    expect(text.startsWith('Beste Noor,\n\n')).toBe(true);
    expect(complaintsOf(text, { helper, phone })).toEqual([]);
  });

  test.each(mails)('%s', (_, text, helper) => {
    expect(complaintsOf(text, { helper, phone })).toEqual([]);
  });

  test('without a telephone number it says another way', () => {
    const text = toParticipant({ ...switched, phone: null, toEmail: null });
    expect(text).toContain('Vraag bij onze balie naar Bart van der Heijden.');
  });
});

describe('what is not plain is found', () => {
  const plain = letters['contactPerson.switched'][0]![1];
  test.each<readonly [string, string, string]>([
    ['a long sentence', `${'Dit is een zin die maar niet wil eindigen '.repeat(3)}.`, 'too long'],
    ['a passive', 'Uw vraag wordt door een collega opgepakt.', 'passive'],
    ['je', 'Heb je een vraag?', 'says je'],
    ...Object.keys(officeWords).map((word) => [word, `Wij doen dit ${word}.`, 'office word'] as const),
  ])('%s', (_, sentence, complaint) => {
    expect(complaintsOf(`${plain}\n\n${sentence}`, { helper: bart.name, phone }).join()).toContain(complaint);
  });

  test('a text that leaves out who helps, their number and what to do', () => {
    const poor = 'Beste Noor,\n\nEr verandert iets. Wij bellen u. Tot dan.';
    expect(complaintsOf(poor, { helper: bart.name, phone })).toEqual([
      'does not name Bart van der Heijden',
      'has no telephone number',
      'does not say what the reader need not do',
    ]);
  });
});
