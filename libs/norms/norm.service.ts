import { Injectable } from '@nestjs/common';
import type { ReadLine } from '#access/administration-log.repository.js';
import { AdministrationLogRepository } from '#access/administration-log.repository.js';
import { fieldChanges } from '#access/administration-log.rules.js';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { SettingKey } from '#kernel/settings.rules.js';
import { inOrder, isInOrder } from '#kernel/settings.rules.js';
import type { Tx } from '#kernel/tx.js';
import type { StoredPeriod } from './norm.repository.js';
import { NormRepository } from './norm.repository.js';
import type { NormValue, SetNorm } from './norm.rules.js';
import { holdsOn, normKeys, normRefusals, turningPoints } from './norm.rules.js';

export interface Norm {
  readonly key: SettingKey;
  /** What holds today. */
  readonly value: NormValue;
  readonly today: CalendarDate;
  readonly periods: readonly StoredPeriod[];
  readonly version: number;
}

/** The norms and terms, each with the dates between which a value holds. What was due already stays due. */
@Injectable()
export class NormService {
  constructor(
    private readonly database: Database,
    private readonly norms: NormRepository,
    private readonly settings: Settings,
    private readonly log: AdministrationLogRepository,
    private readonly clock: Clock,
  ) {}

  all(actor: Actor): Promise<Norm[]> {
    return this.database.read(actor, async (tx) => {
      const found: Norm[] = [];
      for (const key of normKeys) found.push(await this.read(tx, key));
      return found;
    });
  }

  /** From a day on, today or later, another value holds. What was agreed before and after those days stays. */
  set(actor: Actor, key: SettingKey, version: number, asked: SetNorm): Promise<Norm> {
    return this.database.write(actor, async (tx) => {
      await this.norms.lock(tx);
      if ((await this.log.count(tx, key)) !== version) throw new Refusal(refusals.versionOutdated);
      const before = (await this.settings.on(tx, asked.from))[key];
      await this.norms.set(tx, actor, key, asked);
      await this.requireOrder(tx);
      const { value, from, until, reason } = asked;
      const changes = fieldChanges({ value: before }, { value, from, until });
      await this.log.record(tx, actor, { kind: 'norm.set', subject: key, changes, reason });
      return this.read(tx, key);
    });
  }

  /** Who set it to what, and when; newest first. */
  changes(actor: Actor, key: SettingKey, before: string | null, limit: number): Promise<ReadLine[]> {
    return this.database.read(actor, (tx) => this.log.page(tx, key, before, limit));
  }

  private async read(tx: Tx, key: SettingKey): Promise<Norm> {
    const today = this.clock.today();
    const periods = await this.norms.periods(tx, [key]);
    const standing = periods.find((period) => holdsOn(period, today));
    const value = standing?.value ?? (await this.settings.on(tx, today))[key];
    return { key, value, today, periods, version: await this.log.count(tx, key) };
  }

  /** On every day from today on, not only on the first: another norm may change later. */
  private async requireOrder(tx: Tx): Promise<void> {
    const periods = await this.norms.periods(tx, inOrder);
    for (const date of turningPoints(periods, this.clock.today(), (day) => addDays(day, 1))) {
      if (!isInOrder(await this.settings.on(tx, date))) throw new Refusal(normRefusals.outOfOrder, { date });
    }
  }
}
