import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { DeadlineService } from '#trajectory/deadline.service.js';
import type { AppointmentRequest } from './appointment.rules.js';
import { AppointmentService } from './appointment.service.js';
import { CaseHold } from './case-hold.service.js';
import type { ContactParty, HeldCase } from './casework.rules.js';
import { ContactNoteRepository } from './contact-note.repository.js';
import type { ContactNote, ContactNoteStep, ContactNoteText, ContactNoteView } from './contact-note.rules.js';
import {
  contactNoteView,
  reachesParticipant,
  requirePast,
  takeContactNoteStep,
} from './contact-note.rules.js';

export interface ContactNoteRequest extends Pick<ContactNoteText, 'kind' | 'text'> {
  /** The participant when left out. */
  readonly spokeWith?: ContactParty;
  /** ISO 8601; now when left out. */
  readonly occurredAt?: string;
  readonly nextAppointment?: AppointmentRequest | null;
}

@Injectable()
export class ContactNoteService {
  constructor(
    private readonly database: Database,
    private readonly hold: CaseHold,
    private readonly notes: ContactNoteRepository,
    private readonly appointments: AppointmentService,
    private readonly deadlines: DeadlineService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A contact was had, or tried. The first one with the participant meets its deadline; the next can be planned along. */
  add(actor: Actor, trajectoryId: string, asked: ContactNoteRequest): Promise<ContactNoteView> {
    return this.database.write(actor, async (tx) => {
      const held = await this.hold.take(tx, actor, trajectoryId, 'addNote');
      const now = this.clock.now();
      const note: ContactNoteText = {
        kind: asked.kind,
        spokeWith: asked.spokeWith ?? 'participant',
        occurredAt: asked.occurredAt ?? now.toISOString(),
        text: asked.text,
      };
      requirePast(note.occurredAt, now);
      const id = newId();
      await this.record(tx, actor, held, 'contactNote.added', { id, ...note });
      const reached = reachesParticipant(note);
      const metDeadlineId = await this.meet(tx, actor, held, reached, null);
      const appointmentId = asked.nextAppointment
        ? await this.appointments.planIn(tx, actor, held, asked.nextAppointment)
        : null;
      await this.notes.add(tx, held, {
        ...note,
        id,
        authorId: actor.userId,
        reached,
        metDeadlineId,
        appointmentId,
      });
      return contactNoteView(actor, await this.notes.find(tx, id));
    });
  }

  /** The author puts the note right. */
  change(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<ContactNoteText>,
  ): Promise<ContactNoteView> {
    return this.step(actor, id, 'change', async (tx, held, note) => {
      if (note.version !== version) throw new Refusal(refusals.versionOutdated);
      const changed: ContactNoteText = {
        kind: asked.kind ?? note.kind,
        spokeWith: asked.spokeWith ?? note.spokeWith,
        occurredAt: asked.occurredAt ?? note.occurredAt.toISOString(),
        text: asked.text ?? note.text,
      };
      requirePast(changed.occurredAt, this.clock.now());
      const reached = reachesParticipant(changed);
      const metDeadlineId = await this.meet(tx, actor, held, reached, note.metDeadlineId);
      await this.notes.change(tx, id, changed, { reached, metDeadlineId });
      await this.record(tx, actor, held, 'contactNote.changed', { id, ...changed });
    });
  }

  /** The note should not have been there: it is kept, but not read any more. Doing it twice changes nothing. */
  withdraw(actor: Actor, id: string): Promise<ContactNoteView> {
    return this.step(actor, id, 'withdraw', async (tx, held, note) => {
      const metDeadlineId = await this.meet(tx, actor, held, false, note.metDeadlineId);
      await this.notes.withdraw(tx, id, held.at, metDeadlineId);
      await this.record(tx, actor, held, 'contactNote.withdrawn', note);
    });
  }

  /** Withdrawing it was the mistake. */
  restore(actor: Actor, id: string): Promise<ContactNoteView> {
    return this.step(actor, id, 'restore', async (tx, held, note) => {
      const metDeadlineId = await this.meet(tx, actor, held, reachesParticipant(note), note.metDeadlineId);
      await this.notes.withdraw(tx, id, null, metDeadlineId);
      await this.record(tx, actor, held, 'contactNote.restored', note);
    });
  }

  private step(
    actor: Actor,
    id: string,
    step: ContactNoteStep,
    work: (tx: Tx, held: HeldCase, note: ContactNote) => Promise<void>,
  ): Promise<ContactNoteView> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.notes.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, trajectoryId, 'addNote');
      const note = await this.notes.find(tx, id);
      const done = step === 'withdraw' ? 'withdrawn' : step === 'restore' ? 'standing' : null;
      if (note.state !== done || note.authorId !== actor.userId) {
        takeContactNoteStep(step, actor, note);
        await work(tx, held, note);
      }
      return contactNoteView(actor, await this.notes.find(tx, id));
    });
  }

  /** The deadline that the contact meets now; what it met as long as it seemed a contact opens again. */
  private async meet(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    reached: boolean,
    metDeadlineId: string | null,
  ): Promise<string | null> {
    if (reached) return metDeadlineId ?? this.deadlines.meetFirstContact(tx, actor, held);
    if (metDeadlineId) await this.deadlines.openAgain(tx, actor, held, metDeadlineId);
    return null;
  }

  /** The text stays with the note: the journal is read by more people, and forgets nothing. */
  private record(
    tx: Tx,
    actor: Actor,
    { id: trajectoryId, participantId }: HeldCase,
    type: string,
    { id, kind, spokeWith }: Pick<ContactNoteText, 'kind' | 'spokeWith'> & { readonly id: string },
  ): Promise<void> {
    return this.journal.record(tx, actor, {
      type,
      participantId,
      trajectoryId,
      facts: { noteId: id, kind, spokeWith },
    });
  }
}
