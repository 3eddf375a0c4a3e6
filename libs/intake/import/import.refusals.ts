import type { RefusalKind } from '#kernel/refusal.js';

export const importRefusals = {
  noFile: {
    code: 'import-no-file',
    status: 422,
    title: 'Geen bestand',
    detail: () => 'Stuur een of meer bestanden mee: annex, mtb of podium24.',
  },
  unknownFile: {
    code: 'import-unknown-file',
    status: 422,
    title: 'Onbekend bestand',
    detail: ({ name }) =>
      `Het bestand "${String(name).slice(0, 60)}" hoort hier niet of staat er twee keer. Gebruik annex, mtb en podium24, elk één keer.`,
  },
  unknownField: {
    code: 'import-unknown-field',
    status: 422,
    title: 'Onbekend veld',
    detail: ({ name }) => `Onbekend veld: ${name}. Gebruik dryRun en contactPerson.`,
  },
  dryRun: {
    code: 'import-dry-run',
    status: 422,
    title: 'Proef of niet?',
    detail: () => 'Het veld dryRun moet true (proef) of false zijn.',
  },
  contactPerson: {
    code: 'import-contact-person',
    status: 422,
    title: 'Kan geen aanspreekpunt zijn',
    detail: () => 'Kies bij contactPerson de gebruikersnaam van een coach of teamleider die in dienst is.',
  },
  tooLarge: {
    code: 'too-large',
    status: 413,
    title: 'Te groot',
    detail: () => 'Een bestand mag hoogstens 500 MB zijn.',
  },
  unreadable: {
    code: 'import-unreadable',
    status: 400,
    title: 'Upload is niet te lezen',
    detail: () => 'De upload is beschadigd of afgebroken. Er is niets bewaard; stuur de bestanden opnieuw.',
  },
  notMultipart: {
    code: 'import-not-multipart',
    status: 415,
    title: 'Geen bestanden',
    detail: () => 'Stuur de bestanden als multipart/form-data.',
  },
} as const satisfies Record<string, RefusalKind>;
