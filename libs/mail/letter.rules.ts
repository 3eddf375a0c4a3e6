import type { EventFacts } from '#kernel/journal.js';
import type { RefusalKind } from '#kernel/refusal.js';

/** What a participant is told on paper. */
export const letterKinds = [
  'contactPerson.switched',
  'substitution.began',
  'meeting.planned',
  'meeting.cancelled',
  'contactPersonRequest.granted',
  'contactPersonRequest.refused',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The events of a letter, in the words of the timeline. */
export const letterEvents = {
  'letter.sent': (_: EventFacts) => 'Brief aan de deelnemer verstuurd',
  'letter.notSent': (_: EventFacts) => 'De brief aan de deelnemer is toch niet verstuurd',
} as const;

export const letterRefusals = {
  sentMeanwhile: {
    code: 'letter-sent-meanwhile',
    status: 409,
    title: 'De brief is al verstuurd',
    detail: ({ name }) => `${name} heeft deze brief al verstuurd.`,
  },
} as const satisfies Record<string, RefusalKind>;

/** The lines of an address window, without those that are not known. */
export const addressLines = ({
  name,
  addressLine,
  postcode,
  town,
}: {
  readonly name: string;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
}): string[] =>
  [name, addressLine, [postcode, town].filter(Boolean).join('  ')].filter((line): line is string =>
    Boolean(line),
  );
