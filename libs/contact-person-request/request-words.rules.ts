import { letterOf, type Reach, reachWords } from '#handover/reach-words.rules.js';

interface ToParticipant extends Reach {
  /** How the participant is addressed. */
  readonly name: string;
  /** Who helps them now. */
  readonly contactPersonName: string;
  /** Whom to turn to. */
  readonly answeredByName: string;
}

const question = (told: ToParticipant): string[] => reachWords(told.answeredByName, told);

/**
 * To the participant: short sentences, everyday words (B1). The reason is left out of the answer to a request in
 * confidence: the letter is printed by colleagues, the contact person among them.
 */
export const toParticipant = {
  granted: (told: ToParticipant): string =>
    letterOf(told.name, [
      ['U hebt gevraagd om een ander aanspreekpunt.', 'Dat kan.', 'Wij zoeken nu iemand die bij u past.'],
      [
        'U hoeft niets te doen.',
        'U krijgt bericht als wij iemand hebben.',
        `Tot die tijd helpt ${told.contactPersonName} u.`,
      ],
      ['Hebt u een vraag?', ...question(told)],
    ]),
  refused: (told: ToParticipant & { readonly reason: string | null }): string =>
    letterOf(told.name, [
      [
        'U hebt gevraagd om een ander aanspreekpunt.',
        'Dat kan nu niet.',
        told.reason === null
          ? `${told.answeredByName} vertelt u graag waarom.`
          : `De reden is: ${told.reason}`,
      ],
      [`${told.contactPersonName} blijft u helpen.`, 'Vindt u dat goed? Dan hoeft u niets te doen.'],
      ['Bent u het er niet mee eens?', ...question(told)],
    ]),
} as const;

/** For the task of who calls the participant about it. */
export const inShort = {
  granted: 'het wisselverzoek is toegekend',
  refused: 'het wisselverzoek is niet toegekend, en waarom',
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
