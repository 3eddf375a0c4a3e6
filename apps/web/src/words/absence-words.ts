import { absence, cover } from './nl/absence.js';

/** The words of absence and cover, loaded with their screens. */
export const useAbsenceWords = (): typeof absence => absence;
export const useCoverWords = (): typeof cover => cover;
