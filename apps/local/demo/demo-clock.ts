import {
  addDays,
  addWorkingDays,
  amsterdamDate,
  amsterdamInstant,
  isWorkingDay,
} from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';

/** From when on, as the database told time, it was what time in the story. */
export interface ToldMoment {
  readonly lived: Date;
  readonly told: Date;
}

/** Office hours; a story in which everything happens at ten is not believed. */
const hours = ['09:10', '10:35', '11:20', '13:40', '15:05', '16:15'];
const MINUTE = 60_000;

/** A clock that the demo sets back, so that its cases have a past: deadlines that are near and some that have gone by. */
export class DemoClock extends Clock {
  /** What was told when, in the order in which it was lived. */
  readonly moments: ToldMoment[] = [];
  private instant = new Date();

  override now(): Date {
    return this.instant;
  }

  /** Another story begins. */
  begin(daysAgo: number): void {
    this.tell(amsterdamInstant(this.daysAgo(daysAgo), this.hour()));
  }

  /** The story goes on, on the first working day from then on, and never back. */
  goOn(daysAgo: number): void {
    let date = this.daysAgo(daysAgo);
    while (!isWorkingDay(date)) date = addDays(date, 1);
    const next = amsterdamInstant(date, this.hour());
    this.tell(next > this.instant ? next : new Date(this.instant.getTime() + 25 * MINUTE));
  }

  beginWorkingDaysAgo(days: number): void {
    let date = amsterdamDate(new Date());
    for (let left = days; left > 0;) {
      date = addDays(date, -1);
      if (isWorkingDay(date)) left -= 1;
    }
    this.tell(amsterdamInstant(date, this.hour()));
  }

  setNow(): void {
    this.tell(new Date());
  }

  private readonly daysAgo = (days: number): string => addDays(amsterdamDate(new Date()), -days);
  private readonly hour = (): string => hours[this.moments.length % hours.length]!;

  /** What is told has happened: not later today. From a new millisecond on, so that nothing done before falls into it. */
  private tell(told: Date): void {
    const before = Date.now();
    while (Date.now() === before);
    const lived = new Date();
    this.instant = told < lived ? told : lived;
    this.moments.push({ lived, told: this.instant });
  }
}

/** The next working day from today on, for appointments. */
export const soon = (workingDays: number): string => addWorkingDays(amsterdamDate(new Date()), workingDays);

/** A day from today on, or ago. */
export const dayFromToday = (days: number): string => addDays(amsterdamDate(new Date()), days);
