import { isBsn } from '#kernel/bsn.rules.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem, RefusalKind } from '#kernel/refusal.js';
import { normaliseInitials } from './name-folding.rules.js';
import { normaliseEmail, normalisePhone, normalisePostcode } from './contact-data.rules.js';
import type { PersonField, PersonValues } from './person.rules.js';

/** What a colleague changes: a value, or null to empty the field. Fields that are left out stay as they are. */
export type Correction = Readonly<{ [Field in PersonField]?: PersonValues[Field] | null }>;

const normalisers: { readonly [Field in PersonField]?: (text: string) => string | undefined } = {
  bsn: (text) => (isBsn(text) ? text : undefined),
  phone: normalisePhone,
  email: normaliseEmail,
  postcode: normalisePostcode,
  initials: normaliseInitials,
};

const wrong: { readonly [Field in PersonField]?: string } = {
  bsn: 'BSN klopt niet: het voldoet niet aan de elfproef.',
  phone: 'Telefoonnummer klopt niet: geef tien cijfers, of een buitenlands nummer met + ervoor.',
  email: 'E-mailadres klopt niet.',
  postcode: 'Postcode klopt niet: vier cijfers en twee letters.',
  surname: 'Achternaam mag niet leeg zijn.',
  birthDate: 'Geboortedatum ligt in de toekomst.',
};

/** The correction in the one way in which values are written, or what is wrong with it, field by field. */
export function readCorrection(
  given: Correction,
  today: CalendarDate,
): { correction: Correction; problems: InputProblem[] } {
  const correction: Record<string, string | null> = {};
  const problems: InputProblem[] = [];
  for (const [field, value] of Object.entries(given) as [PersonField, string | null | undefined][]) {
    if (value === undefined) continue;
    const written = value ? (normalisers[field] ? normalisers[field](value) : value) : null;
    const refused =
      written === undefined ||
      (field === 'surname' && written === null) ||
      (field === 'birthDate' && written !== null && written > today);
    if (refused) {
      problems.push({
        in: 'body',
        location: { pointer: `#/${field}` },
        code: 'value',
        detail: wrong[field] ?? 'Waarde klopt niet.',
      });
    } else correction[field] = written;
  }
  return { correction, problems };
}

export const participantRefusals = {
  merged: {
    code: 'participant-merged',
    status: 409,
    title: 'Dossier is samengevoegd',
    detail: () =>
      'Dit dossier is samengevoegd met een ander. Wijzig het dossier waarmee het is samengevoegd.',
  },
  bsnUnknown: {
    code: 'bsn-unknown',
    status: 409,
    title: 'BSN is niet bekend',
    detail: () => 'Van deze deelnemer is geen BSN bekend.',
  },
} as const satisfies Record<string, RefusalKind>;
