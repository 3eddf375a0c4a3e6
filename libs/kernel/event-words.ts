import { Injectable } from '@nestjs/common';
import type { EventFacts } from './journal.js';

/** What an event of the case journal says on the timeline: one Dutch sentence from its facts. */
type Sentence = (facts: EventFacts) => string;

/**
 * The words of every event. Each feature's module adds the table of the events it writes, so an event without words
 * cannot be written, and the timeline never has a blank line.
 */
@Injectable()
export class EventWords {
  private readonly sentences = new Map<string, Sentence>();

  add(table: Readonly<Record<string, Sentence>>): void {
    for (const [type, sentence] of Object.entries(table)) {
      if (this.sentences.has(type)) throw new Error(`Event ${type} has words already.`);
      this.sentences.set(type, sentence);
    }
  }

  /** Every event that has words. */
  types(): string[] {
    return [...this.sentences.keys()];
  }

  require(type: string): Sentence {
    const sentence = this.sentences.get(type);
    if (!sentence)
      throw new Error(`Event ${type} has no words: add it to the table of its feature's module.`);
    return sentence;
  }
}
