import { dossierHandover } from './nl/dossier-handover.js';

/** The words of the overdrachtsdossier, loaded with the screens that show it. */
export const useDossierWords = (): typeof dossierHandover => dossierHandover;
