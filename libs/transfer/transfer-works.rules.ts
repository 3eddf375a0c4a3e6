/** The jobs of a caseload transfer, by their lasting names. */
export const transferJobs = {
  run: 'caseloadTransfer.run',
  tellParticipant: 'caseloadTransfer.tellParticipant',
  tellReferrer: 'caseloadTransfer.tellReferrer',
} as const;
