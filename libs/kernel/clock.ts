import { Injectable } from '@nestjs/common';
import type { CalendarDate } from './calendar.rules.js';
import { amsterdamDate } from './calendar.rules.js';

/** The time, as an argument that a test can set. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's date in Europe/Amsterdam. */
  today(): CalendarDate {
    return amsterdamDate(this.now());
  }
}
