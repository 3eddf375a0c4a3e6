import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { type DossierText, dossierOf, missingFromText } from '../handover-dossier.rules.js';
import { HandoverHold } from '../handover-hold.service.js';
import { workOfAnswer, workOfQuestion } from '../handover-works.rules.js';
import { HandoverRepository } from '../handover.repository.js';
import { named, takeHandoverStep } from '../handover.rules.js';
import type { HandoverVersion } from '../offer-placement.service.js';
import { unchangedParts } from './dossier-parts.rules.js';
import { QuestionRepository } from './question.repository.js';
import { TickRepository } from './tick.repository.js';

/** The dossier goes back with a question, and comes again with an answer; the offer stays open meanwhile. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly database: Database,
    private readonly hold: HandoverHold,
    private readonly handovers: HandoverRepository,
    private readonly questions: QuestionRepository,
    private readonly ticks: TickRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The receiver wants to know something first. What was asked is for the two of them; the journal says that it was. */
  ask(actor: Actor, id: string, version: number, question: string): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover } = await this.hold.beside(tx, actor, id, version);
      const state = takeHandoverStep('askBack', actor, handover);
      const questionId = await this.questions.ask(tx, actor, handover, question);
      await this.handovers.touch(tx, id);
      await this.journal.record(tx, actor, {
        type: 'handover.askedBack',
        participantId: handover.participantId,
        trajectoryId: handover.trajectoryId,
        facts: { from: handover.fromName, to: handover.toName },
        owes: [workOfQuestion(id, questionId)],
      });
      return { id, state, version: version + 1 };
    });
  }

  /**
   * The sender answers, with the dossier as it is now: a version of its own. What was read of the one before and says
   * the same need not be read again.
   */
  answer(
    actor: Actor,
    id: string,
    version: number,
    { answer, ...text }: DossierText & { readonly answer: string },
  ): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover, trajectory } = await this.hold.beside(tx, actor, id, version);
      const state = takeHandoverStep('answerBack', actor, handover);
      const merged = { ...handover.dossier, ...given(text) };
      const needs = missingFromText(merged, this.clock.today());
      if (needs.length > 0) throw new Refusal(stepRefusals.incomplete, { ...named(needs) });
      const work = await this.handovers.openWork(tx, trajectory.id, trajectory.contactPersonId);
      const dossier = dossierOf(merged, work);
      await this.handovers.addDossier(tx, id, handover.dossierNumber + 1, dossier, actor.userId);
      await this.ticks.carryOver(tx, handover, unchangedParts(handover, { ...handover, dossier }));
      const questionId = (await this.questions.open(tx, id))!;
      await this.questions.answer(tx, actor, questionId, answer);
      await this.handovers.touch(tx, id);
      await this.journal.record(tx, actor, {
        type: 'handover.answeredBack',
        participantId: handover.participantId,
        trajectoryId: handover.trajectoryId,
        facts: { from: handover.fromName, to: handover.toName },
        owes: [workOfAnswer(id, questionId)],
      });
      return { id, state, version: version + 1 };
    });
  }
}

/** What was left out stays as it was; what is null is taken away. */
const given = (text: DossierText): DossierText =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
