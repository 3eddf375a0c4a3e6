import { useFormContext } from 'react-hook-form';
import { DateField, RadioField, SelectField, TextAreaField } from '../../parts/fields.js';
import { today } from '../../parts/dates.js';
import { referralForm } from '../../words/words.js';
import type { ReferralValues } from './form-values.js';
import { LifeDomainQuestions } from './life-domain-questions.js';

const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'].map((level) => ({ value: level, label: level }));

/** Annex: what can this person do? */
export function AnnexQuestions() {
  const { annex: words, participationSteps } = referralForm;
  const advice = useFormContext<ReferralValues>().watch('annex.diagnosisAdvice');
  return (
    <>
      <section className="panel stack">
        <TextAreaField
          name="annex.referralQuestion"
          label={words.referralQuestion}
          hint={words.referralQuestionHint}
          required
          requiredMessage={words.referralQuestionMissing}
        />
        <RadioField
          name="annex.participationStep"
          label={words.participationStep}
          required
          requiredMessage={words.participationStepMissing}
          options={participationSteps.map((label, index) => ({ value: String(index + 1), label }))}
        />
        <SelectField name="annex.languageLevel" label={words.languageLevel} size="short" options={levels} />
        <TextAreaField
          name="annex.workCapacity"
          label={words.workCapacity}
          hint={words.workCapacityHint}
          rows={3}
        />
        <TextAreaField
          name="annex.motivation"
          label={words.motivation}
          hint={words.motivationHint}
          rows={3}
        />
      </section>
      <LifeDomainQuestions />
      <section className="panel stack" aria-labelledby="eerdere-diagnose">
        <h3 id="eerdere-diagnose">{words.report}</h3>
        <TextAreaField name="annex.diagnosisAdvice" label={words.diagnosisAdvice} rows={3} />
        <DateField
          name="annex.diagnosisReportOn"
          label={words.diagnosisReportOn}
          required={advice.trim() !== ''}
          requiredMessage={words.diagnosisReportOnMissing}
          max={today()}
        />
      </section>
    </>
  );
}
