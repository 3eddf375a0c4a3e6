import { describe, expect, test } from 'vitest';
import type { FilledForm } from './intake-form.rules.js';
import { missingForSubmission } from './intake-form.rules.js';

const person = { initials: 'T.', surname: 'Heijden', birthDate: '2001-05-10', email: 'truus@example.nl' };
const missing = (filled: object, today = '2026-11-20'): string[] =>
  missingForSubmission({ person, targetGroups: ['bijstand'], ...filled } as unknown as FilledForm, today);

const mtb = { weeklyHours: 24, workType: 'Groen' };
const annex = { referralQuestion: 'Wat past?', participationStep: 2 };

describe('a form can be submitted', () => {
  test.each([
    { form: 'annex', answers: annex },
    { form: 'mtb', answers: mtb },
    {
      form: 'podium24',
      answers: { wishedOccupations: ['kok'], availableFrom: '2026-12-01', weeklyHours: 0 },
    },
  ])('$form, with its own questions answered', (filled) => expect(missing(filled)).toEqual([]));
});

describe('each form names what its own questions lack', () => {
  test.each([
    { form: 'annex', words: ['hulpvraag ontbreekt', 'trede op de participatieladder ontbreekt'] },
    { form: 'mtb', words: ['uren per week ontbreekt', 'werksoort ontbreekt'] },
    {
      form: 'podium24',
      words: ['gewenste functie ontbreekt', 'beschikbaar vanaf ontbreekt', 'uren per week ontbreekt'],
    },
  ])('$form', ({ form, words }) => expect(missing({ form, answers: {} })).toEqual(words));
});

describe('life domains', () => {
  test('are never asked for', () => expect(missing({ form: 'annex', answers: annex })).toEqual([]));

  test('that are filled in say why they matter for work', () => {
    const lifeDomains = [
      { domain: 'wonen', signal: 'needsAttention', reason: 'Verhuist ver van het werk.' },
      { domain: 'inkomen', signal: 'ok' },
    ];
    expect(missing({ form: 'annex', answers: { ...annex, lifeDomains } })).toEqual([
      'reden waarom inkomen en armoede voor het werk van belang is ontbreekt',
    ]);
  });
});

describe('target groups', () => {
  const withWsw = (startsOn?: string) =>
    missing({
      form: 'mtb',
      targetGroups: ['wsw'],
      answers: { ...mtb, indications: startsOn ? [{ kind: 'wsw', startsOn }] : [] },
    });

  test('nobody comes into the Wsw since 2015', () => {
    const words = ['indicatie Wsw van vóór 01-01-2015 ontbreekt: sindsdien is er geen instroom'];
    expect([withWsw(), withWsw('2015-01-01'), withWsw('2014-12-31')]).toEqual([words, words, []]);
  });

  test('somebody is young until the day of turning 27', () => {
    const young = { form: 'annex', answers: annex, targetGroups: ['jongere'] };
    expect(missing(young, '2028-05-09')).toEqual([]);
    expect(missing(young, '2028-05-10')).toEqual([
      'doelgroep jongere tot 27 jaar past niet bij de geboortedatum',
    ]);
  });
});

test('an indication does not end before it begins', () => {
  const indications = [{ kind: 'beschutWerk', startsOn: '2025-01-01', endsOn: '2024-12-31' }];
  expect(missing({ form: 'mtb', answers: { ...mtb, indications } })).toEqual([
    'einddatum van de indicatie ligt voor de begindatum',
  ]);
});
