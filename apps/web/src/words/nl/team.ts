/** What a team lead reads of the whole team. It comes with the screen, not with the app. */
export const team = {
  title: 'Team',
  lead: 'Wie draagt wat, wat wacht op u, en hoe het gaat met de belofte van één aanspreekpunt.',
  parts: 'Op deze pagina',
  team: 'Team',
  allTeams: 'Alle teams',
  sections: {
    unanswered: 'Overdrachten zonder antwoord',
    requests: 'Wisselverzoeken',
    cover: 'Opvang',
    absence: 'Afwezigheid',
    load: 'Draaglast',
    promise: 'De belofte',
    transfer: 'Caseload overdragen',
  },

  load: {
    lead: 'Elk traject telt in punten, naar fase; opgeschort telt minder. Wat is aangeboden telt al mee.',
    nobody: 'Hier is niemand aanspreekpunt',
    nobodyHelp: 'Een beheerder geeft collega’s een team en de rol jobcoach.',
    coach: 'Coach',
    points: 'Draaglast',
    of: (taken: number, ceiling: number) => `${taken} van ${ceiling} punten`,
    room: (points: number) => (points === 1 ? 'nog 1 punt ruimte' : `nog ${points} punten ruimte`),
    full: 'vol',
    above: (points: number) =>
      points === 1 ? '1 punt boven het plafond' : `${points} punten boven het plafond`,
    offered: (offers: number, points: number) =>
      `waarvan ${points} voor ${offers === 1 ? '1 aangeboden traject' : `${offers} aangeboden trajecten`}`,
    cases: 'Trajecten',
    casesOf: (cases: number) => (cases === 1 ? '1 traject' : `${cases} trajecten`),
    caseloadOf: (name: string) => `: caseload van ${name}`,
    days: 'Werkdagen',
    reasons: (count: number) =>
      count === 1 ? '1 keer met reden boven het plafond' : `${count} keer met reden boven het plafond`,
    reasonBy: (name: string, day: string) => `${name}, ${day}`,
    ceilingHow:
      'Het plafond volgt uit de norm en de uren per week. Een beheerder kan een collega een eigen plafond geven.',
    changeCeiling: 'Plafond wijzigen',
    ofName: (name: string) => ` van ${name}`,
    changeNorm: 'Naar de norm',
    away: 'afwezig',
    notToday: 'werkt vandaag niet',
  },
};
