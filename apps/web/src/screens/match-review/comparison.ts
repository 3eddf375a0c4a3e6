import type { CandidateDetail, Origin, Values } from './match-queries.js';

export type Agreement = 'equal' | 'differs' | 'oneSide';

export interface ComparedField {
  readonly field: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly agreement: Agreement;
  /** What the dossier has after a merge, and where that is from. */
  readonly after: string | undefined;
  readonly origin: Origin | undefined;
}

/** In the order in which one recognises somebody. */
const order = [
  'surname',
  'partnerSurname',
  'givenName',
  'initials',
  'birthDate',
  'gender',
  'addressLine',
  'postcode',
  'town',
  'municipalityCode',
  'phone',
  'email',
  'language',
  'preferredContact',
];
/** What belongs before another field. */
const prefixOf: Record<string, string> = { surname: 'prefix', partnerSurname: 'partnerPrefix' };

/** Field by field what both say, leaving out what neither does. */
export function compared({ left, right, merger }: CandidateDetail): ComparedField[] {
  const after = (merger?.values ?? {}) as Values;
  const provenance = (merger?.provenance ?? {}) as Readonly<Record<string, Origin>>;
  return order.flatMap((field) => {
    const [one, other] = [valueOf(left.values as Values, field), valueOf(right.values as Values, field)];
    if (one === undefined && other === undefined) return [];
    return {
      field,
      left: one,
      right: other,
      agreement: agreementOf(one, other),
      after: valueOf(after, field),
      origin: provenance[field],
    };
  });
}

const valueOf = (values: Values, field: string): string | undefined => {
  const prefix = prefixOf[field];
  return values[field] && [prefix && values[prefix], values[field]].filter(Boolean).join(' ');
};

function agreementOf(one: string | undefined, other: string | undefined): Agreement {
  if (one === undefined || other === undefined) return 'oneSide';
  return folded(one) === folded(other) ? 'equal' : 'differs';
}

/** Without what is no difference to a reader: accents, capitals, spaces and dashes. */
const folded = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/[\p{M}\s-]/gu, '')
    .toLowerCase();
