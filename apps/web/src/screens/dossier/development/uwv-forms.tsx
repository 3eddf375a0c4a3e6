import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField, TextField } from '../../../parts/fields.js';
import { development as words, dossier } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { useTrajectory } from '../dossier-context.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import type { UwvAdvice } from './development-query.js';
import { options } from './options.js';

interface AdviceProps extends StepProps {
  readonly advice: UwvAdvice;
}

const paramsOf = ({ id, version }: UwvAdvice) => ({ path: { id }, header: ifMatch(version) });

export function RequestForm({ onClose }: StepProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const form = useForm({ defaultValues: { requestedOn: today() } });
  return (
    <StepForm
      form={form}
      act={(body) =>
        answer(
          api.POST('/api/v1/trajectories/{id}/uwv-advices', {
            params: { path: { id }, header: { 'Idempotency-Key': key.of(body) } },
            body,
          }),
        )
      }
      done={words.uwvRequested}
      submit={words.record}
      onClose={onClose}
    >
      <DateField
        {...{ name: 'requestedOn', label: words.uwvRequestedOn, max: today() }}
        {...{ required: true, requiredMessage: words.uwvRequestedOnAsked }}
      />
    </StepForm>
  );
}

export function ReceiveForm({ advice, onClose }: AdviceProps) {
  const form = useForm({
    defaultValues: { outcome: '' as NonNullable<UwvAdvice['outcome']>, receivedOn: today() },
  });
  return (
    <StepForm
      form={form}
      act={(body) => answer(api.PUT('/api/v1/uwv-advices/{id}/receipt', { params: paramsOf(advice), body }))}
      done={words.uwvReceived}
      submit={words.record}
      onClose={onClose}
    >
      <RadioField
        {...{ name: 'outcome', label: words.uwvOutcome, options: options(words.uwvOutcomes), inline: true }}
        {...{ required: true, requiredMessage: words.uwvOutcomeAsked }}
      />
      <DateField
        {...{ name: 'receivedOn', label: words.uwvReceivedOn, min: advice.requestedOn, max: today() }}
        {...{ required: true, requiredMessage: words.uwvReceivedOnAsked }}
      />
    </StepForm>
  );
}

export function WithdrawForm({ advice, onClose }: AdviceProps) {
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <StepForm
      form={form}
      act={({ reason }) =>
        answer(
          api.PUT('/api/v1/uwv-advices/{id}/withdrawal', {
            params: paramsOf(advice),
            body: { reason: reason.trim() },
          }),
        )
      }
      done={words.uwvWithdrawn}
      submit={words.uwvWithdraw}
      danger
      onClose={onClose}
    >
      <p className="soft">{words.uwvWithdrawExplained}</p>
      <TextField name="reason" label={dossier.reason} required requiredMessage={dossier.reasonAsked} />
    </StepForm>
  );
}

/** The right is the college's to give: who decided, and when. */
export function DecideForm({ advice, onClose }: AdviceProps) {
  const form = useForm({ defaultValues: { granted: '', decidedBy: '', decidedOn: '' } });
  return (
    <StepForm
      form={form}
      act={({ granted, decidedBy, decidedOn }) =>
        answer(
          api.PUT('/api/v1/uwv-advices/{id}/decision', {
            params: paramsOf(advice),
            body: { granted: granted === 'granted', decidedBy: decidedBy.trim(), decidedOn },
          }),
        )
      }
      done={words.uwvDecided}
      submit={words.record}
      onClose={onClose}
    >
      <RadioField
        {...{ name: 'granted', label: words.uwvDecision, inline: true }}
        options={options({ granted: words.granted, refused: words.refused })}
        {...{ required: true, requiredMessage: words.uwvDecisionAsked }}
      />
      <TextField
        {...{ name: 'decidedBy', label: words.decidedBy, hint: words.decidedByHint }}
        {...{ required: true, requiredMessage: words.decidedByAsked }}
      />
      <DateField
        {...{ name: 'decidedOn', label: words.decidedOn, max: today() }}
        {...{ required: true, requiredMessage: words.decidedOnAsked }}
      />
    </StepForm>
  );
}
