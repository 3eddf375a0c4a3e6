/** What the day says of absence and cover. It comes with the screen, not with the app. */
export const dayCover = {
  covering: 'U neemt waar',
  for: (name: string, until: string) => `voor ${name}, tot en met ${until}`,
  forLater: (name: string, from: string, until: string) => `voor ${name}, van ${from} tot en met ${until}`,
  cases: (cases: number) => (cases === 1 ? '1 traject' : `${cases} trajecten`),
  caseloadOf: (name: string) => `: caseload van ${name}`,
  ends: (when: string) => `eindigt ${when}`,
  begins: (when: string) => `begint ${when}`,
  after: {
    colleague: (name: string) => `Daarna is ${name} er weer.`,
    substitute: () => 'Daarna is een vervanger geregeld.',
    nobody: (name: string) => `Daarna is voor ${name} nog niemand geregeld.`,
  },
  asksToday: 'Vraagt vandaag iets',
  nothingToday: 'Vandaag vraagt geen van deze trajecten iets.',
  appointmentAt: (time: string) => `afspraak om ${time}`,
  tasks: (tasks: number) => (tasks === 1 ? '1 taak' : `${tasks} taken`),
  rest: (count: number) => `En nog ${count} bij uw vervangingen`,

  team: 'Opvang regelen in uw team',
  reasons: {
    absence: 'afwezig, en op een dag zonder vervanger',
    leaving: 'gaat uit dienst',
    closed: 'account gesloten, zonder vervanger',
    longSubstitution: 'wordt lang vervangen: overdragen is het voorstel',
  },
  since: (day: string) => `sinds ${day}`,
  due: (day: string) => `regelen voor ${day}`,
  tooLate: 'te laat',
  reminded: 'herinnerd',
  escalated: 'manager ingelicht',
  arrange: 'Regel opvang',
  arrangeFor: (name: string) => `Regel opvang voor ${name}`,

  own: 'Uw afwezigheid',
  kinds: { away: 'Afwezig', leave: 'Verlof' },
  period: (from: string, until: string) => `${from} tot en met ${until}`,
  openEnd: (from: string) => `vanaf ${from}, einde niet bekend`,
  noCases: 'U hebt geen lopende trajecten: een vervanger is niet nodig.',
  covered: (covered: number, days: number) =>
    days === 0
      ? 'In deze dagen werkt u niet.'
      : covered === days
        ? `Vervanging geregeld voor ${days === 1 ? 'uw werkdag' : `alle ${days} werkdagen`}.`
        : `Vervanging geregeld voor ${covered} van ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}.`,
  coveredUntil: (day: string) => `Vervanging geregeld tot en met ${day}.`,
  notCovered: 'Nog geen vervanging geregeld.',
  lastDay: (day: string) => `Uw laatste werkdag is ${day}`,
  toHandOver: (cases: number) =>
    cases === 0
      ? 'Alle trajecten zijn overgedragen.'
      : cases === 1
        ? 'Nog 1 traject over te dragen.'
        : `Nog ${cases} trajecten over te dragen.`,
  change: 'Bekijk of wijzig',
};
