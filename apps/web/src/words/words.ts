import { createContext, useContext } from 'react';
import { nl, type Words } from './nl.js';

const Language = createContext<Words>(nl);

/** Every word on screen comes from here, so that another language needs no change in the screens. */
export const useWords = (): Words => useContext(Language);
export const WordsProvider = Language.Provider;

export type { Words };
