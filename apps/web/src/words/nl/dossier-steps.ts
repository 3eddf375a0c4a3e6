/** The steps of a trajectory: what each asks, what it will do, and that it is done. */
export const dossierSteps = {
  steps: {
    moveStage: 'Naar de volgende fase',
    returnStage: 'Terugplaatsen',
    recordDiagnosis: 'Diagnose vastleggen',
    suspend: 'Opschorten',
    resume: 'Hervatten',
    exit: 'Uitstroom',
    reopen: 'Heropenen',
    involveColleague: 'Collega betrekken',
    addTask: 'Taak toevoegen',
    addAppointment: 'Afspraak plannen',
  },
  reason: 'Reden',
  reasonAsked: 'Schrijf de reden op.',
  reasonChosen: 'Kies een reden.',
  note: 'Toelichting',

  moveExplained: (stage: string, contactPerson: string) =>
    `Het traject gaat verder in ${stage.toLowerCase()}. ${contactPerson} blijft het aanspreekpunt. De termijnen van de nieuwe fase gaan vandaag in.`,
  orReason: 'Nog niet vastgelegd:',
  reasonWithout: 'Waarom gaat het zonder?',
  moved: (stage: string) => `Het traject is nu in ${stage.toLowerCase()}`,
  returnExplained: 'Het traject gaat door in een eerdere fase. De reden komt op de tijdlijn.',
  backTo: 'Terug naar',
  wentBack: 'Het traject is teruggeplaatst',

  reportOn: 'Datum van het diagnoserapport',
  reportOnAsked: 'Vul de datum van het rapport in.',
  advice: 'Advies',
  adviceHint: 'Wat iemand kan en niet kan. Geen diagnoses of medicijnen.',
  adviceAsked: 'Schrijf het advies op.',
  record: 'Vastleggen',
  diagnosisRecorded: 'Diagnoserapport en advies zijn vastgelegd',

  suspendExplained: 'De termijnen staan stil zolang het traject is opgeschort.',
  suspensionReasons: {
    illness: 'ziekte',
    pregnancy: 'zwangerschap',
    detention: 'detentie',
    exemption: 'ontheffing',
  },
  expectedEnd: 'Verwachte einddatum',
  expectedEndAsked: 'Vul in tot wanneer het naar verwachting duurt.',
  decidedBy: 'Besluit van',
  decidedByHint: 'Over een ontheffing beslist het college.',
  decidedByAsked: 'Vul in wie de ontheffing heeft verleend.',
  decidedOn: 'Datum van het besluit',
  decidedOnAsked: 'Vul de datum van het besluit in.',
  suspended: 'Het traject is opgeschort',
  resumeExplained: (since: string) =>
    `Het traject loopt weer vanaf vandaag. De open termijnen schuiven op met de tijd dat het stillag, sinds ${since}.`,
  resumed: 'Het traject loopt weer',

  exitReason: 'Reden van uitstroom',
  exitReasons: {
    regularWork: 'regulier werk',
    workWithWageCostSubsidy: 'werk met loonkostensubsidie',
    beschutWerk: 'beschut werk',
    selfEmployment: 'ondernemer',
    education: 'opleiding',
    voluntaryWork: 'vrijwilligerswerk',
    care: 'zorg',
    medical: 'medisch',
    relocation: 'verhuizing',
    pension: 'pensioen',
    deceased: 'overleden',
    detention: 'detentie',
    noCooperation: 'geen medewerking',
    entitlementLapsed: 'recht vervallen',
    backToReferrer: 'terug naar verwijzer',
    duplicateRecord: 'dubbel dossier',
  } as Record<string, string>,
  exitNoteHint: 'Verplicht bij geen medewerking en bij terug naar verwijzer.',
  unrecordedTitle: 'Nog niet alles is vastgelegd',
  unrecorded: 'U kunt toch beëindigen; dit staat dan niet in het dossier:',
  exitMeans: 'Dit gebeurt er als u het traject beëindigt',
  exitContact: (name: string) => `${name} is vanaf nu niet meer het aanspreekpunt.`,
  exitOpen: (tasks: number, deadlines: number) => {
    const parts = [
      tasks > 0 && (tasks === 1 ? '1 taak' : `${tasks} taken`),
      deadlines > 0 && (deadlines === 1 ? '1 termijn' : `${deadlines} termijnen`),
    ].filter(Boolean);
    return `${parts.join(' en ')} die nog openstaan vervallen.`;
  },
  exitAppointments: (count: number) =>
    count === 1
      ? 'Er staat nog 1 afspraak. Zeg die zelf af.'
      : `Er staan nog ${count} afspraken. Zeg die zelf af.`,
  exitHandover: (to: string) => `De overdracht aan ${to} wordt ingetrokken.`,
  exitReopen: 'Heropenen kan daarna nog een half jaar. Later begint een nieuw traject.',
  endTrajectory: 'Traject beëindigen',
  ended: 'Het traject is beëindigd',

  reopenExplained: (stage: string, contactPerson: string) =>
    `Het traject gaat verder in ${stage.toLowerCase()}, met ${contactPerson} als aanspreekpunt.`,
  reopened: 'Het traject loopt weer',

  involveExplained:
    'Een betrokken collega ziet het dossier en kan notities en taken toevoegen. Het aanspreekpunt verandert niet.',
  colleague: 'Collega',
  colleagueChosen: 'Kies een collega.',
  asRole: 'Als',
  roleChosen: 'Kies een rol.',
  involveShort: 'Betrekken',
  involvedDone: 'De collega is nu betrokken',
};
