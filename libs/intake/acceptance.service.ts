import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { municipalityByCode } from '#kernel/municipalities.rules.js';
import { Refusal } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Candidate } from '#capacity/candidate.rules.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { RecommendationService } from '#capacity/recommendation.service.js';
import { amongEveryone } from '#participant/everyone.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { intakeJobs } from './intake-jobs.rules.js';
import { ReferralReader } from './referral-reader.service.js';
import type { ReferralView } from './referral-view.js';
import { ReferralRepository } from './referral.repository.js';
import { referralRefusals, referralSteps } from './referral.rules.js';
import { ReferredPersonService } from './referred-person.service.js';

interface Acceptance {
  /** Who it is, when the actor knows; left out: by BSN, and else somebody new. */
  readonly participantId?: string;
  readonly entryStage: Stage;
  readonly entryReason?: string;
  readonly contactPersonId: string;
  /** Why it must be them, when that brings them above their ceiling. */
  readonly aboveCeilingReason?: string | undefined;
}

/** Where most begin; the stage is chosen with the contact person. */
const beginning = { stage: 'diagnose', suspended: false } as const;

/** The moment from which somebody has a contact person. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly reader: ReferralReader,
    private readonly referrals: ReferralRepository,
    private readonly people: ReferredPersonService,
    private readonly trajectories: TrajectoryService,
    private readonly journal: Journal,
    private readonly recommendations: RecommendationService,
    private readonly capacity: CapacityService,
  ) {}

  /** Who could become the contact person, the best choice first. Only how full a colleague is crosses the actor's scope. */
  async candidates(actor: Actor, id: string): Promise<Candidate[]> {
    const { participantId } = await this.database.read(actor, (tx) => this.reader.find(tx, actor, id));
    const theCase = { ...beginning, participantId, teamId: actor.teamId, nextAppointmentOn: null };
    return this.database.read(systemActor, (tx) => this.recommendations.among(tx, theCase));
  }

  /**
   * Somebody new or already known begins a trajectory: the person with the origin of each value, entry stage, contact
   * person, first deadlines, and the messages that are owed, all of it or nothing. It has to look among everyone.
   */
  accept(actor: Actor, id: string, version: number, acceptance: Acceptance): Promise<ReferralView> {
    return this.database.write(amongEveryone(actor), async (tx) => {
      const referral = await this.reader.lock(tx, actor, id, version);
      const facts = this.reader.facts(referral);
      const state = take(referralSteps, 'accept', actor, facts);
      const above = await this.capacity.require(tx, {
        toUserId: acceptance.contactPersonId,
        adds: { stage: acceptance.entryStage, suspended: false },
        reason: acceptance.aboveCeilingReason ?? null,
      });

      const { participantId, isNew } = await this.people.bringIn(
        tx,
        actor,
        referral,
        facts,
        acceptance.participantId,
      );
      const open = isNew ? null : await this.referrals.openTrajectory(tx, participantId);
      if (open) throw new Refusal(referralRefusals.alreadyInTrajectory, open);
      const trajectoryId = await this.trajectories.open(tx, actor, {
        participantId,
        entryStage: acceptance.entryStage,
        entryReason: acceptance.entryReason ?? undefined,
        contactPersonId: acceptance.contactPersonId,
        referralId: id,
        referralMunicipalityCode: referral.municipalityCode,
      });
      await this.capacity.record(tx, actor, { participantId, trajectoryId }, above);
      await this.referrals.move(tx, id, {
        state,
        actorId: actor.userId,
        isDecision: true,
        participantId,
        trajectoryId,
      });
      await this.journal.record(tx, actor, {
        type: 'referral.accepted',
        participantId,
        trajectoryId,
        facts: {
          municipality: municipalityByCode(referral.municipalityCode)?.name ?? null,
          referrer: referral.referrerName,
        },
        owes: [
          { job: intakeJobs.tellContactPerson, payload: { referralId: id } },
          { job: intakeJobs.tellReferrer, payload: { referralId: id } },
        ],
      });
      return this.reader.view(tx, actor, id);
    });
  }
}
