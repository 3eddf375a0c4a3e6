import type { RefusalKind } from '#kernel/refusal.js';

export const accessRefusals = {
  notSignedIn: {
    code: 'not-signed-in',
    status: 401,
    title: 'Niet ingelogd',
    detail: () => 'Log in om verder te gaan.',
  },
  wrongCredentials: {
    code: 'wrong-credentials',
    status: 401,
    title: 'Inloggen lukt niet',
    detail: () => 'Gebruikersnaam of wachtwoord klopt niet.',
  },
  tooManyAttempts: {
    code: 'too-many-attempts',
    status: 429,
    title: 'Te veel pogingen',
    detail: ({ retryAfterSeconds }) =>
      `Te veel pogingen. Probeer het over ${retryAfterSeconds} seconden opnieuw.`,
  },
  csrf: {
    code: 'csrf-token-missing',
    status: 403,
    title: 'Verzoek niet vertrouwd',
    detail: () => 'Stuur de waarde van csrfToken uit uw sessie mee in de header X-CSRF-Token.',
  },
  usernameTaken: {
    code: 'username-taken',
    status: 409,
    title: 'Gebruikersnaam bestaat al',
    detail: () => 'Deze gebruikersnaam is al in gebruik. Kies een andere.',
  },
  teamNameTaken: {
    code: 'team-name-taken',
    status: 409,
    title: 'Teamnaam bestaat al',
    detail: () => 'Er is al een team met deze naam.',
  },
  ownRoles: {
    code: 'own-roles',
    status: 403,
    title: 'Niet voor uzelf',
    detail: () => 'U kunt uzelf geen rol geven. Vraag het een andere beheerder.',
  },
  unknownTeam: {
    code: 'unknown-team',
    status: 422,
    title: 'Team bestaat niet',
    detail: () => 'Het gekozen team bestaat niet.',
  },
  unknownColleague: {
    code: 'unknown-colleague',
    status: 422,
    title: 'Collega bestaat niet',
    detail: () => 'De gekozen collega bestaat niet of is niet meer actief.',
  },
} as const satisfies Record<string, RefusalKind>;
