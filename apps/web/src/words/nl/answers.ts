/** What a page says while it waits, when it has nothing, and when something stands in the way. */
export const answers = {
  loading: 'Bezig met laden…',
  busy: 'Bezig…',
  retry: 'Probeer het opnieuw',
  offline:
    'Geen verbinding met Doorloop. Uw werk blijft hier staan; controleer uw internet en probeer het opnieuw.',
  offlineTitle: 'Geen verbinding',
  failedTitle: 'Dit lukt nu niet',
  failed: 'Er ging iets mis bij ons. Probeer het over een minuut opnieuw.',
  notAllowedTitle: 'Dit mag u niet zien',
  notAllowed: 'Uw rol geeft hier geen toegang toe. Vraag uw teamleider als u dit voor uw werk nodig hebt.',
  notFoundTitle: 'Niet gevonden',
  notFound: 'Dit bestaat niet, of het hoort niet bij uw caseload.',
  home: 'Naar het begin',
  close: 'Sluiten',
  cancel: 'Annuleren',
  save: 'Bewaren',
  undo: 'Ongedaan maken',
  more: 'Meer laden',
  optional: '(niet verplicht)',
  choose: 'Kies…',
  errorsTitle: (count: number) =>
    count === 1
      ? 'Er is nog 1 ding dat u moet aanpassen'
      : `Er zijn nog ${count} dingen die u moet aanpassen`,
  fillIn: (label: string) => `Vul ${label.toLowerCase()} in.`,
  missing: 'Dit ontbreekt nog:',
  changedMeanwhile: 'Iemand anders heeft dit intussen gewijzigd. De nieuwe gegevens zijn geladen.',
  tooLate: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  yes: 'ja',
  no: 'nee',
  unknown: 'onbekend',
};
