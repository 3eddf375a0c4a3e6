import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField } from '../../../parts/fields.js';
import { actionPlan as words } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';
import { options } from '../development/options.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';

type Way = Schemas['PlanSignature']['how'];

/** Both agree: when, and how that was given. From then on the plan holds. */
export function AgreeForm({ plan: { id, version }, onClose }: { plan: ActionPlan } & StepProps) {
  const signature = { signedOn: today(), how: '' };
  const form = useForm({ defaultValues: { participant: signature, coach: signature } });
  return (
    <StepForm
      form={form}
      act={({ participant, coach }) =>
        answer(
          api.PUT('/api/v1/action-plans/{id}/agreement', {
            params: { path: { id }, header: ifMatch(version) },
            body: {
              participant: { ...participant, how: participant.how as Way },
              coach: { ...coach, how: coach.how as Way },
            },
          }),
        )
      }
      done={words.agreed}
      submit={words.agree}
      onClose={onClose}
    >
      <p className="soft">{words.agreeExplained}</p>
      <SignatureFields of="participant" title={words.participantAgrees} />
      <SignatureFields of="coach" title={words.coachAgrees} hint={words.coachIsYou} />
    </StepForm>
  );
}

function SignatureFields({ of, title, hint }: { of: string; title: string; hint?: string }) {
  return (
    <fieldset className="plan-rows">
      <legend className="plan-legend">{title}</legend>
      {hint && <p className="small soft">{hint}</p>}
      <RadioField
        {...{ name: `${of}.how`, label: words.how, options: options(words.ways), inline: true }}
        {...{ required: true, requiredMessage: words.howAsked }}
      />
      <DateField
        {...{ name: `${of}.signedOn`, label: words.signedOn, max: today() }}
        {...{ required: true, requiredMessage: words.signedOnAsked }}
      />
    </fieldset>
  );
}
