import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import type { StoredAppointment } from './appointment.repository.js';
import { AppointmentRepository } from './appointment.repository.js';
import type {
  AppointmentFacts,
  AppointmentRequest,
  AppointmentState,
  AppointmentStep,
} from './appointment.rules.js';
import { appointmentCan, appointmentSteps, USUAL_MINUTES } from './appointment.rules.js';
import { CaseHold } from './case-hold.service.js';
import type { HeldCase } from './casework.rules.js';
import { requireCasework } from './casework.rules.js';

/** An appointment as this actor gets it, also as the lasting answer to a repeated request. */
type AppointmentView = ReturnType<typeof seen>;

@Injectable()
export class AppointmentService {
  constructor(
    private readonly database: Database,
    private readonly hold: CaseHold,
    private readonly appointments: AppointmentRepository,
    private readonly journal: Journal,
  ) {}

  /** Somebody is met at a time, by the actor. */
  plan(actor: Actor, trajectoryId: string, asked: AppointmentRequest): Promise<AppointmentView> {
    return this.database.write(actor, async (tx) => {
      const held = await this.hold.take(tx, actor, trajectoryId, 'addAppointment');
      return seen(actor, await this.appointments.find(tx, await this.planIn(tx, actor, held, asked)));
    });
  }

  /** As `plan`, in a case that the caller holds. Gives its id. */
  async planIn(tx: Tx, actor: Actor, held: HeldCase, asked: AppointmentRequest): Promise<string> {
    requireCasework('addAppointment', actor, held);
    const id = newId();
    await this.appointments.add(tx, held, actor.userId, {
      id,
      at: asked.at,
      minutes: asked.minutes ?? USUAL_MINUTES,
      place: asked.place ?? null,
      withWhom: asked.withWhom ?? 'participant',
      note: asked.note ?? null,
    });
    await this.record(tx, actor, await this.appointments.find(tx, id), 'appointment.planned');
    return id;
  }

  /** Another time, place or company. */
  change(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<AppointmentRequest>,
  ): Promise<AppointmentView> {
    return this.step(actor, id, 'change', async (tx, _held, appointment) => {
      if (appointment.version !== version) throw new Refusal(refusals.versionOutdated);
      await this.appointments.change(tx, id, {
        at: asked.at ?? appointment.at.toISOString(),
        minutes: asked.minutes ?? appointment.minutes,
        place: asked.place === undefined ? appointment.place : asked.place,
        withWhom: asked.withWhom ?? appointment.withWhom,
        note: asked.note === undefined ? appointment.note : asked.note,
      });
      return this.became(tx, actor, id, 'appointment.changed', {
        moved: asked.at !== undefined && Date.parse(asked.at) !== appointment.at.getTime(),
      });
    });
  }

  /** It does not take place. Doing it twice changes nothing. */
  cancel(actor: Actor, id: string, reason: string | null): Promise<AppointmentView> {
    return this.step(actor, id, 'cancel', async (tx, { at }, appointment) => {
      if (appointment.state === 'cancelled') return seen(actor, appointment);
      await this.appointments.cancel(tx, id, at, reason);
      return this.became(tx, actor, id, 'appointment.cancelled', { reason });
    });
  }

  /** It does take place after all. */
  restore(actor: Actor, id: string): Promise<AppointmentView> {
    return this.step(actor, id, 'restore', async (tx, _held, appointment) => {
      if (appointment.state === 'planned') return seen(actor, appointment);
      await this.appointments.cancel(tx, id, null, null);
      return this.became(tx, actor, id, 'appointment.restored');
    });
  }

  private step(
    actor: Actor,
    id: string,
    step: AppointmentStep,
    work: (tx: Tx, held: HeldCase, appointment: StoredAppointment) => Promise<AppointmentView>,
  ): Promise<AppointmentView> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.appointments.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, trajectoryId, 'addAppointment');
      const appointment = await this.appointments.find(tx, id);
      if (appointment.state !== appointmentSteps[step].to || step === 'change') {
        take<AppointmentState, AppointmentStep, AppointmentFacts, Actor>(
          appointmentSteps,
          step,
          actor,
          appointment,
        );
      }
      return work(tx, held, appointment);
    });
  }

  private async became(
    tx: Tx,
    actor: Actor,
    id: string,
    type: string,
    facts: EventFacts = {},
  ): Promise<AppointmentView> {
    const appointment = await this.appointments.find(tx, id);
    await this.record(tx, actor, appointment, type, facts);
    return seen(actor, appointment);
  }

  private record(
    tx: Tx,
    actor: Actor,
    { id, participantId, trajectoryId, at, withWhom, place }: StoredAppointment,
    type: string,
    facts: EventFacts = {},
  ): Promise<void> {
    return this.journal.record(tx, actor, {
      type,
      participantId,
      trajectoryId,
      facts: { appointmentId: id, at: at.toISOString(), withWhom, place, ...facts },
    });
  }
}

const seen = (actor: Actor, { ownerId, ownerName, at, ...appointment }: StoredAppointment) => ({
  ...appointment,
  at: at.toISOString(),
  owner: { id: ownerId, name: ownerName },
  can: appointmentCan(actor, appointment),
});
