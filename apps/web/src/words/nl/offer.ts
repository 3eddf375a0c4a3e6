/** Offering a case to a colleague. */
export const offer = {
  title: 'Overdragen',
  of: (name: string) => `${name} overdragen`,
  lead: (name: string) => `${name} blijft het aanspreekpunt tot de ontvanger aanneemt.`,
  alreadyTitle: 'Er staat al een overdracht open',
  already:
    'Dit traject is al aan een collega aangeboden. Wacht op antwoord, of trek die overdracht eerst in.',
  toHandover: 'Bekijk de overdracht',
  ended: 'Dit traject is beëindigd',
  endedText: 'Een traject dat is afgerond kunt u niet overdragen.',

  receiver: 'Wie neemt het over?',
  receiverHint:
    'Bovenaan staat wie er is, ruimte heeft en de deelnemer kent. Tussen haakjes de draaglast tegen het plafond.',
  receiverNeeded: 'Kies wie het traject overneemt.',
  nobody: 'Er is geen collega die dit traject kan overnemen.',
  recommended: 'Aanbevolen',
  withLoad: (name: string, points: number, ceiling: number) => `${name} (${points} van ${ceiling} punten)`,
  above: 'boven het plafond',
  aboveReason: 'Waarom toch deze collega?',
  aboveReasonHint: (name: string, would: number, ceiling: number) =>
    `${name} komt hiermee op ${would} van ${ceiling} punten. ${name} en de teamleider lezen uw reden.`,
  aboveBehalfHint: (name: string) => `Alleen nodig als ${name} hiermee boven het plafond komt.`,
  aboveGiven: 'Boven het plafond, omdat',
  aboveReasonNeeded: 'Schrijf waarom het toch deze collega moet zijn.',
  allReceivers: (count: number) => `Toon alle ${count} collega’s`,

  dossier: 'Overdrachtsdossier',
  mustKnow: 'Wat moet de ontvanger weten?',
  mustKnowHint:
    'Wat helpt, wat niet, hoe u contact hebt. Geen diagnoses of medicijnen, alleen wat iemand kan.',
  mustKnowNeeded: 'Schrijf wat de ontvanger moet weten.',
  agreements: 'Welke afspraken zijn er met de deelnemer?',
  agreementsNeeded: 'Schrijf welke afspraken er met de deelnemer zijn.',

  appointment: 'Wanneer is de volgende afspraak?',
  appointmentPlanned: 'Er staat een afspraak',
  appointmentNone: 'Er is geen afspraak',
  appointmentNeeded: 'Kies of er een volgende afspraak is.',
  appointmentOn: 'Datum van de afspraak',
  appointmentOnNeeded: 'Vul de datum van de volgende afspraak in.',
  noAppointmentReason: 'Waarom is er geen afspraak?',
  noAppointmentReasonNeeded: 'Schrijf waarom er geen afspraak is.',
  past: 'Deze datum ligt in het verleden.',

  tasks: 'Welke open taken gaan mee?',
  tasksHint: 'Loop ze na en vink ze aan. Bij aannemen gaan ze naar de ontvanger.',
  tasksNeeded: 'Vink elke open taak aan die u hebt nagelopen.',
  noTasks: 'Er zijn geen open taken.',
  taskDue: (when: string) => `voor ${when}`,

  meeting: 'Driegesprek',
  warm: 'Warme overdracht, met een driegesprek',
  warmHint: 'U, de ontvanger en de deelnemer ontmoeten elkaar.',
  meetingOn: 'Datum van het driegesprek',
  meetingOnNeeded: 'Vul de datum van het driegesprek in.',

  complete: {
    title: 'Wat er nog nodig is',
    all: 'Alles is ingevuld',
    count: (done: number, of: number) => `${done} van ${of} klaar`,
    toUserId: 'Ontvanger',
    mustKnow: 'Wat de ontvanger moet weten',
    participantWords: 'Woorden van de deelnemer',
    agreements: 'Afspraken met de deelnemer',
    appointment: 'Volgende afspraak',
    confirmedTaskIds: 'Open taken nagelopen',
    meetingOn: 'Dag, tijd en plaats van het driegesprek',
    done: 'klaar',
    open: 'nog nodig',
  },
  toCheck: 'Verder naar controleren',

  checkTitle: 'Controleer de overdracht',
  change: 'Wijzigen',
  to: 'Ontvanger',
  whatHappens: (to: string, from: string) =>
    `${to} krijgt bericht en leest dit overdrachtsdossier. ${from} blijft het aanspreekpunt tot ${to} aanneemt; intrekken kan tot dat moment.`,
  back: 'Terug',
  send: (to: string) => `Aanbieden aan ${to}`,
  sent: (to: string) => `Aangeboden aan ${to}`,
};
