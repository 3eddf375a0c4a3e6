/** The check-ins after somebody started work: with employer and participant, and what came of them. */
export const aftercare = {
  none: 'Nog geen nazorggesprekken',
  noneHelp: 'Ze worden gepland zodra een plaatsing start: na 1, 3, 6 en 12 maanden.',
  after: (functionTitle: string, employer: string) => `${functionTitle} bij ${employer}`,
  checkIn: (months: number) => (months === 1 ? 'Na 1 maand' : `Na ${months} maanden`),
  before: (day: string) => `uiterlijk ${day}`,
  cancelled: 'vervallen',
  outcomes: { stable: 'het gaat goed', signals: 'er zijn signalen', relapse: 'terugval' },
  concludedBy: (name: string, date: string) => `${name}, ${date}`,
};
