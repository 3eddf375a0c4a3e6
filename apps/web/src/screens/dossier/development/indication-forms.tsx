import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { development as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { useTrajectory } from '../dossier-context.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import { targetGroupsQuery, type Indication } from './development-query.js';
import { EndFields } from './end-fields.js';
import { changedOf, filledOf } from './sent-values.js';

/** Another group that somebody belongs to; the law of the first day says which there are, and who decides. */
export function AddIndication({ onClose }: StepProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const form = useForm({
    defaultValues: { targetGroup: '', startsOn: today(), endsOn: '', decidedBy: '', decidedOn: '' },
  });
  const [startsOn, targetGroup] = useWatch({ control: form.control, name: ['startsOn', 'targetGroup'] });
  const { data: groups = [] } = useQuery(targetGroupsQuery(startsOn || today()));
  const decider = groups.find(({ code }) => code === targetGroup)?.decidedBy;
  return (
    <StepForm
      form={form}
      act={({ targetGroup: group, startsOn: first, ...rest }) => {
        const body = { targetGroup: group, startsOn: first, ...filledOf(rest) };
        return answer(
          api.POST('/api/v1/trajectories/{id}/indications', {
            params: { path: { id }, header: { 'Idempotency-Key': key.of(body) } },
            body,
          }),
        );
      }}
      done={words.indicationAdded}
      submit={words.add}
      onClose={onClose}
    >
      <DateField
        {...{ name: 'startsOn', label: words.startsOn }}
        {...{ required: true, requiredMessage: words.startsOnAsked }}
      />
      <SelectField
        {...{ name: 'targetGroup', label: words.targetGroup, hint: words.targetGroupHint, size: 'medium' }}
        {...{ required: true, requiredMessage: words.targetGroupAsked, autoFocus: true }}
        options={groups.filter(({ inflow }) => inflow).map(({ code, label }) => ({ value: code, label }))}
      />
      {decider && (
        <>
          <p className="soft small">{words.decisionAsked(decider)}</p>
          <DecisionFields />
        </>
      )}
      <DateField name="endsOn" label={words.endsOn} />
    </StepForm>
  );
}

interface IndicationProps extends StepProps {
  readonly indication: Indication;
}

/** Puts its days and its decision right; only what was changed is sent. */
export function ChangeIndication({ indication, onClose }: IndicationProps) {
  const { startsOn, endsOn, endReason, decidedBy, decidedOn } = indication;
  const form = useForm({
    defaultValues: {
      startsOn,
      endsOn: endsOn ?? '',
      endReason: endReason ?? '',
      decidedBy: decidedBy ?? '',
      decidedOn: decidedOn ?? '',
    },
  });
  const { dirtyFields } = form.formState;
  return (
    <StepForm
      form={form}
      act={(values) => patch(indication, changedOf(values, dirtyFields))}
      done={words.indicationChanged}
      submit={words.change}
      onClose={onClose}
    >
      <DateField
        {...{ name: 'startsOn', label: words.startsOn }}
        {...{ required: true, requiredMessage: words.startsOnAsked }}
      />
      <DecisionFields unmarked={decidedBy === null} />
      <DateField name="endsOn" label={words.endsOn} />
      <TextField name="endReason" label={words.endReason} />
    </StepForm>
  );
}

export function EndIndication({ indication, onClose }: IndicationProps) {
  const form = useForm({ defaultValues: { endsOn: today(), endReason: '' } });
  return (
    <StepForm
      form={form}
      act={(values) => patch(indication, filledOf(values))}
      done={words.indicationEnded}
      submit={words.end}
      onClose={onClose}
    >
      <EndFields />
    </StepForm>
  );
}

const patch = ({ id, version }: Indication, body: Record<string, string | null>) =>
  answer(api.PATCH('/api/v1/indications/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

function DecisionFields({ unmarked = false }: { unmarked?: boolean }) {
  return (
    <>
      <TextField
        {...{ name: 'decidedBy', label: words.decidedBy, hint: words.decidedByHint, unmarked }}
        {...{ required: !unmarked, requiredMessage: words.decidedByAsked }}
      />
      <DateField
        {...{ name: 'decidedOn', label: words.decidedOn, max: today(), unmarked }}
        {...{ required: !unmarked, requiredMessage: words.decidedOnAsked }}
      />
    </>
  );
}
