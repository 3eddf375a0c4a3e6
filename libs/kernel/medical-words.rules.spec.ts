import { expect, test } from 'vitest';
import fc from 'fast-check';
import { medicalWarnings, medicalWords } from './medical-words.rules.js';

test.each([
  ['Heeft een Autismespectrumstoornis en slikt oxazepam', ['Autismespectrumstoornis', 'oxazepam']],
  ['Bekend met ADHD; ADHD valt mee met Ritalin.', ['ADHD', 'Ritalin']],
  ['IQ van 72, NAH na ongeval', ['IQ', 'NAH']],
  ['Is herstellende van een burn-out', ['burn-out']],
])('%s', (text, words) => {
  expect(medicalWords(text)).toEqual(words);
});

test.each([
  'Hoogstens vier uur per dag, niet tillen, rustige werkplek',
  'Praktijkleren in het groen; wil leren lassen',
  'Heeft een adres, een hond en een team dat klaarstaat; kan tassen dragen',
  'De diagnose is afgerond met een advies',
  '',
])('says nothing of: %s', (text) => {
  expect(medicalWords(text)).toEqual([]);
});

test('names field and words, and leaves what is not filled in alone', () => {
  expect(medicalWarnings({ limits: 'depressief, niet tillen', reason: null, note: undefined })).toEqual([
    {
      field: 'limits',
      words: ['depressief'],
      detail:
        'Dit lijkt een medisch gegeven: depressief. Schrijf alleen op wat iemand kan en niet kan, geen diagnoses of medicijnen.',
    },
  ]);
});

test('every word it names stands in the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const word of medicalWords(text)) expect(text).toContain(word);
    }),
  );
});
