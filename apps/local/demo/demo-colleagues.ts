import type { Role } from '#kernel/actor.js';

/** Everybody in the demo is invented, and signs in with this. */
export const DEMO_PASSWORD = 'doorloop-demo';

export const demoTeams = {
  diagnose: 'Team Diagnose',
  ontwikkeling: 'Team Ontwikkeling',
  plaatsing: 'Team Plaatsing',
} as const;

export type DemoTeam = keyof typeof demoTeams;

export interface DemoColleague {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly team?: DemoTeam;
  readonly municipalityCodes?: readonly string[];
  /** Part of the week: hours, and days with Monday as 1. */
  readonly week?: { readonly weeklyHours: number; readonly workingDays: readonly number[] };
  /** As the export of a former organisation writes the name. */
  readonly formerName?: string;
}

/** The first of each role is the one to sign in with. */
export const demoColleagues = [
  {
    username: 'coach',
    displayName: 'Jolie Sijben',
    roles: ['jobCoach'],
    team: 'diagnose',
    formerName: 'J. Sijben',
  },
  {
    username: 'k.ummels',
    displayName: 'Karel Ummels',
    roles: ['jobCoach'],
    team: 'diagnose',
    week: { weeklyHours: 24, workingDays: [1, 2, 4] },
    formerName: 'K. Ummels',
  },
  {
    username: 'l.dols',
    displayName: 'Lieke Dols',
    roles: ['jobCoach'],
    team: 'diagnose',
    week: { weeklyHours: 28, workingDays: [2, 3, 4, 5] },
    formerName: 'L. Dols',
  },
  {
    username: 'm.vrancken',
    displayName: 'Maud Vrancken',
    roles: ['jobCoach'],
    team: 'diagnose',
    formerName: 'M. Vrancken',
  },
  {
    username: 'coach2',
    displayName: 'Ruud Bastings',
    roles: ['jobCoach'],
    team: 'ontwikkeling',
    formerName: 'R. Bastings',
  },
  {
    username: 't.duijsens',
    displayName: 'Tess Duijsens',
    roles: ['jobCoach'],
    team: 'ontwikkeling',
    formerName: 'T. Duijsens',
  },
  {
    username: 'n.gilissen',
    displayName: 'Noud Gilissen',
    roles: ['jobCoach'],
    team: 'ontwikkeling',
    formerName: 'N. Gilissen',
  },
  { username: 'coach3', displayName: 'Eefje Frijns', roles: ['jobCoach'], team: 'plaatsing' },
  { username: 'h.lemmens', displayName: 'Hub Lemmens', roles: ['jobCoach'], team: 'plaatsing' },
  { username: 'teamleider', displayName: 'Anouk Reijnders', roles: ['teamLead'], team: 'diagnose' },
  { username: 'teamleider2', displayName: 'Bram Habets', roles: ['teamLead'], team: 'ontwikkeling' },
  { username: 'teamleider3', displayName: 'Fenna Schijns', roles: ['teamLead'], team: 'plaatsing' },
  {
    username: 'consulent',
    displayName: 'Saskia Offermans',
    roles: ['consultant'],
    municipalityCodes: ['0935', '0938', '1729', '0994', '0981'],
  },
  {
    username: 'consulent-sem',
    displayName: 'Wim Creusen',
    roles: ['consultant'],
    municipalityCodes: ['1903'],
  },
  { username: 'manager', displayName: 'Ingrid Bemelmans', roles: ['manager'] },
  { username: 'gegevens', displayName: 'Dirk Goessens', roles: ['dataSteward'] },
  { username: 'privacy', displayName: 'Petra Huynen', roles: ['privacyOfficer'] },
  { username: 'beheer', displayName: 'Yara Meens', roles: ['admin'] },
] as const satisfies readonly DemoColleague[];

export type DemoUsername = (typeof demoColleagues)[number]['username'];
