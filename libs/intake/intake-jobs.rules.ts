/** Work that intake owes, by its lasting names. */
export const intakeJobs = {
  tellReferrer: 'referral.tellReferrer',
  tellContactPerson: 'referral.tellContactPerson',
  runImport: 'import.run',
} as const;
