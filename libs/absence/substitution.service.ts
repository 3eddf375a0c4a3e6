import { leadsTeam } from '#trajectory/trajectory.rules.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { accessRefusals } from '#access/access.refusals.js';
import { UserRepository } from '#access/user.repository.js';
import { canBeContactPerson } from '#trajectory/trajectory.rules.js';
import { type Substitution, SubstitutionRepository } from './substitution.repository.js';
import { checkPeriod, type Period, proposesTransfer, substitutionRefusals } from './substitution.rules.js';

interface Arranged extends Period {
  readonly id: string;
  /** The absence is so long that handing over the caseload is proposed. */
  readonly transferProposed: boolean;
}

@Injectable()
export class SubstitutionService {
  constructor(
    private readonly database: Database,
    private readonly substitutions: SubstitutionRepository,
    private readonly users: UserRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The lead arranges who stands in for a colleague who is away: access and answers, not the contact person. */
  arrange(
    actor: Actor,
    { absentUserId, substituteId, from, until }: Period & { absentUserId: string; substituteId: string },
  ): Promise<Arranged> {
    return this.database.write(actor, async (tx) => {
      const today = this.clock.today();
      const period = { from, until };
      checkPeriod(period, today);
      if (absentUserId === substituteId) throw new Refusal(substitutionRefusals.oneself);
      const absent = await this.substitutions.holdAbsent(tx, absentUserId);
      if (!absent) throw new Refusal(accessRefusals.unknownColleague);
      if (!leadsTeam(actor, absent.teamId)) throw new Refusal(stepRefusals.notYours);
      const substitute = await this.users.find(tx, substituteId);
      if (!substitute || !canBeContactPerson(substitute)) throw new Refusal(accessRefusals.unknownColleague);
      if (await this.substitutions.overlaps(tx, absentUserId, substituteId, period)) {
        throw new Refusal(substitutionRefusals.overlaps);
      }
      const id = newId();
      await this.substitutions.add(tx, {
        id,
        absentUserId,
        substituteId,
        ...period,
        createdBy: actor.userId,
      });
      const { substitutionWeeks } = await this.settings.on(tx, today);
      return { id, ...period, transferProposed: proposesTransfer(period, substitutionWeeks) };
    });
  }

  /** Running and coming substitutions that concern the actor or the actor's team. */
  page(actor: Actor, before: string | null, limit: number): Promise<Substitution[]> {
    return this.database.read(actor, (tx) =>
      this.substitutions.page(tx, actor, { today: this.clock.today(), before, limit }),
    );
  }

  /** Ends it from today on. What has been stays on record: it explains who had access. */
  end(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const found = await this.substitutions.lock(tx, id);
      if (!found || !concerns(actor, found)) throw new Refusal(refusals.notFound);
      if (!leadsTeam(actor, found.absentTeamId)) throw new Refusal(stepRefusals.notYours);
      const today = this.clock.today();
      if (found.until < today) throw new Refusal(substitutionRefusals.past);
      if (found.from < today) await this.substitutions.endBefore(tx, id, today);
      else await this.substitutions.remove(tx, id);
    });
  }
}

/** Who is away, who stands in, and their team see it; the same as the list shows. */
const concerns = (
  { userId, scope }: Actor,
  { absentTeamId, absentUserId, substituteId }: Substitution,
): boolean =>
  scope.everything ||
  (absentTeamId !== null && scope.teamIds.includes(absentTeamId)) ||
  [absentUserId, substituteId].includes(userId);
