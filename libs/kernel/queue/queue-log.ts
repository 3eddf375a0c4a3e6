import { Injectable } from '@nestjs/common';
import { pino } from 'pino';

/** What the queue tells its operators: ids, names and codes; never what a person entered. */
@Injectable()
export class QueueLog {
  private readonly log = pino({ name: 'queue', level: process.env.LOG_LEVEL ?? 'info' });

  info(facts: object, text: string): void {
    this.log.info(facts, text);
  }

  warn(facts: object, text: string): void {
    this.log.warn(facts, text);
  }
}
