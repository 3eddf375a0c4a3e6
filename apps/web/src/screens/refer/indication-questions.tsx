import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '../../parts/button.js';
import { DateField, RadioField } from '../../parts/fields.js';
import { referralForm } from '../../words/words.js';
import { newIndication, type ReferralValues } from './form-values.js';
import { optionsOf } from './options.js';

const MOST = 5;

/** Decisions that others took: each with who and when. */
export function IndicationQuestions() {
  const { mtb: words } = referralForm;
  const { fields, append, remove } = useFieldArray<ReferralValues, 'mtb.indications'>({
    name: 'mtb.indications',
  });
  return (
    <section className="panel stack" aria-labelledby="indicaties">
      <div>
        <h3 id="indicaties">{words.indications}</h3>
        <p className="small soft">{words.indicationsHint}</p>
      </div>
      {fields.map(({ id }, index) => (
        <Indication key={id} index={index} onRemove={() => remove(index)} />
      ))}
      {fields.length < MOST && (
        <div>
          <Button onClick={() => append(newIndication)} icon={<Plus className="icon" aria-hidden />}>
            {words.addIndication}
          </Button>
        </div>
      )}
    </section>
  );
}

function Indication({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { mtb: words, indicationKinds, deciders } = referralForm;
  const { getValues } = useFormContext<ReferralValues>();
  const at = `mtb.indications.${index}` as const;
  return (
    <fieldset className="stack indication">
      <legend className="visually-hidden">{words.indication(index + 1)}</legend>
      <div className="row spread">
        <h4 aria-hidden="true">{words.indication(index + 1)}</h4>
        <button
          type="button"
          className="icon-button"
          aria-label={words.removeIndication(index + 1)}
          onClick={onRemove}
        >
          <Trash2 className="icon" aria-hidden />
        </button>
      </div>
      <RadioField
        inline
        name={`${at}.kind`}
        label={words.kind}
        required
        requiredMessage={words.kindMissing}
        options={optionsOf(indicationKinds)}
      />
      <div className="field-row">
        <DateField
          name={`${at}.startsOn`}
          label={words.startsOn}
          required
          requiredMessage={words.startsOnMissing}
        />
        <DateField
          name={`${at}.endsOn`}
          label={words.endsOn}
          validate={(endsOn: string) =>
            !endsOn || endsOn >= getValues(`${at}.startsOn`) || words.endsBeforeStart
          }
        />
      </div>
      <RadioField
        inline
        name={`${at}.decidedBy`}
        label={words.decidedBy}
        required
        requiredMessage={words.decidedByMissing}
        options={optionsOf(deciders)}
      />
      <DateField
        name={`${at}.decidedOn`}
        label={words.decidedOn}
        required
        requiredMessage={words.decidedOnMissing}
      />
    </fieldset>
  );
}
