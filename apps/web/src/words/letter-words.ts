import { letters, mailChoice } from './nl/letters.js';

/** The words of letters and of the choice of mail, loaded with their screens. */
export const useLetterWords = (): typeof letters => letters;
export const useMailChoiceWords = (): typeof mailChoice => mailChoice;
