import { expect, test } from 'vitest';
import { caseworkEvents } from './casework-events.rules.js';
import { contactPartyCodes } from './casework.rules.js';
import { contactKindCodes } from './contact-note.rules.js';

const at = '2026-12-01T09:30:00.000Z';

test.each([
  ['contactNote.added', { kind: 'phone', spokeWith: 'participant' }, 'Telefonisch contact met de deelnemer'],
  ['contactNote.added', { kind: 'noShow', spokeWith: 'participant' }, 'Niet verschenen: de deelnemer'],
  ['contactNote.added', { kind: 'email', spokeWith: 'employer' }, 'E-mail aan of van de werkgever'],
  [
    'contactNote.withdrawn',
    { kind: 'visit', spokeWith: 'family' },
    'Contactmoment ingetrokken: Huisbezoek met familie',
  ],
  [
    'task.added',
    { title: 'Cv nakijken', dueOn: '2026-12-08', owner: 'Tim Bok' },
    'Taak voor Tim Bok: Cv nakijken, uiterlijk 08-12-2026',
  ],
  ['task.added', { title: 'Cv nakijken', dueOn: null, owner: 'Tim Bok' }, 'Taak voor Tim Bok: Cv nakijken'],
  [
    'task.repeated',
    { title: 'Rooster maken', dueOn: '2026-12-14', owner: 'Tim Bok' },
    'Volgende taak voor Tim Bok: Rooster maken, uiterlijk 14-12-2026',
  ],
  [
    'task.handedBack',
    { title: 'Cv nakijken', owner: 'Noor', note: 'Ken hem niet' },
    'Taak terug naar Noor: Cv nakijken (Ken hem niet)',
  ],
  [
    'task.handedBack',
    { title: 'Cv nakijken', owner: 'Noor', note: null },
    'Taak terug naar Noor: Cv nakijken',
  ],
  ['task.completed', { title: 'Cv nakijken' }, 'Taak gedaan: Cv nakijken'],
  [
    'appointment.planned',
    { at, withWhom: 'employer', place: 'Kantine' },
    'Afspraak met de werkgever op 01-12-2026 om 10:30, Kantine',
  ],
  [
    'appointment.changed',
    { at, withWhom: 'participant', place: null, moved: true },
    'Afspraak verzet: met de deelnemer op 01-12-2026 om 10:30',
  ],
  [
    'appointment.cancelled',
    { at, withWhom: 'participant', place: null, reason: 'Ziek' },
    'Afspraak met de deelnemer op 01-12-2026 om 10:30 gaat niet door: Ziek',
  ],
] as const)('%s', (type, facts, sentence) => {
  expect(caseworkEvents[type](facts)).toBe(sentence);
});

test('every kind of contact, with everybody, has its words', () => {
  for (const kind of contactKindCodes) {
    for (const spokeWith of contactPartyCodes) {
      expect(caseworkEvents['contactNote.added']({ kind, spokeWith })).toMatch(/^[A-Z].* /);
    }
  }
});
