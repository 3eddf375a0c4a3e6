import { useFormContext } from 'react-hook-form';
import { DateField, NumberField, RadioField, TextField } from '../../parts/fields.js';
import { today } from '../../parts/dates.js';
import { referralForm } from '../../words/words.js';
import type { ReferralValues } from './form-values.js';
import { IndicationQuestions } from './indication-questions.js';
import { optionsOf } from './options.js';

/** MTB: learning by doing, and sheltered work. */
export function MtbQuestions() {
  const { mtb: words, routes, absences } = referralForm;
  const absence = useFormContext<ReferralValues>().watch('mtb.absence');
  return (
    <>
      <section className="panel stack" aria-labelledby="werk">
        <h3 id="werk">{words.work}</h3>
        <NumberField
          name="mtb.weeklyHours"
          label={words.weeklyHours}
          unit={words.hours}
          min={0}
          max={60}
          step={0.5}
          required
          requiredMessage={words.weeklyHoursMissing}
        />
        <TextField
          name="mtb.workType"
          label={words.workType}
          hint={words.workTypeHint}
          required
          requiredMessage={words.workTypeMissing}
        />
        <TextField name="mtb.department" label={words.department} />
        <TextField name="mtb.supervisor" label={words.supervisor} />
        <NumberField
          name="mtb.wageValuePct"
          label={words.wageValuePct}
          hint={words.wageValueHint}
          unit={words.percent}
          min={0}
          max={100}
          step={0.1}
        />
        <RadioField
          name="mtb.learningWorkRoute"
          label={words.learningWorkRoute}
          options={optionsOf(routes)}
        />
        <RadioField
          name="mtb.absence"
          label={words.absence}
          hint={words.absenceHint}
          options={optionsOf(absences)}
        />
        {absence !== '' && absence !== 'none' && (
          <DateField
            name="mtb.absentSince"
            label={words.absentSince}
            required
            requiredMessage={words.absentSinceMissing}
            max={today()}
          />
        )}
      </section>
      <IndicationQuestions />
    </>
  );
}
