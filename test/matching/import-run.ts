import { blockingKeysOf } from '#participant/blocking-keys.rules.js';
import type { MatchCandidate, MatchRecord } from '#participant/clustering.rules.js';
import { place } from '#participant/clustering.rules.js';
import { traitsOf } from '#participant/person-traits.rules.js';
import type { PersonValues } from '#participant/person.rules.js';

export interface RunRecord {
  recordId: string;
  person: PersonValues;
}

/** What came of a run: which participant each record belongs to, and the record pairs that are still asked. */
export interface RunResult {
  participantOf: Map<string, string>;
  queue: [string, string][];
}

/** Places the records one by one, found through their keys alone, as an import does; in memory. */
export function runImport(records: readonly RunRecord[]): RunResult {
  const participants = new Map<string, MatchRecord[]>();
  const participantOf = new Map<string, string>();
  const index = new Map<string, Set<string>>();
  const asked: [string, string][] = [];
  for (const { recordId, person } of records) {
    const record = { recordId, traits: traitsOf(person) };
    const keys = blockingKeysOf(record.traits);
    const found = new Set(
      keys.flatMap((key) => [...(index.get(key) ?? [])].map((id) => participantOf.get(id)!)),
    );
    const candidates: MatchCandidate[] = [...found].map((id) => ({
      participantId: id,
      records: participants.get(id)!,
    }));
    const placement = place(record, candidates);
    const [kept, ...others] = placement.kind === 'merge' ? placement.participantIds : [recordId];
    const members = [
      ...(participants.get(kept) ?? []),
      ...others.flatMap((id) => participants.get(id)!),
      record,
    ];
    for (const other of others) participants.delete(other);
    participants.set(kept, members);
    for (const member of members) participantOf.set(member.recordId, kept);
    for (const key of keys) index.set(key, (index.get(key) ?? new Set()).add(recordId));
    for (const doubt of placement.doubts) asked.push([doubt.recordId, recordId]);
  }
  // A later record may have answered the question.
  return { participantOf, queue: asked.filter(([a, b]) => participantOf.get(a) !== participantOf.get(b)) };
}
