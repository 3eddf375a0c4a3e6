import {
  addWeeks,
  addWorkingDays,
  amsterdamDate,
  amsterdamInstant,
  isWorkingDay,
  addDays,
} from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';

/** A clock that the demo sets back, so that its cases have a past: deadlines that are near and some that have gone by. */
export class DemoClock extends Clock {
  private instant = new Date();

  override now(): Date {
    return this.instant;
  }

  setWeeksAgo(weeks: number): void {
    this.set(addWeeks(amsterdamDate(new Date()), -weeks));
  }

  setWorkingDaysAgo(days: number): void {
    let date = amsterdamDate(new Date());
    for (let left = days; left > 0;) {
      date = addDays(date, -1);
      if (isWorkingDay(date)) left -= 1;
    }
    this.set(date);
  }

  setNow(): void {
    this.instant = new Date();
  }

  private set(date: string): void {
    this.instant = amsterdamInstant(date, '10:00');
  }
}

/** The next working day from today on, for appointments. */
export const soon = (workingDays: number): string => addWorkingDays(amsterdamDate(new Date()), workingDays);
