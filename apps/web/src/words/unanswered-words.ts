import { unanswered } from './nl/unanswered.js';

/** The words of the handovers without an answer, loaded with them. */
export const useUnansweredWords = (): typeof unanswered => unanswered;
