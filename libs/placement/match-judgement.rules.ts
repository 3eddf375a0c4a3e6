import type { GrowthSector } from './employer.rules.js';
import type { WishValues } from './wishes.rules.js';
import type { LanguageLevel, PlaceTraits } from './work-traits.rules.js';

/** What is known of who looks for work. */
export interface Seeker {
  readonly wishes: WishValues;
  readonly homeMunicipalityCode: string | null;
  /** The four digits of the postcode. */
  readonly homePostcodeArea: string | null;
  readonly measuredLanguage: LanguageLevel | null;
  /** The trajectory stands still for a while. */
  readonly suspended: boolean;
}

/** What is known of the work. */
export interface Work extends PlaceTraits {
  readonly functionTitle: string;
  readonly growthSector: GrowthSector | null;
  /** Hours a week. */
  readonly hoursFrom: number;
  readonly hoursTo: number;
  readonly municipalityCode: string | null;
  readonly postcodeArea: string | null;
}

export const outcomes = ['fits', 'doesNotFit', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Judgement {
  readonly outcome: Outcome;
  /** A Dutch sentence, of the work and the wishes alone: it can be read out to either. */
  readonly because: string;
}

export const fits = (because: string): Judgement => ({ outcome: 'fits', because });
export const doesNotFit = (because: string): Judgement => ({ outcome: 'doesNotFit', because });
export const unknown = (because: string): Judgement => ({ outcome: 'unknown', because });

/** "schoonmaken, groen en rijden". */
export const listed = (words: readonly string[], and = 'en'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** "20,5". */
export const inDutch = (number: number): string => String(number).replace('.', ',');
export const onDay = (date: string): string => date.split('-').reverse().join('-');
