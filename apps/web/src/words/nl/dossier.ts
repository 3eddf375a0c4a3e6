import { dossierCasework } from './dossier-casework.js';
import { dossierPerson } from './dossier-person.js';
import { dossierSteps } from './dossier-steps.js';

/** The dossier: its head, its rail, its tabs; the rest by part in files of their own. */
export const dossier = {
  title: 'Dossier',
  merged: 'Dit dossier is samengevoegd',
  mergedHelp: 'Alles over deze persoon staat nu in één dossier.',
  toMerged: 'Naar het dossier van nu',
  stale: 'U ziet de gegevens zoals ze het laatst geladen zijn.',
  noTrajectory: 'Deze persoon heeft nog geen traject. Het begint als een aanmelding wordt geaccepteerd.',

  badges: {
    suspended: (until: string) => `Opgeschort, naar verwachting tot ${until}`,
    ended: (on: string) => `Uitgestroomd op ${on}`,
    handover: (to: string) => `In overdracht naar ${to}`,
    none: 'Nog geen traject',
  },
  age: (years: number, birthDate: string) => `${years} jaar (${birthDate})`,
  call: 'Bel',
  mail: 'Mail',
  handOver: 'Overdragen',

  contactPerson: 'Aanspreekpunt',
  lastContactPerson: 'Laatste aanspreekpunt',
  since: (date: string) => `sinds ${date}`,
  you: '(u)',
  substitute: (name: string, until: string) => `${name} neemt waar t/m ${until}`,
  youSubstitute: (until: string) => `U neemt waar t/m ${until}`,
  involved: (count: number) =>
    count === 0 ? 'Betrokkenen' : count === 1 ? '1 betrokkene' : `${count} betrokkenen`,
  nobodyInvolved: 'Nog niemand naast het aanspreekpunt.',
  involvedRoles: {
    workSupervisor: 'werkbegeleider',
    teacher: 'docent',
    accountManager: 'accountmanager',
    jobCoach: 'jobcoach',
    specialist: 'specialist',
  } as Record<string, string>,
  involve: 'Collega betrekken…',
  release: (name: string) => `${name} is niet meer betrokken`,
  released: (name: string) => `${name} is niet meer betrokken`,

  stagesTitle: 'Fasen van het traject',
  sinceToday: 'sinds vandaag',
  sinceSpan: (date: string, span: string) => `sinds ${date} (${span})`,
  period: (from: string, to: string) => `${from} – ${to}`,
  skipped: 'overgeslagen',
  notYet: 'nog niet',
  returned: 'teruggeplaatst',
  neededFor: (stage: string) => `Nodig voor ${stage.toLowerCase()}:`,
  readyFor: (stage: string) => `Alles is er om naar ${stage.toLowerCase()} te gaan`,
  toStage: (stage: string) => `Naar ${stage.toLowerCase()}`,
  otherSteps: 'Andere stappen',
  stillMissing: 'Dit ontbreekt nog:',

  tabsLabel: 'Onderdelen van het dossier',
  tabs: {
    overzicht: 'Overzicht',
    gegevens: 'Gegevens',
    taken: 'Taken en afspraken',
    diagnose: 'Diagnose',
    plaatsing: 'Plaatsing',
    nazorg: 'Nazorg',
    traject: 'Traject',
    inzage: 'Wie keek er',
  },

  timeline: 'Tijdlijn',
  timelineFilter: 'Toon op de tijdlijn',
  timelineEmpty: 'Hier is nog niets van',
  allKinds: 'Alles',
  timelineKinds: {
    contact: 'Contact',
    task: 'Taken',
    appointment: 'Afspraken',
    deadline: 'Termijnen',
    stage: 'Fase',
    development: 'Ontwikkeling',
    colleagues: 'Collega’s',
    handover: 'Overdracht',
    placement: 'Plaatsing',
    person: 'Gegevens',
  },
  ...dossierSteps,
  ...dossierCasework,
  ...dossierPerson,
};
