import { Plus } from 'lucide-react';
import { Button } from '../../../parts/button.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { actionPlan as words } from '../../../words/words.js';
import { options } from '../development/options.js';
import type { PlanValues } from './plan-values.js';
import { RowRemover } from './row-remover.js';
import { useRows } from './use-rows.js';

/** So many agreements a plan can have. */
const MOST = 30;

/** Who does what by when. */
export function AgreementFields() {
  const { names, add, remove } = useRows<PlanValues['agreements'][number]>('agreements');
  return (
    <fieldset className="plan-rows">
      <legend className="plan-legend">{words.agreements}</legend>
      <p className="small soft">{words.agreementsHint}</p>
      {names.map((row, place) => (
        <div
          key={row}
          role="group"
          aria-label={words.agreement(place + 1)}
          className="plan-row agreement-row"
        >
          <SelectField
            {...{ name: `${row}.who`, label: words.who, options: options(words.parties) }}
            {...{ required: true, requiredMessage: words.whoAsked }}
          />
          <TextField
            {...{ name: `${row}.what`, label: words.what }}
            {...{ required: true, requiredMessage: words.whatAsked }}
          />
          <DateField
            {...{ name: `${row}.dueOn`, label: words.dueOn }}
            {...{ required: true, requiredMessage: words.dueOnAsked }}
          />
          <RowRemover what={words.agreement(place + 1)} onRemove={() => remove(place)} />
        </div>
      ))}
      {names.length < MOST && (
        <Button
          kind="subtle"
          icon={<Plus className="icon" aria-hidden />}
          onClick={() => add({ who: 'participant', what: '', dueOn: '' }, 'what')}
        >
          {words.addAgreement}
        </Button>
      )}
    </fieldset>
  );
}
