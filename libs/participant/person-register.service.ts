import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import { BsnVault } from './bsn-vault.service.js';
import type { NamePair } from './name-tokens.rules.js';
import { namePairs } from './name-tokens.rules.js';
import { NameTokenRepository } from './name-token.repository.js';
import type { StoredParticipant } from './participant.repository.js';
import { ParticipantRepository } from './participant.repository.js';
import type { PersonField, PersonValues } from './person.rules.js';
import type { Known, Provenance } from './provenance.rules.js';
import { fromSource, offered } from './provenance.rules.js';

/** A person who is not yet in the register, as a source gave them. */
interface Newcomer {
  readonly id: string;
  /** With at least a surname. */
  readonly values: PersonValues;
  readonly origin: Provenance;
}

/** What a source says of a participant. */
export interface SourceOffer {
  readonly participantId: string;
  readonly values: PersonValues;
  readonly origin: Provenance;
  /** What the same record said last time; left out for a new record. */
  readonly before?: PersonValues;
}

const nameFields: readonly PersonField[] = ['givenName', 'surname', 'partnerSurname'];

/** Writes people into the register, one or a batch, within the transaction of whoever brings them in. */
@Injectable()
export class PersonRegister {
  constructor(
    private readonly participants: ParticipantRepository,
    private readonly nameTokens: NameTokenRepository,
    private readonly vault: BsnVault,
    private readonly journal: Journal,
  ) {}

  /** Adds people, each value with its origin. Who may see them follows from the trajectory that they get. */
  async add(tx: Tx, newcomers: readonly Newcomer[]): Promise<void> {
    if (newcomers.length === 0) return;
    const people = newcomers.map(({ id, values, origin }) => ({
      id,
      ...fromSource(values, origin),
      bsn: values.bsn ? this.vault.seal(values.bsn) : null,
    }));
    await this.participants.add(tx, people);
    await this.nameTokens.add(
      tx,
      newcomers.map(({ id, values }) => ({ participantId: id, pairs: namePairs(values) })),
    );
  }

  /**
   * Takes over what sources say that is newer than what is known; what a person entered later stays.
   *
   * @returns per participant that changed, the fields that did.
   */
  async hear(tx: Tx, actor: Actor, offers: readonly SourceOffer[]): Promise<Map<string, PersonField[]>> {
    const byParticipant = new Map<string, SourceOffer[]>();
    for (const offer of offers) {
      byParticipant.set(offer.participantId, [...(byParticipant.get(offer.participantId) ?? []), offer]);
    }
    const changes: { now: StoredParticipant; fields: PersonField[]; sources: string[] }[] = [];
    const settled: StoredParticipant[] = [];
    for (const participant of await this.participants.lock(tx, [...byParticipant.keys()])) {
      const theirs = byParticipant.get(participant.id)!;
      const now = theirs.reduce((known, offer) => this.after(known, offer), participant);
      if (now === participant) continue;
      settled.push(now);
      const fields = changedFields(participant, now);
      const sources = [...new Set(theirs.map(({ origin }) => origin.source))];
      if (fields.length > 0) changes.push({ now, fields, sources });
    }
    await this.write(tx, settled, changes);
    await this.journal.recordAll(
      tx,
      actor,
      changes.map(({ now, fields, sources }) => ({
        type: 'participant.updated',
        participantId: now.id,
        facts: { fields, sources },
      })),
    );
    return new Map(changes.map(({ now, fields }) => [now.id, fields]));
  }

  /** Writes participants whose values were changed, and their names for the search. */
  async write(
    tx: Tx,
    participants: readonly StoredParticipant[],
    changes: readonly { now: StoredParticipant; fields: readonly PersonField[] }[],
  ): Promise<void> {
    if (participants.length > 0) await this.participants.change(tx, participants);
    const renamed = changes.filter(({ fields }) => fields.some((field) => nameFields.includes(field)));
    if (renamed.length > 0) {
      await this.indexNames(
        tx,
        renamed.map(({ now }) => now),
      );
    }
  }

  /** Makes people found by their names, and by those of who were merged into them; who was merged is not found. */
  async indexNames(tx: Tx, people: readonly StoredParticipant[]): Promise<void> {
    const named = await this.participants.namesOf(
      tx,
      people.map(({ id }) => id),
    );
    await this.nameTokens.replace(
      tx,
      people.map(({ id }) => {
        const names = named
          .filter(({ foundAs }) => foundAs === id)
          .flatMap(({ values }) => namePairs(values));
        return { participantId: id, pairs: distinctPairs(names) };
      }),
    );
  }

  /** Writes in the journals of both participants of a merge what happened to them. */
  tell(
    tx: Tx,
    actor: Actor,
    type: 'participant.merged' | 'participant.unmerged',
    { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
    fields: readonly PersonField[],
  ): Promise<void> {
    return this.journal.recordAll(tx, actor, [
      { type, participantId: keptId, facts: { otherId: mergedId, kept: true, fields } },
      { type, participantId: mergedId, facts: { otherId: keptId, kept: false, fields: [] } },
    ]);
  }

  private after(participant: StoredParticipant, offer: SourceOffer): StoredParticipant {
    const taken = offered(comparable(participant), this.hashed(fromSource(offer.values, offer.origin)), {
      ...offer.before,
      bsn: offer.before?.bsn && this.hashText(offer.before.bsn),
    });
    if (Object.keys(taken.provenance).length === 0) return participant;
    const { bsn, ...values } = { ...participant.values, ...taken.values };
    return {
      ...participant,
      values,
      provenance: { ...participant.provenance, ...taken.provenance },
      bsn: bsn ? this.vault.seal(offer.values.bsn!) : participant.bsn,
    };
  }

  private hashed({ values, provenance }: Known): Known {
    return { provenance, values: values.bsn ? { ...values, bsn: this.hashText(values.bsn) } : values };
  }

  private hashText(bsn: string): string {
    return this.vault.hash(bsn).toString('hex');
  }
}

const hashOf = ({ bsn }: StoredParticipant): string | undefined => bsn?.hash.toString('hex');

/** The fields whose value differs; a newer origin alone is no change. */
export function changedFields(before: StoredParticipant, now: StoredParticipant): PersonField[] {
  const fields = Object.keys({ ...before.values, ...now.values }) as PersonField[];
  const changed = fields.filter((field) => before.values[field] !== now.values[field]);
  return hashOf(before) === hashOf(now) ? changed : [...changed, 'bsn'];
}

/** With the hash in the place of the BSN: enough to see whether two are the same. */
export function comparable(participant: StoredParticipant): Known {
  const bsn = hashOf(participant);
  return { provenance: participant.provenance, values: { ...participant.values, ...(bsn && { bsn }) } };
}

const distinctPairs = (pairs: readonly NamePair[]): NamePair[] => [
  ...new Map(pairs.map((pair) => [`${pair.surname} ${pair.given}`, pair])).values(),
];
