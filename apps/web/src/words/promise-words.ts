import { promise } from './nl/promise.js';

/** Loaded with the figures. */
export const usePromiseWords = (): typeof promise => promise;
