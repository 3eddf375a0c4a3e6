interface ToParticipant {
  /** How the participant is addressed. */
  readonly name: string;
  /** Who helps them now. */
  readonly contactPersonName: string;
  /** Whom to turn to. */
  readonly answeredByName: string;
}

/** To the participant: short sentences, everyday words (B1). */
export const toParticipant = {
  granted: ({ name, contactPersonName }: ToParticipant): string =>
    `Beste ${name},\n\nU hebt gevraagd om een ander aanspreekpunt. Dat is goed. Wij zoeken nu iemand die bij u past. ` +
    `U krijgt een bericht met de naam. Tot die tijd helpt ${contactPersonName} u.`,
  refused: ({
    name,
    contactPersonName,
    answeredByName,
    reason,
  }: ToParticipant & { reason: string }): string =>
    `Beste ${name},\n\nU hebt gevraagd om een ander aanspreekpunt. Dat kan nu niet. De reden is: ${reason}\n\n` +
    `${contactPersonName} blijft u helpen. Bent u het er niet mee eens? Bel ons dan. Vraag naar ${answeredByName}.`,
} as const;

interface Told {
  readonly participantName: string;
  readonly answeredByName: string;
}

/** To who wrote the request down. */
export const toRecorder = {
  granted: ({ participantName, answeredByName }: Told): string =>
    `${answeredByName} heeft het wisselverzoek van ${participantName} toegekend. De deelnemer krijgt bericht.`,
  refused: ({ participantName, answeredByName }: Told): string =>
    `${answeredByName} heeft het wisselverzoek van ${participantName} niet toegekend. De deelnemer krijgt bericht.`,
} as const;

export const toLead = ({
  participantName,
  answerBy,
}: {
  participantName: string;
  answerBy: string;
}): string =>
  `${participantName} vraagt om een ander aanspreekpunt. Antwoord uiterlijk ${answerBy}; u vindt het verzoek bij Team.`;
