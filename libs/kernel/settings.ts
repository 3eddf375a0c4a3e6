import { Injectable } from '@nestjs/common';
import type { CalendarDate } from './calendar.rules.js';
import { Clock } from './clock.js';
import type { SettingValues } from './settings.rules.js';
import { settingValues } from './settings.rules.js';
import type { Tx } from './tx.js';
import { rows } from './tx.js';

/** The norms as they hold on a date. */
@Injectable()
export class Settings {
  constructor(private readonly clock: Clock) {}

  async today(tx: Tx): Promise<{ today: CalendarDate; norms: SettingValues }> {
    const today = this.clock.today();
    return { today, norms: await this.on(tx, today) };
  }

  async on(tx: Tx, date: CalendarDate): Promise<SettingValues> {
    return settingValues(
      await rows<{ key: string; value: unknown }>(
        tx,
        'SELECT key, value FROM setting WHERE during @> $1::date',
        [date],
      ),
    );
  }
}
