import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { MatchQuestionRepository } from './match-question.repository.js';
import type { MatchQuestion, OpenQuestion } from './match-question.rules.js';

/** The doubtful pairs that wait for an answer. Its transaction must reach everyone. */
@Injectable()
export class MatchQuestionService {
  constructor(private readonly questions: MatchQuestionRepository) {}

  /** Puts pairs in the review queue; one that was asked before, answered or not, is not asked again. */
  async ask(tx: Tx, asked: readonly MatchQuestion[]): Promise<void> {
    if (asked.length > 0) await this.questions.add(tx, asked);
  }

  /** The open questions about these records. */
  open(tx: Tx, recordIds: readonly string[]): Promise<OpenQuestion[]> {
    return this.questions.open(tx, recordIds);
  }
}
