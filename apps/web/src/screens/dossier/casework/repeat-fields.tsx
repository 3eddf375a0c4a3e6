import { useFormContext } from 'react-hook-form';
import { today } from '../../../parts/dates.js';
import { DateField, NumberField, SelectField } from '../../../parts/fields.js';
import { dossier as words } from '../../../words/words.js';
import type { TaskValues } from './task-values.js';

/** How often a task comes again, and until when; nothing more when it does not. */
export function RepeatFields() {
  const unit = useFormContext<TaskValues>().watch('unit');
  return (
    <>
      <SelectField
        name="unit"
        label={words.repeat}
        size="medium"
        options={[
          { value: '', label: words.repeatNot },
          { value: 'weeks', label: words.repeatWeeks },
          { value: 'months', label: words.repeatMonths },
        ]}
      />
      {unit && (
        <>
          <NumberField
            name="every"
            label={words.repeatEvery}
            required
            requiredMessage={words.repeatEveryAsked}
            min={1}
            max={52}
            unit={words.repeatUnits[unit]}
          />
          <DateField
            name="until"
            label={words.repeatUntil}
            hint={words.repeatHint}
            required
            requiredMessage={words.repeatUntilAsked}
            min={today()}
          />
        </>
      )}
    </>
  );
}
