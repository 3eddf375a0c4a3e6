import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { UserRepository } from '#access/user.repository.js';
import { TermService } from '#trajectory/term.service.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { canBeContactPerson, trajectoryRefusals } from '#trajectory/trajectory.rules.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { worksOfAnswer, worksOfRequest } from './request-works.rules.js';
import { RequestRepository, type StoredRequest } from './request.repository.js';
import type { RequestStep } from './request.rules.js';
import { requestRefusals, requireMayRecord, takeRequestStep } from './request.rules.js';

export interface AskedChange {
  readonly reason: string | null;
  readonly wish: string | null;
  readonly wishedUserId: string | null;
  /** The participant does not want the contact person to read what they said. */
  readonly confidential: boolean;
}

export interface RequestVersion {
  readonly id: string;
  readonly state: StoredRequest['state'];
  readonly version: number;
}

const term = 'contactPersonRequest';

/** A participant asks for another contact person, and who leads the team answers within the norm. */
@Injectable()
export class RequestService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryService,
    private readonly requests: RequestRepository,
    private readonly users: UserRepository,
    private readonly terms: TermService,
    private readonly settings: Settings,
    private readonly journal: Journal,
  ) {}

  /** A colleague writes down what the participant asks; one at a time. */
  ask(actor: Actor, trajectoryId: string, asked: AskedChange): Promise<RequestVersion> {
    return this.database.write(actor, async (tx) => {
      const trajectory = await this.trajectories.lock(tx, trajectoryId);
      requireMayRecord(actor, trajectory);
      if (await this.requests.openOf(tx, trajectoryId)) throw new Refusal(requestRefusals.alreadyAsked);
      await this.requireWishable(tx, asked.wishedUserId, trajectory);
      const { today, norms } = await this.settings.today(tx);
      const { participantId, contactPersonId, contactPersonName, teamId } = trajectory;
      const id = newId();
      await this.requests.add(tx, {
        id,
        trajectoryId,
        participantId,
        aboutUserId: contactPersonId,
        recordedById: actor.userId,
        answerBy: addWorkingDays(today, norms.contactPersonRequestWorkingDays),
        ...asked,
      });
      const [ownerId = actor.userId] = await this.requests.answerers(tx, teamId, contactPersonId);
      await this.terms.start(tx, { trajectoryId, term, countsFrom: today, subjectId: id, ownerId });
      await this.journal.record(tx, actor, {
        type: 'contactPersonRequest.asked',
        participantId,
        trajectoryId,
        facts: { about: contactPersonName },
        owes: worksOfRequest(id),
      });
      return { id, state: 'asked', version: 1 };
    });
  }

  /** It may be; what follows is an offer of the case to another. */
  grant(actor: Actor, id: string, version: number): Promise<RequestVersion> {
    return this.step(actor, id, version, 'grant', null);
  }

  /** Not now, and why: that is told to the participant. */
  refuse(actor: Actor, id: string, version: number, reason: string): Promise<RequestVersion> {
    return this.step(actor, id, version, 'refuse', reason);
  }

  /** The participant thought better of it. */
  withdraw(actor: Actor, id: string, version: number): Promise<RequestVersion> {
    return this.step(actor, id, version, 'withdraw', null);
  }

  /**
   * With the trajectory there is nobody any more to be the contact person of.
   * @returns the request that was withdrawn by it
   */
  async endWith(tx: Tx, actor: Actor, { id, participantId }: LockedTrajectory): Promise<string | null> {
    const open = await this.requests.openOf(tx, id);
    if (!open) return null;
    await this.requests.close(tx, open, 'withdrawn', actor.userId, null);
    await this.journal.record(tx, actor, {
      type: 'contactPersonRequest.withdrawn',
      participantId,
      trajectoryId: id,
    });
    return open;
  }

  /** The trajectory did not end after all, and the participant never took the request back. Its term runs again. */
  async askAgain(
    tx: Tx,
    actor: Actor,
    { id, participantId }: LockedTrajectory,
    withdrawn: string | null | undefined,
  ): Promise<void> {
    if (!withdrawn) return;
    await this.requests.openAgain(tx, withdrawn);
    await this.journal.record(tx, actor, {
      type: 'contactPersonRequest.openAgain',
      participantId,
      trajectoryId: id,
    });
  }

  private step(
    actor: Actor,
    id: string,
    version: number,
    step: RequestStep,
    answer: string | null,
  ): Promise<RequestVersion> {
    return this.database.write(actor, async (tx) => {
      const seen = await this.requests.find(tx, id);
      if (!seen) throw new Refusal(refusals.notFound);
      await this.trajectories.hold(tx, seen.trajectoryId);
      const request = (await this.requests.find(tx, id))!;
      const state = takeRequestStep(step, actor, request);
      if (request.version !== version) throw new Refusal(refusals.versionOutdated);
      const { trajectoryId, participantId } = request;
      await this.requests.close(tx, id, state, actor.userId, answer);
      const answered = { trajectoryId, term, subjectId: id } as const;
      await (step === 'withdraw' ? this.terms.cancel(tx, answered) : this.terms.meet(tx, answered));
      await this.journal.record(tx, actor, {
        type: `contactPersonRequest.${state}`,
        participantId,
        trajectoryId,
        owes: state === 'granted' || state === 'refused' ? worksOfAnswer(id, state) : [],
      });
      return { id, state, version: version + 1 };
    });
  }

  private async requireWishable(tx: Tx, id: string | null, trajectory: LockedTrajectory): Promise<void> {
    if (id === null) return;
    if (id === trajectory.contactPersonId) throw new Refusal(requestRefusals.oneself);
    const colleague = await this.users.find(tx, id);
    if (!colleague || !canBeContactPerson(colleague)) {
      throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
    }
  }
}
