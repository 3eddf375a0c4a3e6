import { Injectable } from '@nestjs/common';
import type { CalendarDate } from './calendar.rules.js';
import type { SettingValues } from './settings.rules.js';
import { settingValues } from './settings.rules.js';
import type { Tx } from './tx.js';
import { rows } from './tx.js';

/** The norms as they hold on a date. */
@Injectable()
export class Settings {
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
