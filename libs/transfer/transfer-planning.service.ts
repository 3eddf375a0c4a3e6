import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { UserRepository } from '#access/user.repository.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { pointsOf } from '#capacity/load.rules.js';
import type { Selection } from './proposal.repository.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { TransferHold } from './transfer-hold.service.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import { TransferRepository } from './transfer.repository.js';
import type { Cause } from './transfer.rules.js';
import { plans, transferRefusals } from './transfer.rules.js';

export interface TransferPlan extends Selection {
  readonly fromUserId: string;
  readonly cause: Cause;
  readonly reason: string;
  /** Over whom; the sender's team when left out. */
  readonly receiverIds?: readonly string[] | null;
}

export interface ItemEdit {
  readonly id: string;
  readonly toUserId?: string | null;
  readonly included?: boolean;
}

/** The number by which the next writer must know the transfer. */
export interface TransferVersion {
  readonly id: string;
  readonly version: number;
}

@Injectable()
export class TransferPlanningService {
  constructor(
    private readonly database: Database,
    private readonly hold: TransferHold,
    private readonly transfers: TransferRepository,
    private readonly items: TransferItemRepository,
    private readonly facts: ProposalRepository,
    private readonly proposal: ProposalService,
    private readonly capacity: CapacityService,
    private readonly users: UserRepository,
    private readonly accessLog: AccessLogRepository,
    private readonly clock: Clock,
  ) {}

  /** A team lead plans where the cases of a colleague go: a proposal to change and confirm. Nothing moves yet. */
  plan(
    actor: Actor,
    { fromUserId, cause, reason, receiverIds, ...selection }: TransferPlan,
  ): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const sender = await this.users.find(tx, fromUserId);
      if (!sender || !plans(actor, { fromTeamId: sender.teamId })) throw new Refusal(refusals.notFound);
      const from = { id: sender.id, name: sender.displayName };
      const over = receiverIds
        ? [...new Set(receiverIds)]
        : await this.facts.teamMates(tx, sender.teamId, sender.id, this.clock.today());
      await this.proposal.requireReceivers(tx, over, from);

      const weights = await this.capacity.weights(tx);
      const cases = (await this.facts.cases(tx, sender.id, selection)).map((one) => ({
        ...one,
        id: newId(),
        points: pointsOf(one, weights),
      }));
      if (cases.length === 0) throw new Refusal(transferRefusals.nothing, { name: sender.displayName });
      const free = cases.filter(({ onOffer }) => !onOffer);
      const divided = new Map((await this.proposal.divide(tx, free, over)).map((one) => [one.id, one]));

      const id = newId();
      await this.transfers.add(tx, {
        id,
        fromUserId: sender.id,
        fromTeamId: sender.teamId,
        cause,
        reason,
        receiverIds: over,
        createdBy: actor.userId,
      });
      await this.items.addAll(
        tx,
        id,
        cases.map((one) => ({
          id: one.id,
          trajectoryId: one.trajectoryId,
          participantId: one.participantId,
          points: one.points,
          // What is on offer to a colleague waits for their answer.
          included: !one.onOffer,
          toUserId: divided.get(one.id)?.toUserId ?? null,
          why: divided.get(one.id)?.why ?? 'onOffer',
        })),
      );
      await this.accessLog.record(tx, actor, 'receivers.proposed', [
        ...new Set(cases.map(({ participantId }) => participantId)),
      ]);
      return { id, version: 1 };
    });
  }

  /** Other receivers for some cases, or some cases left out. */
  edit(actor: Actor, id: string, version: number, edits: readonly ItemEdit[]): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const { fromUserId, fromName, receiverIds } = await this.hold.take(tx, actor, 'edit', id, version);
      const chosen = [...new Set(edits.flatMap(({ toUserId }) => toUserId ?? []))];
      await this.proposal.requireReceivers(tx, chosen, { id: fromUserId, name: fromName });
      const asked = new Set(edits.map((edit) => edit.id));
      if ((await this.items.edit(tx, id, edits)) !== asked.size)
        throw new Refusal(transferRefusals.unknownItem);
      return this.replanned(tx, id, version, [...new Set([...receiverIds, ...chosen])]);
    });
  }

  /** Divides anew over other colleagues; what was chosen by hand stays, when its receiver does. */
  redivide(
    actor: Actor,
    id: string,
    version: number,
    receiverIds: readonly string[],
  ): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const { fromUserId, fromName } = await this.hold.take(tx, actor, 'edit', id, version);
      const over = [...new Set(receiverIds)];
      await this.proposal.requireReceivers(tx, over, { id: fromUserId, name: fromName });
      const planned = await this.items.planned(tx, id);
      const promised = new Map<string, number>();
      const free = planned.filter(({ why, toUserId, points }) => {
        const stays = why === 'chosen' && toUserId !== null && over.includes(toUserId);
        if (stays) promised.set(toUserId, (promised.get(toUserId) ?? 0) + points);
        return !stays;
      });
      await this.items.assign(tx, id, await this.proposal.divide(tx, free, over, promised));
      return this.replanned(tx, id, version, over);
    });
  }

  private async replanned(
    tx: Tx,
    id: string,
    version: number,
    over: readonly string[],
  ): Promise<TransferVersion> {
    await this.transfers.replan(tx, id, over);
    return { id, version: version + 1 };
  }
}
