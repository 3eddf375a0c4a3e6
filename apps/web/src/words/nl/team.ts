/** What a team lead reads of the whole team. It comes with the screen, not with the app. */
export const team = {
  title: 'Team',
  lead: 'Wie draagt wat, wat wacht op u, en hoe het gaat met de belofte van één aanspreekpunt.',
  parts: 'Op deze pagina',
  team: 'Team',
  allTeams: 'Alle teams',
  sections: {
    load: 'Draaglast',
  },

  load: {
    lead: 'Een traject telt in punten: per fase, en meer als er een overdracht of minder als er een opschorting is.',
    nobody: 'In dit team is niemand aanspreekpunt.',
  },
};
