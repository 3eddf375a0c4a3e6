import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { SettingKey } from '#kernel/settings.rules.js';
import { isSeries, mayHold, MOST_IN_SERIES, mostOfUnit, settings } from '#kernel/settings.rules.js';
import type { NormChangeDto } from './norm.dto.js';
import type { SetNorm } from './norm.rules.js';

const problem = (field: string, detail: string): InputProblem => ({
  in: 'body',
  location: { pointer: `#/${field}` },
  code: field,
  detail,
});

/** What was asked, if this norm can hold it from that day on. */
export function asked(key: SettingKey, change: NormChangeDto, today: CalendarDate): SetNorm {
  const { from, until = null, reason = null } = change;
  const field = isSeries(key) ? 'values' : 'value';
  const value = change[field];
  const highest = mostOfUnit[settings[key].unit];
  const problems = [
    ...(value !== undefined && mayHold(key, value)
      ? []
      : [
          isSeries(key)
            ? problem(
                'values',
                `Waarden: 1 tot ${MOST_IN_SERIES} oplopende hele getallen van 1 tot en met ${highest}.`,
              )
            : problem('value', `Waarde: een heel getal van 1 tot en met ${highest}.`),
        ]),
    ...(change[isSeries(key) ? 'value' : 'values'] === undefined
      ? []
      : [
          problem(
            isSeries(key) ? 'value' : 'values',
            `Deze norm heeft ${isSeries(key) ? 'een reeks' : 'één getal'}.`,
          ),
        ]),
    ...(from >= today ? [] : [problem('from', 'Ingangsdatum kan niet in het verleden liggen.')]),
    ...(until === null || until >= from ? [] : [problem('until', 'Einddatum ligt vóór de ingangsdatum.')]),
  ];
  if (problems.length > 0) throw new Refusal(refusals.invalidInput, {}, problems);
  return { value: value!, from, until, reason: reason || null };
}
