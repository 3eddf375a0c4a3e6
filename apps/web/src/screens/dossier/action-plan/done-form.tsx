import { useForm } from 'react-hook-form';
import { today } from '../../../parts/dates.js';
import { DateField } from '../../../parts/fields.js';
import { actionPlan as words } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { meetAgreement } from './use-meet-agreement.js';

interface DoneFormProps extends StepProps {
  readonly agreement: ActionPlan['agreements'][number];
}

/** On which day it was done, when that was not the day on which it was ticked. */
export function DoneForm({ agreement: { id, what, doneOn }, onClose }: DoneFormProps) {
  const form = useForm({ defaultValues: { doneOn: doneOn ?? today() } });
  return (
    <StepForm
      form={form}
      act={(values) => meetAgreement(id, values.doneOn)}
      done={words.done(what)}
      submit={words.keep}
      onClose={onClose}
    >
      <p className="soft">{what}</p>
      <DateField
        {...{ name: 'doneOn', label: words.doneWhen, max: today() }}
        {...{ required: true, requiredMessage: words.doneWhenAsked }}
      />
    </StepForm>
  );
}
