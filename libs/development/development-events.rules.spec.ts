import { expect, test } from 'vitest';
import { developmentEvents } from './development-events.rules.js';
import { assessmentKindCodes } from './finding.rules.js';
import { provisionKindCodes } from './provision.rules.js';

const indicated = {
  label: 'beschut werk',
  startsOn: '2026-11-03',
  endsOn: null,
  decidedBy: null,
  decidedOn: null,
};

test.each([
  [
    'assessment.recorded',
    { kind: 'lifeDomain', domain: 'housing', measuredOn: '2026-11-03' },
    'Vastgelegd: leefgebied wonen van 03-11-2026',
  ],
  [
    'assessment.corrected',
    { kind: 'wageValue', domain: null, measuredOn: '2026-11-03' },
    'Verbeterd: loonwaarde van 03-11-2026',
  ],
  [
    'uwvAdvice.requested',
    { requestedOn: '2026-11-03' },
    'Advies beschut werk aangevraagd bij het UWV op 03-11-2026',
  ],
  [
    'uwvAdvice.received',
    { outcome: 'negative', receivedOn: '2026-11-20' },
    'Negatief advies beschut werk van het UWV ontvangen op 20-11-2026',
  ],
  [
    'uwvAdvice.withdrawn',
    { reason: 'Vond werk' },
    'Aanvraag van het advies beschut werk ingetrokken: Vond werk',
  ],
  [
    'uwvAdvice.decided',
    { granted: true, decidedBy: 'college van Vaals', decidedOn: '2026-11-21' },
    'Beschut werk toegekend door college van Vaals op 21-11-2026',
  ],
  ['actionPlan.drafted', { number: 1 }, 'Plan van aanpak 1 opgesteld'],
  ['actionPlan.changed', { number: 1 }, 'Plan van aanpak 1 gewijzigd'],
  [
    'actionPlan.agreed',
    { number: 2, agreedOn: '2026-11-20' },
    'Deelnemer en coach akkoord met plan van aanpak 2 op 20-11-2026',
  ],
  [
    'actionPlan.evaluated',
    { number: 2, evaluatedOn: '2026-11-21', outcome: 'adjust' },
    'Plan van aanpak 2 geëvalueerd op 21-11-2026: bijstellen',
  ],
  [
    'actionPlan.agreementMet',
    { number: 2, doneOn: '2026-11-21' },
    'Afspraak uit plan van aanpak 2 gedaan op 21-11-2026',
  ],
  ['actionPlan.agreementOpened', { number: 2 }, 'Afspraak uit plan van aanpak 2 staat weer open'],
  [
    'workPlace.assigned',
    { name: 'Groenploeg', startsOn: '2026-11-03', endsOn: null },
    'Werkt op Groenploeg vanaf 03-11-2026',
  ],
  [
    'workPlace.changed',
    { name: 'Groenploeg', startsOn: '2026-11-03', endsOn: '2026-12-01' },
    'Werk op Groenploeg gewijzigd: vanaf 03-11-2026 tot en met 01-12-2026',
  ],
  [
    'attendance.recorded',
    { name: 'Groenploeg', day: '2026-11-20', presence: 'late' },
    'Groenploeg op 20-11-2026: te laat',
  ],
  [
    'attendance.removed',
    { name: 'Groenploeg', day: '2026-11-20' },
    'Groenploeg op 20-11-2026: aanwezigheid weggehaald',
  ],
  ['indication.added', indicated, 'Indicatie beschut werk vanaf 03-11-2026'],
  [
    'indication.changed',
    {
      ...indicated,
      endsOn: '2027-01-01',
      decidedBy: 'college van Vaals',
      decidedOn: '2026-11-01',
      reason: 'Verhuisd',
    },
    'Indicatie gewijzigd: beschut werk vanaf 03-11-2026 tot en met 01-01-2027 (besluit van college van Vaals op 01-11-2026): Verhuisd',
  ],
  [
    'provision.added',
    { kind: 'travel', startsOn: '2026-11-03', endsOn: null },
    'Voorziening: vervoer vanaf 03-11-2026',
  ],
  [
    'provision.changed',
    { kind: 'other', startsOn: '2026-11-03', endsOn: '2026-12-01' },
    'Voorziening gewijzigd: andere voorziening vanaf 03-11-2026 tot en met 01-12-2026',
  ],
] as const)('%s', (type, facts, sentence) => {
  expect(developmentEvents[type](facts)).toBe(sentence);
});

test('every kind has its words', () => {
  for (const kind of assessmentKindCodes) {
    expect(developmentEvents['assessment.recorded']({ kind, measuredOn: '2026-11-03' })).toMatch(
      /^Vastgelegd: \w+ van/,
    );
  }
  for (const kind of provisionKindCodes) {
    expect(developmentEvents['provision.added']({ kind, startsOn: '2026-11-03' })).not.toContain('undefined');
  }
});
