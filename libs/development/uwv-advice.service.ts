import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { TermService } from '#trajectory/term.service.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { requireNotInFuture } from './development.rules.js';
import { UwvAdviceRepository } from './uwv-advice.repository.js';
import type { AdviceReceipt, CollegeDecision, UwvAdvice, UwvAdviceStep } from './uwv-advice.rules.js';
import { requireAdviceInOrder, takeUwvAdviceStep, uwvAdviceCan } from './uwv-advice.rules.js';

export interface UwvAdviceView extends UwvAdvice {
  readonly can: readonly UwvAdviceStep[];
}

const term = 'uwvAdvice';

@Injectable()
export class UwvAdviceService {
  constructor(
    private readonly cases: DevelopmentCase,
    private readonly advices: UwvAdviceRepository,
    private readonly terms: TermService,
    private readonly clock: Clock,
  ) {}

  /** The UWV is asked whether somebody depends on beschut werk; its legal term begins. */
  request(actor: Actor, trajectoryId: string, requestedOn: string): Promise<UwvAdviceView> {
    return this.cases.add(actor, trajectoryId, 'requestUwvAdvice', async (tx, held) => {
      requireNotInFuture('datum van de aanvraag', requestedOn, this.clock.today());
      const id = newId();
      await this.advices.request(tx, held, actor.userId, { id, requestedOn });
      await this.terms.start(tx, { trajectoryId: held.id, term, countsFrom: requestedOn, subjectId: id });
      return this.became(tx, actor, held, id, 'uwvAdvice.requested', { requestedOn });
    });
  }

  /** The UWV answered. */
  receive(actor: Actor, id: string, version: number, receipt: AdviceReceipt): Promise<UwvAdviceView> {
    return this.step(actor, id, version, 'receive', async (tx, held, advice) => {
      requireNotInFuture('datum van ontvangst', receipt.receivedOn, this.clock.today());
      requireAdviceInOrder({ ...advice, ...receipt });
      await this.advices.receive(tx, id, receipt);
      await this.terms.meet(tx, { trajectoryId: held.id, term, subjectId: id });
      return this.became(tx, actor, held, id, 'uwvAdvice.received', { ...receipt });
    });
  }

  /** The advice is no longer asked. */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<UwvAdviceView> {
    return this.step(actor, id, version, 'withdraw', async (tx, held) => {
      await this.advices.withdraw(tx, id, reason);
      await this.terms.cancel(tx, { trajectoryId: held.id, term, subjectId: id });
      return this.became(tx, actor, held, id, 'uwvAdvice.withdrawn', { reason });
    });
  }

  /** The college decided, whatever the advice: recorded with who and when, never computed. */
  decide(actor: Actor, id: string, version: number, decision: CollegeDecision): Promise<UwvAdviceView> {
    return this.step(actor, id, version, 'decide', async (tx, held, advice) => {
      requireNotInFuture('datum van het besluit', decision.decidedOn, this.clock.today());
      requireAdviceInOrder({ ...advice, ...decision });
      await this.advices.decide(tx, id, decision);
      return this.became(tx, actor, held, id, 'uwvAdvice.decided', { ...decision });
    });
  }

  private step(
    actor: Actor,
    id: string,
    version: number,
    step: UwvAdviceStep,
    work: (tx: Tx, held: HeldCase, advice: UwvAdvice) => Promise<UwvAdviceView>,
  ): Promise<UwvAdviceView> {
    return this.cases.change(actor, 'uwv_advice', id, 'requestUwvAdvice', async (tx, held) => {
      const advice = await this.advices.find(tx, id);
      if (advice.version !== version) throw new Refusal(refusals.versionOutdated);
      takeUwvAdviceStep(step, actor, advice);
      return work(tx, held, advice);
    });
  }

  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    event: string,
    facts: EventFacts,
  ): Promise<UwvAdviceView> {
    await this.cases.record(tx, actor, held, event, facts);
    const advice = await this.advices.find(tx, id);
    return { ...advice, can: uwvAdviceCan(actor, advice) };
  }
}
