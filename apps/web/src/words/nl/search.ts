export const search = {
  open: 'Zoeken',
  title: 'Deelnemer zoeken',
  label: 'Naam, geboortedatum, oud cliëntnummer of BSN',
  example: 'Bijvoorbeeld: heijden 14-03-1987',
  results: 'Gevonden deelnemers',
  recent: 'Pas nog geopend',
  tooShort:
    'Typ minstens twee tekens. Een tikfout mag; een naam en een geboortedatum samen vinden het snelst.',
  found: (count: number) => (count === 1 ? '1 deelnemer gevonden' : `${count} deelnemers gevonden`),
  foundMany: 'De eerste 20. Typ meer om er minder te zien.',
  nobody: 'Niemand gevonden',
  advice: [
    'Klopt de spelling? Probeer alleen de achternaam.',
    'Zoek op geboortedatum, zoals 14-03-1987.',
    'U vindt alleen deelnemers die u mag zien. Staat iemand in een andere caseload, vraag het dan uw teamleider.',
  ],
  keys: { move: 'kiezen', open: 'openen', close: 'sluiten' },
  noTrajectory: 'geen lopend traject',
  noContactPerson: 'geen aanspreekpunt',
  slashKey: 'Sneltoets / om te zoeken',
};
