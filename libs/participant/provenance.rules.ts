import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { PersonField, PersonValues } from './person.rules.js';

const sources = ['annex', 'mtb', 'podium24', 'referral'] as const;
export type Source = (typeof sources)[number];

/** Where the current value of a field came from. */
export interface Provenance {
  /** `person`: a colleague entered it. */
  readonly source: Source | 'person';
  /** The date of the source's record, or of the entry; null when the source gave none. */
  readonly recordedOn: CalendarDate | null;
  readonly sourceRecordId?: string;
  /** The colleague, for `person`. */
  readonly enteredBy?: string;
}

export type ProvenanceOfFields = Readonly<Partial<Record<PersonField, Provenance>>>;

/** The values of a participant, each with its origin. A field that was emptied on purpose has an origin and no value. */
export interface Known {
  readonly values: PersonValues;
  readonly provenance: ProvenanceOfFields;
}

/** Fields that mean something only beside another: a prefix belongs to its surname, a street to its postcode. */
const companions: Partial<Record<PersonField, readonly PersonField[]>> = {
  surname: ['prefix'],
  partnerSurname: ['partnerPrefix'],
  postcode: ['addressLine', 'town'],
};
const leadOf = new Map(
  Object.entries(companions).flatMap(([lead, fields]) => fields.map((field) => [field, lead as PersonField])),
);

const dated = ({ recordedOn }: Provenance): string => recordedOn ?? '';

/** Whether a value of origin `theirs` replaces one of origin `ours`. A strict order, so that no two replace each other. */
export function outranks(theirs: Provenance, ours: Provenance): boolean {
  if (dated(theirs) !== dated(ours)) return dated(theirs) > dated(ours);
  if (theirs.source === 'person' || ours.source === 'person') return ours.source !== 'person';
  // Of two sources on one date the one that was here first stays; ids rise in time.
  return (theirs.sourceRecordId ?? '') < (ours.sourceRecordId ?? '');
}

/**
 * What changes when a source offers its values. It fills what is empty and replaces what is older, but never what a
 * person entered on the same day or later, and it never empties a field by saying nothing.
 *
 * @param before what the same record gave last time: a source that repeats itself tells nothing new, and does not undo
 *   a person's correction by being exported again.
 */
export function offered(known: Known, offer: Known, before: PersonValues = {}): Known {
  const values: PersonValues = {};
  const provenance: Record<string, Provenance> = {};
  for (const field of leadsFirst(offer)) {
    const lead = leadOf.get(field);
    const leadNow = lead && (values[lead] ?? known.values[lead]);
    // Beside another surname than ours a prefix says nothing about ours.
    if (lead && offer.values[lead] && offer.values[lead] !== leadNow) continue;
    const origin = offer.provenance[field] ?? offer.provenance[lead!]!;
    const leadReplaced = lead && values[lead] && known.values[lead] && values[lead] !== known.values[lead];
    const carriedAway = leadReplaced && known.provenance[field] && outranks(origin, known.provenance[field]);
    if (!carriedAway && !(offer.provenance[field] && replaces(field, known, offer, before))) continue;
    values[field] = offer.values[field] as never;
    provenance[field] = origin;
  }
  return { values, provenance };
}

/** The fields that an offer may change: what it speaks of, then what goes with that. */
function leadsFirst(offer: Known): Set<PersonField> {
  const spoken = Object.keys(offer.provenance) as PersonField[];
  const leads = spoken.filter((field) => !leadOf.has(field));
  return new Set([...leads, ...leads.flatMap((lead) => companions[lead] ?? []), ...spoken]);
}

function replaces(field: PersonField, known: Known, offer: Known, before: PersonValues): boolean {
  const theirs = offer.provenance[field]!;
  const ours = known.provenance[field];
  const says = offer.values[field] !== undefined;
  if (!ours) return says;
  if (!says && theirs.source !== 'person') return false;
  const sameRecord = theirs.sourceRecordId !== undefined && theirs.sourceRecordId === ours.sourceRecordId;
  if (sameRecord && dated(theirs) === dated(ours)) return offer.values[field] !== known.values[field];
  if (ours.source === 'person' && before[field] !== undefined && before[field] === offer.values[field])
    return false;
  return outranks(theirs, ours);
}

/** A source's values as an offer: one origin for all that it gave. */
export function fromSource(values: PersonValues, origin: Provenance): Known {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return {
    values: Object.fromEntries(given),
    provenance: Object.fromEntries(given.map(([field]) => [field, origin])),
  };
}
