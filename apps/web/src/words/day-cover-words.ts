import { dayCover } from './nl/day-cover.js';

/** The words of absence and cover on the day, loaded with its screen. */
export const useDayCoverWords = (): typeof dayCover => dayCover;
