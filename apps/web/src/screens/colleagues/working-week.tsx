import { CheckboxesField, TextField } from '../../parts/fields.js';
import { colleagues as words } from '../../words/words.js';

/** How much a coach can carry, and when they work. */
export function WorkingWeek() {
  const within = (most: number, text: string) => (value: string) =>
    value === '' || (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= most) || text;
  return (
    <>
      <TextField
        name="weeklyHours"
        label={words.weeklyHours}
        required
        requiredMessage={words.weeklyHoursWrong}
        validate={within(40, words.weeklyHoursWrong)}
        inputMode="numeric"
        size="short"
      />
      <CheckboxesField
        name="workingDays"
        label={words.workingDays}
        required
        requiredMessage={words.workingDaysMissing}
        options={words.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <TextField
        name="ceilingPoints"
        label={words.ceiling}
        hint={words.ceilingHint}
        validate={within(1000, words.ceilingWrong)}
        inputMode="numeric"
        size="short"
      />
    </>
  );
}
