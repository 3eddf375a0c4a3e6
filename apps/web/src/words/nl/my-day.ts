export const myDay = {
  title: 'Mijn dag',
  greeting: (hour: number, name: string) =>
    `${hour < 6 ? 'Goedenacht' : hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond'}, ${name}`,
  handovers: 'Overdrachten die op u wachten',
  from: (name: string, stage: string) => `van ${name}, in ${stage.toLowerCase()}`,
  fromTo: (from: string, to: string, stage: string) => `van ${from} naar ${to}, in ${stage.toLowerCase()}`,
  answerBefore: (when: string) => `vervalt ${when}`,
  answer: 'Bekijk en beantwoord',
  meetingOn: (day: string) => `driegesprek ${day}`,

  appointments: 'Afspraken',
  todayPart: 'Vandaag',
  tomorrowPart: 'Morgen',
  nothingToday: 'Vandaag geen afspraken',
  with: {
    participant: '',
    employer: 'met de werkgever',
    referrer: 'met de verwijzer',
    family: 'met familie',
    other: 'met anderen',
  } as Record<string, string>,
  minutes: (minutes: number) => `${minutes} min`,

  deadlines: 'Termijnen',
  tasks: 'Taken',
  agreements: 'Afspraken uit plannen',
  forColleague: (name: string) => `voor ${name}`,
  meet: 'Gedaan',
  meetFor: (label: string, name: string) => `Gedaan: ${label} van ${name}`,
  noDate: 'geen datum',

  notSeen: (weeks: number) => `Langer dan ${weeks} weken niet gesproken`,
  lastSpoken: (when: string) => `laatst gesproken: ${when}`,
  neverSpoken: 'nog nooit gesproken in dit traject',

  more: (count: number) => `Toon nog ${count}`,
  rest: (count: number) => `En nog ${count} in uw caseload`,
  notices: 'Ongelezen berichten',

  teamHandovers: 'Niet op tijd beantwoord in uw team',
  teamOverdue: 'Te laat in uw team',
  teamRest: (count: number) => `En nog ${count} in de caseload van uw team`,
  referrals: 'Aanmeldingen die op een besluit wachten',
  oldestReferral: (count: number, day: string) =>
    count === 1 ? `Ingediend op ${day}` : `De oudste is ingediend op ${day}`,
  toReferrals: 'Bekijk en besluit',

  done: 'Alles is gedaan',
  doneHelp:
    'Er wacht nu niets op u: geen overdracht, termijn, taak of afspraak. Dit scherm werkt vanzelf bij.',
  urgent: 'Uw caseload, het dringendst eerst',
  wholeCaseload: 'Naar de hele caseload',
};
