import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField, TextField } from '../../../parts/fields.js';
import { development, dossier, placement as words } from '../../../words/words.js';
import { StepForm } from '../steps/step-form.js';
import type { InstrumentFormProps } from './instrument-forms.js';

const outcomes = { grant: 'granted', refuse: 'refused' } as const;

/** A right is for others to give: who decided what, and when, is written down here. */
export function DecideForm({ instrument: { id, can }, onClose }: InstrumentFormProps) {
  const form = useForm({ defaultValues: { outcome: '', decidedBy: '', decidedOn: '', reason: '' } });
  return (
    <StepForm
      form={form}
      act={({ outcome, decidedBy, decidedOn, reason }) =>
        answer(
          api.PUT('/api/v1/instruments/{id}/decision', {
            params: { path: { id } },
            body: {
              ...{ outcome: outcome as 'granted' | 'refused', decidedBy: decidedBy.trim(), decidedOn },
              reason: reason.trim() || null,
            },
          }),
        )
      }
      done={words.decided}
      submit={words.record}
      onClose={onClose}
    >
      <p className="soft">{words.decideExplained}</p>
      <RadioField
        {...{ name: 'outcome', label: words.decision, inline: true }}
        {...{ required: true, requiredMessage: words.decisionAsked }}
        options={(['grant', 'refuse'] as const)
          .filter((step) => can.includes(step))
          .map((step) => ({ value: outcomes[step], label: words.instrumentStates[outcomes[step]] }))}
      />
      <TextField
        {...{ name: 'decidedBy', label: development.decidedBy, hint: words.decidedByHint }}
        {...{ required: true, requiredMessage: development.decidedByAsked }}
      />
      <DateField
        {...{ name: 'decidedOn', label: development.decidedOn, max: today() }}
        {...{ required: true, requiredMessage: development.decidedOnAsked }}
      />
      <TextField name="reason" label={dossier.note} />
    </StepForm>
  );
}
