import { nl, type Words } from './nl.js';

/** Every word on screen comes from here, so that another language needs no change in the screens. */
export const useWords = (): Words => nl;

export type { Words };
