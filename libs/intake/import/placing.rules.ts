import { blockingKeysOf } from '#participant/blocking-keys.rules.js';
import type { MatchCandidate, MatchRecord } from '#participant/clustering.rules.js';
import { place } from '#participant/clustering.rules.js';
import { compareTraits } from '#participant/matching.rules.js';
import type { MatchQuestion } from '#participant/match-question.rules.js';

/** A source row that has to find its participant. */
interface RowToPlace extends MatchRecord {
  /** Its participant, for a row that came in before. */
  readonly participantId?: string;
  /** In the register, whoever shares a key with it. */
  readonly candidates: readonly MatchCandidate[];
}

interface Placed {
  /** By row, in their order. */
  readonly participantIds: string[];
  readonly questions: MatchQuestion[];
}

interface Person {
  readonly id: string;
  records: MatchRecord[];
  readonly inRegister: boolean;
}

/**
 * Finds the participant of each row of a batch, one row after another, among those in the register and those that the
 * batch itself brings. People who are in the register stay two there: that they turn out to be one is asked, because
 * each may have a trajectory and a contact person by now.
 */
export class Placing {
  private readonly people = new Map<string, Person>();
  private readonly personOf = new Map<string, Person>();
  private readonly found = new Map<string, MatchRecord[]>();
  private readonly asked: Omit<MatchQuestion, 'participantIds'>[] = [];

  /** @param newParticipant gives the id of somebody who is not in the register */
  constructor(private readonly newParticipant: () => string) {}

  placeAll(batch: readonly RowToPlace[]): Placed {
    for (const row of batch) this.placeOne(row);
    const participantOf = (recordId: string): string => this.personOf.get(recordId)!.id;
    return {
      participantIds: batch.map(({ recordId }) => participantOf(recordId)),
      questions: this.asked
        .map((question) => ({
          ...question,
          participantIds: question.recordIds.map(participantOf) as [string, string],
        }))
        // A later row may have answered it.
        .filter(({ participantIds: [one, other] }) => one !== other),
    };
  }

  private placeOne({ recordId, traits, participantId, candidates }: RowToPlace): void {
    const record = { recordId, traits };
    const keys = blockingKeysOf(traits);
    const people = this.peopleSharing(keys, candidates).filter(({ id }) => id !== participantId);
    const placement = place(record, people.map(asCandidate));
    const joined =
      placement.kind === 'merge' ? placement.participantIds.map((id) => this.people.get(id)!) : [];
    for (const { recordId: other, score, reasons } of placement.doubts)
      this.ask(recordId, other, score, reasons);

    // A row that came in before stays with its participant.
    const own = participantId ? this.known(participantId) : undefined;
    const settled = own ? [own] : joined.filter(({ inRegister }) => inRegister);
    const [kept = joined[0] ?? this.add({ id: this.newParticipant(), records: [], inRegister: false })] =
      settled;
    for (const person of joined) {
      if (person === kept) continue;
      if (person.inRegister || own) this.askAbout(record, person);
      else this.absorb(kept, person);
    }
    this.attach(kept, record);
    for (const key of keys) this.found.set(key, [...(this.found.get(key) ?? []), record]);
  }

  private peopleSharing(keys: readonly string[], candidates: readonly MatchCandidate[]): Person[] {
    const inRegister = candidates.map(({ participantId, records }) => this.known(participantId, records));
    const inBatch = keys.flatMap((key) => this.found.get(key) ?? []);
    return [...new Set([...inRegister, ...inBatch.map(({ recordId }) => this.personOf.get(recordId)!)])];
  }

  private known(id: string, records: readonly MatchRecord[] = []): Person {
    const person = this.people.get(id) ?? this.add({ id, records: [], inRegister: true });
    for (const record of records) if (!this.personOf.has(record.recordId)) this.attach(person, record);
    return person;
  }

  private add(person: Person): Person {
    this.people.set(person.id, person);
    return person;
  }

  /** Replaces what the same record said before. */
  private attach(person: Person, record: MatchRecord): void {
    person.records = [...person.records.filter(({ recordId }) => recordId !== record.recordId), record];
    this.personOf.set(record.recordId, person);
  }

  private absorb(kept: Person, other: Person): void {
    for (const record of other.records) this.attach(kept, record);
    this.people.delete(other.id);
  }

  private askAbout(record: MatchRecord, person: Person): void {
    for (const { recordId, traits } of person.records) {
      const { verdict, score, reasons } = compareTraits(record.traits, traits);
      if (verdict !== 'different') this.ask(record.recordId, recordId, score, reasons);
    }
  }

  private ask(one: string, other: string, score: number, reasons: MatchQuestion['reasons']): void {
    this.asked.push({ recordIds: [one, other], score, reasons });
  }
}

const asCandidate = ({ id, records }: Person): MatchCandidate => ({ participantId: id, records });
