import { Injectable } from '@nestjs/common';
import { accessRefusals } from '#access/access.refusals.js';
import { UserRepository } from '#access/user.repository.js';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { canBeContactPerson, leadsTeam } from '#trajectory/trajectory.rules.js';
import { reviewOf, worksOfEndedSubstitution, worksOfSubstitution } from './cover-works.rules.js';
import { type Substitution, SubstitutionRepository } from './substitution.repository.js';
import { checkPeriod, type Period, rowProposesTransfer, substitutionRefusals } from './substitution.rules.js';

export interface Arranged extends Period {
  readonly id: string;
  readonly version: number;
  /** It lasts so long, with those that it follows, that handing over the caseload is proposed. */
  readonly transferProposed: boolean;
}

export interface SeenSubstitution extends Substitution {
  readonly transferProposed: boolean;
  readonly can: readonly ('change' | 'end')[];
}

@Injectable()
export class SubstitutionService {
  constructor(
    private readonly database: Database,
    private readonly substitutions: SubstitutionRepository,
    private readonly users: UserRepository,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The lead arranges who stands in for a colleague who is away: access and answers, not the contact person. */
  arrange(
    actor: Actor,
    { absentUserId, substituteId, from, until }: Period & { absentUserId: string; substituteId: string },
  ): Promise<Arranged> {
    return this.database.write(actor, async (tx) => {
      const period = { from, until };
      checkPeriod(period, this.clock.today());
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
      await this.outbox.add(tx, [...worksOfSubstitution(id, from), reviewOf(absentUserId)]);
      return this.arranged(tx, id);
    });
  }

  /** It ends on another day. From then on the substitute has no access: no job is needed for that. */
  change(actor: Actor, id: string, version: number, until: CalendarDate): Promise<Arranged> {
    return this.database.write(actor, async (tx) => {
      const found = await this.taken(tx, actor, id);
      if (found.version !== version) throw new Refusal(refusals.versionOutdated);
      const { from, absentUserId, substituteId } = found;
      checkPeriod({ from, until }, this.clock.today());
      if (await this.substitutions.overlaps(tx, absentUserId, substituteId, { from, until }, id)) {
        throw new Refusal(substitutionRefusals.overlaps);
      }
      await this.substitutions.changeUntil(tx, id, until);
      await this.outbox.add(tx, [...worksOfSubstitution(id, from), reviewOf(absentUserId)]);
      return this.arranged(tx, id);
    });
  }

  /** Running and coming substitutions that concern the actor or the actor's team. */
  page(
    actor: Actor,
    { before, limit, teamId }: { before: string | null; limit: number; teamId: string | null },
  ): Promise<SeenSubstitution[]> {
    return this.database.read(actor, async (tx) => {
      const { today, norms } = await this.settings.today(tx);
      const found = await this.substitutions.page(tx, actor, { today, before, limit, teamId });
      return found.map((one) => ({
        ...one,
        transferProposed: rowProposesTransfer(one, one.row, norms.substitutionWeeks),
        can: leadsTeam(actor, one.absentTeamId) ? (['change', 'end'] as const) : [],
      }));
    });
  }

  /** Ends it from today on. What has been stays on record: it explains who had access. */
  end(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const found = await this.taken(tx, actor, id);
      const today = this.clock.today();
      if (found.from < today) await this.substitutions.endBefore(tx, id, today);
      else await this.substitutions.remove(tx, id);
      await this.outbox.add(tx, [
        ...worksOfEndedSubstitution(found.absentUserId, found.substituteId),
        reviewOf(found.absentUserId),
      ]);
    });
  }

  /** The substitution, held, of somebody whom the actor leads; what is over does not change any more. */
  private async taken(tx: Tx, actor: Actor, id: string): Promise<Substitution> {
    const found = await this.substitutions.lock(tx, id);
    if (!found || !concerns(actor, found)) throw new Refusal(refusals.notFound);
    if (!leadsTeam(actor, found.absentTeamId)) throw new Refusal(stepRefusals.notYours);
    if (found.until < this.clock.today()) throw new Refusal(substitutionRefusals.past);
    return found;
  }

  private async arranged(tx: Tx, id: string): Promise<Arranged> {
    const { norms } = await this.settings.today(tx);
    const one = (await this.substitutions.lock(tx, id))!;
    return {
      id,
      from: one.from,
      until: one.until,
      version: one.version,
      transferProposed: rowProposesTransfer(one, one.row, norms.substitutionWeeks),
    };
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
