import { useFormContext } from 'react-hook-form';
import { RadioField, TextAreaField } from '../../parts/fields.js';
import { people, referrals } from '../../words/words.js';
import { entryStages, type AcceptanceValues } from './acceptance-values.js';

/** Where the trajectory begins; who skips diagnose says why. */
export function StageChoice() {
  const words = referrals.accept;
  const stage = useFormContext<AcceptanceValues>().watch('entryStage');
  return (
    <>
      <RadioField
        name="entryStage"
        label={words.stage}
        required
        requiredMessage={words.stageMissing}
        options={entryStages.map((value) => ({
          value,
          label: people.stages[value] ?? value,
          hint: words.stages[value],
        }))}
      />
      {stage !== '' && stage !== 'diagnose' && (
        <TextAreaField
          name="entryReason"
          label={words.reason}
          hint={words.reasonHint}
          required
          requiredMessage={words.reasonMissing}
          rows={3}
        />
      )}
    </>
  );
}
