import { expect, test } from 'vitest';
import { exitReasonCodes } from './exit.rules.js';
import { suspensionReasonCodes } from './suspension.rules.js';
import { trajectoryEvents } from './trajectory-events.rules.js';

test.each([
  [
    'trajectory.opened',
    { stage: 'plaatsing', contactPerson: 'Tim Bok', reason: 'Werkt al' },
    'Traject gestart in plaatsing, met Tim Bok als aanspreekpunt: Werkt al',
  ],
  [
    'trajectory.opened',
    { stage: 'diagnose', contactPerson: 'Tim Bok', reason: null },
    'Traject gestart in diagnose, met Tim Bok als aanspreekpunt',
  ],
  [
    'trajectory.suspended',
    { reason: 'illness', expectedEndOn: '2027-02-01', decidedBy: null, decidedOn: null },
    'Traject opgeschort wegens ziekte, naar verwachting tot 01-02-2027',
  ],
  [
    'trajectory.suspended',
    { reason: 'exemption', expectedEndOn: '2027-02-01', decidedBy: 'college Vaals', decidedOn: '2026-11-03' },
    'Traject opgeschort wegens ontheffing (besluit van college Vaals op 03-11-2026), naar verwachting tot 01-02-2027',
  ],
  ['trajectory.resumed', { days: 1 }, 'Traject hervat; open termijnen zijn 1 dag opgeschoven'],
  [
    'trajectory.ended',
    { reason: 'backToReferrer', note: 'Verhuisd' },
    'Uitstroom: terug naar verwijzer (Verhuisd)',
  ],
  [
    'trajectory.reopened',
    { stage: 'nazorg', contactPerson: 'Tim Bok', reason: 'Terugval' },
    'Traject heropend in nazorg, met Tim Bok als aanspreekpunt: Terugval',
  ],
  ['stage.moved', { from: 'diagnose', to: 'ontwikkeling', reason: null }, 'Van diagnose naar ontwikkeling'],
  [
    'stage.returned',
    { from: 'nazorg', to: 'plaatsing', reason: 'Baan kwijt' },
    'Teruggeplaatst van nazorg naar plaatsing: Baan kwijt',
  ],
  ['diagnosis.recorded', { reportOn: '2026-11-03' }, 'Diagnoserapport van 03-11-2026 en advies vastgelegd'],
  [
    'contactPerson.switched',
    { from: 'Tim Bok', to: 'Noor Lie' },
    'Aanspreekpunt is nu Noor Lie, eerst Tim Bok',
  ],
  ['involvedColleague.added', { name: 'Ilse Vos', role: 'teacher' }, 'Ilse Vos betrokken als docent'],
  [
    'involvedColleague.removed',
    { name: 'Ilse Vos', role: 'teacher' },
    'Ilse Vos niet meer betrokken als docent',
  ],
  ['deadline.met', { kind: 'review' }, 'Gedaan: evaluatie'],
  [
    'deadline.met',
    { kind: 'firstContact', byContact: true },
    'Gedaan: eerste contact, met een contactmoment',
  ],
  ['deadline.opened', { kind: 'firstContact' }, 'Weer open: eerste contact'],
] as const)('%s', (type, facts, sentence) => {
  expect(trajectoryEvents[type](facts)).toBe(sentence);
});

test('every reason has its words', () => {
  for (const reason of exitReasonCodes)
    expect(trajectoryEvents['trajectory.ended']({ reason })).toMatch(/^Uitstroom: \w/);
  for (const reason of suspensionReasonCodes) {
    expect(trajectoryEvents['trajectory.suspended']({ reason, expectedEndOn: '2027-01-01' })).toMatch(
      /wegens \w/,
    );
  }
});
