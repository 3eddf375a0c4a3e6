import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import type { TextWarning } from '#kernel/medical-words.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { TermService } from '#trajectory/term.service.js';
import { ActionPlanRepository } from './action-plan.repository.js';
import type {
  ActionPlan,
  ActionPlanStep,
  EvaluationRequest,
  PlanAgreement,
  PlanText,
} from './action-plan.rules.js';
import { actionPlanCan, agreedOn, takeActionPlanStep } from './action-plan.rules.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { changed, requireInOrder, requireNotInFuture } from './development.rules.js';

export interface ActionPlanView extends ActionPlan {
  readonly can: readonly ActionPlanStep[];
  readonly warnings: readonly TextWarning[];
}

@Injectable()
export class ActionPlanService {
  constructor(
    private readonly cases: DevelopmentCase,
    private readonly plans: ActionPlanRepository,
    private readonly terms: TermService,
    private readonly clock: Clock,
  ) {}

  /** The next plan of a trajectory; what was agreed before holds until this one is. */
  draft(actor: Actor, trajectoryId: string, text: PlanText): Promise<ActionPlanView> {
    return this.cases.add(actor, trajectoryId, 'planActions', async (tx, held) => {
      const id = newId();
      await this.plans.draft(tx, held, actor.userId, { id, ...text });
      return this.became(tx, actor, held, id, 'actionPlan.drafted');
    });
  }

  /** The next plan begins with the goals of an earlier one and what it left to do, to be changed where life went on. */
  goOn(actor: Actor, id: string): Promise<ActionPlanView> {
    return this.step(actor, id, 'goOn', async (tx, held, { goals, agreements }) => {
      const nextId = newId();
      const open = agreements.filter(({ doneOn }) => doneOn === null);
      const next = { id: nextId, goals, agreements: open, continuesId: id };
      await this.plans.draft(tx, held, actor.userId, next);
      return this.became(tx, actor, held, nextId, 'actionPlan.drafted');
    });
  }

  change(actor: Actor, id: string, version: number, text: Partial<PlanText>): Promise<ActionPlanView> {
    return this.step(actor, id, 'change', async (tx, held, plan) => {
      if (plan.version !== version) throw new Refusal(refusals.versionOutdated);
      await this.plans.change(tx, held, id, changed<PlanText>(plan, text));
      return this.became(tx, actor, held, id, 'actionPlan.changed');
    });
  }

  /** Participant and coach agreed to it; in ontwikkeling the time to the next review counts from then. */
  agree(actor: Actor, id: string, version: number, agreement: PlanAgreement): Promise<ActionPlanView> {
    return this.step(actor, id, 'agree', async (tx, held, plan) => {
      if (plan.version !== version) throw new Refusal(refusals.versionOutdated);
      const countsFrom = agreedOn(agreement);
      requireNotInFuture('datum van ondertekening', countsFrom, this.clock.today());
      await this.plans.agree(tx, held, id, actor.userId, agreement);
      if (held.stage === 'ontwikkeling') {
        await this.terms.start(tx, { trajectoryId: held.id, term: 'review', countsFrom });
      }
      return this.became(tx, actor, held, id, 'actionPlan.agreed', { agreedOn: countsFrom });
    });
  }

  /** How it went, with the participant; the review that was due is done. */
  evaluate(actor: Actor, id: string, evaluation: EvaluationRequest): Promise<ActionPlanView> {
    return this.step(actor, id, 'evaluate', async (tx, held, plan) => {
      const { evaluatedOn, outcome, note } = evaluation;
      requireNotInFuture('datum van de evaluatie', evaluatedOn, this.clock.today());
      const { participantSignature: participant, coachSignature: coach } = plan;
      const since = agreedOn({ participant: participant!, coach: coach! });
      requireInOrder(['datum van het plan', since], ['datum van de evaluatie', evaluatedOn]);
      await this.plans.evaluate(tx, held, id, actor.userId, evaluation);
      await this.terms.meet(tx, { trajectoryId: held.id, term: 'review' });
      const facts = { evaluatedOn, outcome };
      const view = await this.became(tx, actor, held, id, 'actionPlan.evaluated', facts);
      return { ...view, warnings: medicalWarnings({ note }) };
    });
  }

  /** What was agreed was done, on a day; recorded again that day is put right. */
  meet(actor: Actor, agreementId: string, doneOn: CalendarDate): Promise<ActionPlanView> {
    return this.onAgreement(actor, agreementId, doneOn);
  }

  /** It was not done after all. */
  reopen(actor: Actor, agreementId: string): Promise<ActionPlanView> {
    return this.onAgreement(actor, agreementId, null);
  }

  private onAgreement(
    actor: Actor,
    agreementId: string,
    doneOn: CalendarDate | null,
  ): Promise<ActionPlanView> {
    return this.cases.change(actor, 'plan_agreement', agreementId, 'planActions', async (tx, held) => {
      const id = await this.plans.planOf(tx, agreementId);
      const plan = await this.plans.find(tx, id);
      takeActionPlanStep('meetAgreement', actor, plan);
      requireNotInFuture('datum', doneOn, this.clock.today());
      if (plan.agreements.find((one) => one.id === agreementId)!.doneOn === doneOn)
        return viewOf(actor, plan);
      await this.plans.meet(tx, agreementId, actor.userId, doneOn);
      return doneOn
        ? this.became(tx, actor, held, id, 'actionPlan.agreementMet', { doneOn })
        : this.became(tx, actor, held, id, 'actionPlan.agreementOpened');
    });
  }

  private step(
    actor: Actor,
    id: string,
    step: ActionPlanStep,
    work: (tx: Tx, held: HeldCase, plan: ActionPlan) => Promise<ActionPlanView>,
  ): Promise<ActionPlanView> {
    return this.cases.change(actor, 'action_plan', id, 'planActions', async (tx, held) => {
      const plan = await this.plans.find(tx, id);
      takeActionPlanStep(step, actor, plan);
      return work(tx, held, plan);
    });
  }

  /** Goals and agreements stay with the plan; the journal tells that there is one. */
  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    event: string,
    facts: EventFacts = {},
  ): Promise<ActionPlanView> {
    const plan = await this.plans.find(tx, id);
    await this.cases.record(tx, actor, held, event, { number: plan.number, ...facts });
    return viewOf(actor, plan);
  }
}

function viewOf(actor: Actor, plan: ActionPlan): ActionPlanView {
  const goals = plan.goals.join('\n');
  const agreements = plan.agreements.map(({ what }) => what).join('\n');
  return { ...plan, can: actionPlanCan(actor, plan), warnings: medicalWarnings({ goals, agreements }) };
}
