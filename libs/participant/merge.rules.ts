import type { RefusalKind } from '#kernel/refusal.js';
import type { PersonField, PersonValues } from './person.rules.js';
import type { Known, Provenance } from './provenance.rules.js';

/** Of two participants the one with a running case stays; otherwise the one that was here first. Ids rise in time. */
export function whoIsKept(
  [one, other]: readonly [string, string],
  running: ReadonlySet<string>,
): { keptId: string; mergedId: string } {
  const [first, second] = one < other ? [one, other] : [other, one];
  const keptId = running.has(second) && !running.has(first) ? second : first;
  return { keptId, mergedId: keptId === first ? second : first };
}

const same = (a: Provenance | undefined, b: Provenance | undefined): boolean =>
  a?.source === b?.source &&
  a?.recordedOn === b?.recordedOn &&
  a?.sourceRecordId === b?.sourceRecordId &&
  a?.enteredBy === b?.enteredBy;

/** What undoing a merge does to the values of the participant that was kept. */
interface Undoing {
  /** Back to what they were before the merge. */
  readonly restored: readonly PersonField[];
  /** Entered by a colleague, or given by a source of their own, since the merge: these stay. */
  readonly stayed: readonly PersonField[];
}

/**
 * Field by field: what came with the merge goes back, what came later stays.
 *
 * @param merged the values that the merge took over, with their origins.
 * @param goingBack the source records that go back to the other participant.
 */
export function undoing(now: Known, before: Known, merged: Known, goingBack: ReadonlySet<string>): Undoing {
  const fields = [
    ...new Set([now, before].flatMap(({ provenance }) => Object.keys(provenance) as PersonField[])),
  ];
  const differs = fields.filter(
    (field) =>
      now.values[field] !== before.values[field] || !same(now.provenance[field], before.provenance[field]),
  );
  const cameAlong = (field: PersonField): boolean => {
    const origin = now.provenance[field];
    const taken = merged.provenance[field] && same(origin, merged.provenance[field]);
    return Boolean(
      (taken && now.values[field] === merged.values[field]) ||
      (origin?.sourceRecordId && goingBack.has(origin.sourceRecordId)),
    );
  };
  return {
    restored: differs.filter(cameAlong),
    stayed: differs.filter((field) => !cameAlong(field)),
  };
}

/** The known values with some fields as they were before. */
export function restore(now: Known, before: Known, fields: readonly PersonField[]): Known {
  const values: PersonValues = { ...now.values };
  const provenance: Record<string, Provenance> = { ...now.provenance };
  for (const field of fields) {
    values[field] = before.values[field] as never;
    if (before.provenance[field]) provenance[field] = before.provenance[field];
    else delete provenance[field];
  }
  return { values, provenance };
}

export const mergeRefusals = {
  decided: {
    code: 'match-decided',
    status: 409,
    title: 'Al beslist',
    detail: () => 'Over dit paar is al beslist.',
  },
  mergedOn: {
    code: 'merge-merged-on',
    status: 409,
    title: 'Eerst een latere samenvoeging ongedaan maken',
    detail: () => 'Het dossier is daarna met weer een ander samengevoegd. Maak eerst dat ongedaan.',
  },
  undone: {
    code: 'merge-undone',
    status: 409,
    title: 'Al ongedaan gemaakt',
    detail: () => 'Deze samenvoeging is al ongedaan gemaakt.',
  },
} as const satisfies Record<string, RefusalKind>;
