/** Places and vacancies of employers. */
export const places = {
  title: 'Plaatsen en vacatures',
  lead: 'Waar bij werkgevers plek is, de nieuwste eerst.',
  search: 'Zoek op functie of werkgever',
  state: 'Stand',
  states: { open: 'Open', filled: 'Vervuld', withdrawn: 'Ingetrokken' },
  allStates: 'Alles',
  kind: 'Soort',
  kinds: { vacancy: 'Vacature', workPlace: 'Werkplek' },
  kindHints: {
    vacancy: 'Een baan bij de werkgever.',
    workPlace: 'Een plek om te leren of te proberen.',
  },
  allKinds: 'Alle soorten',
  task: 'Taak',
  allTasks: 'Alle taken',
  none: 'Er zijn geen open plaatsen',
  noneHelp: 'Zodra een werkgever plek heeft en een collega die toevoegt, staat die hier.',
  noneFound: 'Geen plaatsen gevonden',
  noneFoundHelp: 'Geen plaats past bij wat u zoekt. Kies minder filters.',
  clear: 'Wis de filters',
  atEmployerNone: 'Nog geen plaatsen of vacatures',
  atEmployerNoneHelp: 'Voeg toe wat voor werk hier is, dan kunt u er iemand bij zoeken.',

  hours: (from: string, to: string) => (from === to ? `${from} uur per week` : `${from}–${to} uur per week`),
  count: (positions: number) => (positions === 1 ? '1 plek' : `${positions} plekken`),
  taken: (taken: number, positions: number) =>
    taken === 0
      ? positions === 1
        ? '1 plek vrij'
        : `${positions} plekken vrij`
      : taken === positions
        ? positions === 1
          ? 'plek bezet'
          : `alle ${positions} plekken bezet`
        : `${taken} van ${positions} plekken bezet`,
  placedHere: 'Wie hier werkt of is voorgesteld',
  placedNobody: 'Niemand die u mag zien.',
  tasks: 'Het werk',
  demands: 'Wat het vraagt',
  noDemands: 'geen bijzondere eisen',
  reason: (reason: string) => `Reden: ${reason}`,

  add: 'Plaats toevoegen',
  change: 'Wijzigen',
  changeTitle: 'Plaats wijzigen',
  close: 'Sluiten…',
  reopen: 'Heropenen',
  of: (title: string) => `: ${title}`,
  functionTitle: 'Functie',
  functionRequired: 'Vul de functie in.',
  kindRequired: 'Kies vacature of werkplek.',
  hoursFrom: 'Uren per week vanaf',
  hoursTo: 'Uren per week tot',
  hoursRequired: 'Vul uren in van 1 tot en met 48.',
  hoursReversed: 'Dit is minder dan het laagste aantal uren.',
  positions: 'Aantal plekken',
  positionsRequired: 'Vul een heel getal in van 1 tot en met 200.',
  municipality: 'Gemeente van het werk',
  postcodeArea: 'Postcodegebied',
  postcodeHint: 'De vier cijfers.',
  postcodeWrong: 'Vul vier cijfers in, zoals 6211.',
  language: 'Nederlands',
  languageHint: 'Laat leeg als het werk niets vraagt.',
  description: 'Omschrijving',
  descriptionHint: 'Wat iemand er doet en met wie, in gewone woorden.',
  added: (title: string) => `${title} is toegevoegd`,
  saved: (title: string) => `${title} is bewaard`,
  closeTitle: (title: string) => `${title} sluiten`,
  closeText: 'De plaats telt dan niet meer mee bij het zoeken. Heropenen kan altijd.',
  closeAs: 'Hoe liep het af?',
  closings: { filled: 'Vervuld', withdrawn: 'Ingetrokken' },
  closingHints: {
    filled: 'Er is iemand gevonden.',
    withdrawn: 'De werkgever zoekt niemand meer.',
  },
  closeReason: 'Reden',
  closeAction: 'Plaats sluiten',
  closed: {
    filled: (title: string) => `${title} is vervuld`,
    withdrawn: (title: string) => `${title} is ingetrokken`,
  },
  reopened: (title: string) => `${title} staat weer open`,
};
