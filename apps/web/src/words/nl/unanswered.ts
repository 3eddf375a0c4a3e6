/** What a team lead reads of the handovers that nobody answered. */
export const unanswered = {
  lead: 'Wie het langst wacht, staat bovenaan. Zolang niemand antwoordt, blijft de overdrager het aanspreekpunt.',
  none: 'Er wacht geen overdracht op antwoord',
  noneHelp: 'Wat uw team aanbiedt en nog niet is beantwoord, staat hier.',
  reminded: 'Herinnerd',
  escalated: 'Wacht op u',
  expires: (days: number, day: string) =>
    days === 0
      ? `vervalt vandaag`
      : `vervalt over ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}, op ${day}`,
  accept: 'Namens aannemen',
  acceptOf: (name: string, to: string) => `Namens aannemen: ${name} naar ${to}`,
  redirect: 'Aan een ander',
  redirectOf: (name: string) => `Aan een ander aanbieden: ${name}`,
  withdrawOf: (name: string) => `Intrekken: ${name}`,
  accepted: (to: string, name: string) =>
    `${to} is nu het aanspreekpunt van ${name}. ${to}, de overdrager en de deelnemer krijgen bericht.`,
  redirected: (to: string, name: string) =>
    `De overdracht van ${name} is nu aangeboden aan ${to}. De vorige ontvanger en de overdrager krijgen bericht.`,
  withdrawn: (from: string, name: string) =>
    `De overdracht van ${name} is ingetrokken. ${from} blijft het aanspreekpunt en krijgt bericht.`,
};
