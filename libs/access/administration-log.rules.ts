/** What administrators do, and what colleagues do to the register of employers, which is everybody's. */
export const administrationKinds = [
  'user.added',
  'user.changed',
  'user.passwordSet',
  'user.signedOut',
  'team.added',
  'team.renamed',
  'norm.set',
  'employer.added',
  'employer.changed',
  'employer.ended',
  'employer.reopened',
  'employerContact.added',
  'employerContact.changed',
  'employerContact.removed',
  'place.added',
  'place.changed',
  'place.closed',
  'place.reopened',
] as const;
export type AdministrationKind = (typeof administrationKinds)[number];

/** One field that changed, before and after as lists of texts: empty when there was nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export type Fields = Readonly<Record<string, unknown>>;

const texts = (value: unknown): string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** The fields that are not the same before and after; of something new, all that it was given. */
export const fieldChanges = (before: Fields, after: Fields): FieldChange[] =>
  Object.keys(after)
    .map((field) => ({ field, before: texts(before[field]), after: texts(after[field]) }))
    .filter((change) => change.before.join('\n') !== change.after.join('\n'));
