import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { UserRepository } from '#access/user.repository.js';
import type { Selection } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { ReceiversService } from './receivers.service.js';
import { TransferPlanRepository } from './transfer-plan.repository.js';
import type { Cause, TransferVersion } from './transfer.rules.js';
import { plans, transferRefusals } from './transfer.rules.js';

export interface TransferPlan extends Selection {
  readonly fromUserId: string;
  readonly cause: Cause;
  readonly reason: string;
  /** Over whom; the sender's team when left out. */
  readonly receiverIds?: readonly string[] | null;
}

@Injectable()
export class TransferPlanningService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly receivers: ReceiversService,
    private readonly proposal: ProposalService,
    private readonly drafts: TransferPlanRepository,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** A team lead plans where the cases of a colleague go: a proposal to change and confirm. Nothing moves yet. */
  plan(
    actor: Actor,
    { fromUserId, cause, reason, receiverIds, ...selection }: TransferPlan,
  ): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const sender = await this.users.find(tx, fromUserId);
      if (!sender || !plans(actor, { fromTeamId: sender.teamId })) throw new Refusal(refusals.notFound);
      const over = receiverIds ? [...new Set(receiverIds)] : await this.receivers.ofTeam(tx, sender);
      await this.receivers.require(tx, over, { id: sender.id, name: sender.displayName });
      const items = await this.proposal.of(tx, sender.id, selection, over);
      if (items.length === 0) throw new Refusal(transferRefusals.nothing, { name: sender.displayName });

      const transfer = {
        id: newId(),
        fromUserId: sender.id,
        fromTeamId: sender.teamId,
        cause,
        reason,
        receiverIds: over,
        createdBy: actor.userId,
      };
      await this.drafts.add(tx, transfer, items);
      await this.accessLog.record(tx, actor, 'receivers.proposed', [
        ...new Set(items.map(({ participantId }) => participantId)),
      ]);
      return { id: transfer.id, version: 1 };
    });
  }
}
