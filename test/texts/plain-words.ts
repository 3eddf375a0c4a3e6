/** Words of an office, each with what one says to somebody. */
export const officeWords: Readonly<Record<string, string>> = {
  aangaande: 'over',
  alsmede: 'en',
  betreffende: 'over',
  conform: 'volgens',
  contactpersoon: 'aanspreekpunt',
  deelnemer: 'u',
  derhalve: 'daarom',
  desgewenst: 'als u wilt',
  dienaangaande: 'daarover',
  dient: 'moet',
  driegesprek: 'gesprek',
  echter: 'maar',
  geescaleerd: 'doorgegeven',
  geëscaleerd: 'doorgegeven',
  gelieve: 'wilt u',
  hierbij: '',
  indien: 'als',
  inzake: 'over',
  jegens: 'tegen',
  middels: 'met',
  omtrent: 'over',
  overdracht: 'nieuw aanspreekpunt',
  reeds: 'al',
  teneinde: 'om',
  tevens: 'ook',
  trajecthouder: 'aanspreekpunt',
  uiterlijk: 'niet later dan',
  vervanger: 'wie u helpt',
  wisselverzoek: 'u vraagt om een ander aanspreekpunt',
};

/** Words in one sentence, at most; and on average over a text. */
const LONGEST = 20;
const AVERAGE = 12;

/** Without the lines that are no sentences: the salutation, the greeting, a name, a link. */
const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /[.?!:]$/.test(line.trim()))
    .flatMap((line) => line.split(/(?<=[.?!])\s+/))
    .filter(Boolean);

const wordsOf = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

/** "wordt opgepakt": somebody does it, and that is who the reader wants to know. */
const passive =
  /\b(word|wordt|worden|werd|werden)\b[^.?!]*\b(((aan|af|door|in|mee|op|over|toe|uit)?ge\w{2,}(d|t|en))|((be|ver)\w{3,}(d|t)))\b/i;

/** What a participant reads: who helps, and how they are called. */
interface Named {
  readonly helper: string;
  readonly phone: string;
}

/** What is not plain Dutch (B1) in a text to a participant; nothing when all is well. */
export function complaintsOf(text: string, { helper, phone }: Named): string[] {
  const sentences = sentencesOf(text);
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return [
    ...(sentences.length < 3 ? ['says too little'] : []),
    ...(average > AVERAGE ? [`sentences of ${average.toFixed(1)} words on average`] : []),
    ...sentences.filter((_, index) => lengths[index]! > LONGEST).map((one) => `too long: ${one}`),
    ...Object.keys(officeWords)
      .filter((word) => words.has(word))
      .map((word) => `office word: ${word}`),
    ...sentences.filter((one) => passive.test(one)).map((one) => `passive: ${one}`),
    ...(words.has('u') ? [] : ['does not say u']),
    ...['je', 'jij', 'jou', 'jouw', 'jullie'].filter((word) => words.has(word)).map((word) => `says ${word}`),
    ...(text.includes(helper) ? [] : [`does not name ${helper}`]),
    ...(text.includes(phone) ? [] : ['has no telephone number']),
    ...(/\bhoeft (u )?niet(s)?\b/.test(text) ? [] : ['does not say what the reader need not do']),
    ...(/undefined|null|\[object/.test(text) ? ['has a hole'] : []),
  ];
}
