import { describe, expect, test } from 'vitest';
import { handoverEvents } from './handover-events.rules.js';
import {
  answered,
  asked,
  escalation,
  invited,
  reminder,
  toParticipant,
  toReceiver,
  toReferrer,
  toSender,
  uninvited,
} from './handover-words.rules.js';
import { meetingOf, noMeeting } from './meeting/meeting.rules.js';

const told = {
  participantName: 'Heijden, Noor van der',
  fromName: 'Anouk Reijnders',
  toName: 'Bart Limpens',
  closedByName: 'Frans Pluymen',
  reason: 'Te vol',
  warm: true,
  meetingOn: '2026-12-04',
  meeting: meetingOf({ meetingOn: '2026-12-04', meetingTime: '14:30', meetingPlace: 'office' }),
  escalateOn: '2026-12-08',
  expiresOn: '2026-12-15',
  aboveCeilingReason: null,
};

describe('the message to the participant', () => {
  const plain = {
    name: 'Noor',
    fromName: 'Anouk Reijnders',
    toName: 'Bart Limpens',
    phone: '043 350 40 00',
    toEmail: 'bart@example.nl',
    substitute: null,
    nextAppointmentOn: null,
  };

  test('names the new contact person and how to reach them', () => {
    expect(toParticipant(plain)).toBe(
      'Beste Noor,\n\nU krijgt een nieuw aanspreekpunt: Bart Limpens. Bart Limpens helpt u vanaf nu, in plaats van ' +
        'Anouk Reijnders. Bart Limpens weet al waar u mee bezig bent.\n\nU hoeft niets te doen.\n\n' +
        'Hebt u een vraag? Bel 043 350 40 00 en vraag naar Bart Limpens. Mailen mag ook: bart@example.nl.',
    );
  });

  test('says that the appointment stands, and who helps while the contact person is away', () => {
    const message = toParticipant({
      ...plain,
      phone: null,
      nextAppointmentOn: '2026-12-03',
      substitute: { name: 'Lies Ubachs', email: 'lies@example.nl', until: '2026-12-31' },
    });
    expect(message).toContain('Uw afspraak op 3 december 2026 gaat gewoon door.');
    expect(message).toContain('Bart Limpens is er nu niet, tot en met 31 december 2026.');
    expect(message).toContain('U kunt mailen naar Lies Ubachs: lies@example.nl.');
  });
});

test('every message is whole: nothing undefined, nothing null', () => {
  const bare = {
    ...told,
    participantName: null,
    reason: null,
    warm: false,
    meetingOn: null,
    meeting: noMeeting,
  };
  for (const facts of [told, bare]) {
    for (const message of [
      ...Object.values(toReceiver).map((say) => say(facts)),
      ...Object.values(toSender).map((say) => say(facts)),
      reminder(facts),
      escalation(facts),
      asked(facts),
      answered(facts),
    ]) {
      expect(message).toMatch(/^\S+ .*\S$/);
      expect(message).not.toMatch(/undefined|null/);
    }
  }
  expect(invited(told)).toBe(
    'Het driegesprek over de overdracht van Heijden, Noor van der is op 4 december 2026 om 14:30 uur, op kantoor. ' +
      'Zet het in uw agenda.',
  );
  expect(uninvited(told)).toContain('4 december 2026 om 14:30 uur, op kantoor gaat niet door.');
  expect(toReferrer(told)).toBe('Heijden, Noor van der heeft een nieuw aanspreekpunt: Bart Limpens.');
});

test('every event has its sentence on the timeline', () => {
  const facts = {
    ...{ from: 'Anouk', to: 'Bart', warm: false, reason: null, onBehalfBy: null, told: ['Frans'] },
    ...{ on: '2026-12-04', time: '14:30', moved: true },
  };
  expect(Object.values(handoverEvents).map((say) => say(facts))).toEqual([
    'Overdracht aangeboden aan Bart door Anouk',
    'Bart herinnerd aan de overdracht',
    'Nog geen antwoord van Bart op de overdracht; ingelicht: Frans',
    'Bart heeft Anouk iets gevraagd over het overdrachtsdossier',
    'Anouk heeft de vraag van Bart beantwoord met een nieuwe versie van het overdrachtsdossier',
    'Driegesprek verzet naar 4 december 2026, 14:30 uur',
    'Overdracht van Anouk aangenomen door Bart',
    'Overdracht afgewezen door Bart',
    'Overdracht aan Bart ingetrokken',
    'Overdracht aan Bart vervallen: geen antwoord',
  ]);
});
