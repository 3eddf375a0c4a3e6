import type { AnswersOf, FormName } from '#intake/intake-form.rules.js';
import type { LanguageLevel } from './work-traits.rules.js';
import type { WishValues } from './wishes.rules.js';
import { wishesFrom } from './wishes.rules.js';

/** The highest level that work asks. */
const levelOf = (level: AnswersOf['annex']['languageLevel']): LanguageLevel | null =>
  level === 'C2' ? 'C1' : (level ?? null);

/** Licences that hold for a car. */
const forCar = ['B', 'BE', 'C', 'CE', 'D'];
const hours = (weekly: number | undefined): number | null =>
  weekly !== undefined && weekly >= 1 && weekly <= 48 ? weekly : null;

const wishesOf: { readonly [Form in FormName]: (answers: AnswersOf[Form]) => WishValues } = {
  podium24: ({ wishedOccupations = [], availableFrom, weeklyHours, mobility = [], drivingLicences }) =>
    wishesFrom({
      occupations: wishedOccupations,
      availableFrom: availableFrom ?? null,
      hoursTo: hours(weeklyHours),
      travelMeans: mobility,
      drivingLicence: drivingLicences?.length
        ? drivingLicences.some((licence) => forCar.includes(licence))
        : null,
    }),
  mtb: ({ workType, weeklyHours }) =>
    wishesFrom({ occupations: workType ? [workType] : [], hoursTo: hours(weeklyHours) }),
  annex: ({ languageLevel, workCapacity }) =>
    wishesFrom({ languageLevel: levelOf(languageLevel), limitsNote: workCapacity ?? null }),
};

/** What a referral already asked of somebody's wishes and limits; a person looks before it holds. */
export const wishesOfReferral = <Form extends FormName>(form: Form, answers: AnswersOf[Form]): WishValues =>
  wishesOf[form](answers);
