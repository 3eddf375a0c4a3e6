import { expect, test } from 'vitest';
import { certificateKindCodes } from './certificate.rules.js';
import { learningEvents } from './learning-events.rules.js';
import { learningKindCodes } from './learning-route.rules.js';
import { progressCodes } from './work-process.rules.js';

const route = { kind: 'practiceLearning', title: 'Gastheer' };
const ended = { ...route, endedOn: '2026-11-20', certificateKind: null, issuedOn: null, reason: null };
const certified = { certificateKind: 'practiceStatement', issuedOn: '2026-11-21' };

test.each([
  [
    'learningRoute.added',
    { ...route, provider: 'VISTA', startsOn: '2026-09-07' },
    'Praktijkleren Gastheer bij VISTA vanaf 07-09-2026',
  ],
  ['learningRoute.changed', route, 'Praktijkleren Gastheer gewijzigd'],
  [
    'learningRoute.finished',
    { ...ended, ...certified },
    'Praktijkleren Gastheer afgerond op 20-11-2026, met praktijkverklaring van 21-11-2026',
  ],
  ['learningRoute.partlyFinished', ended, 'Praktijkleren Gastheer gedeeltelijk afgerond op 20-11-2026'],
  [
    'learningRoute.droppedOut',
    { ...ended, reason: 'Vond werk' },
    'Uitgevallen op 20-11-2026 bij praktijkleren Gastheer: Vond werk',
  ],
  [
    'learningRoute.cancelled',
    { ...route, reason: 'Groep was vol' },
    'Praktijkleren Gastheer gaat niet door: Groep was vol',
  ],
  [
    'learningRoute.certified',
    { ...route, ...certified },
    'Praktijkverklaring van 21-11-2026 ontvangen voor praktijkleren Gastheer',
  ],
  ['learningRoute.resumed', route, 'Praktijkleren Gastheer loopt weer'],
  [
    'learningRoute.moved',
    route,
    'Praktijkleren Gastheer hoort nu bij dit traject: twee dossiers waren van één persoon',
  ],
  [
    'learningRoute.movedBack',
    route,
    'Praktijkleren Gastheer hoort weer bij dit traject: de samenvoeging is ongedaan gemaakt',
  ],
  [
    'learningNote.added',
    { ...route, notedOn: '2026-11-03' },
    'Voortgang van 03-11-2026 genoteerd bij praktijkleren Gastheer',
  ],
  [
    'learningNote.changed',
    { ...route, notedOn: '2026-11-03' },
    'Voortgang van 03-11-2026 verbeterd bij praktijkleren Gastheer',
  ],
  [
    'workProcess.progressed',
    { ...route, name: 'B1-K1-W1', progress: 'mastered', progressOn: '2026-11-03' },
    'Werkproces B1-K1-W1 behaald op 03-11-2026 bij praktijkleren Gastheer',
  ],
] as const)('%s', (type, facts, sentence) => {
  expect(learningEvents[type](facts)).toBe(sentence);
});

test('every kind has its words', () => {
  const said = [
    ...learningKindCodes.map((kind) => learningEvents['learningRoute.changed']({ ...route, kind })),
    ...certificateKindCodes.map((certificateKind) =>
      learningEvents['learningRoute.certified']({ ...route, ...certified, certificateKind }),
    ),
    ...progressCodes.map((progress) =>
      learningEvents['workProcess.progressed']({ ...route, name: 'W1', progress, progressOn: null }),
    ),
  ];
  expect(said.join()).not.toContain('undefined');
});
