import { team } from './nl/team.js';

/** The words of the team screen, loaded with it. */
export const useTeamWords = (): typeof team => team;
