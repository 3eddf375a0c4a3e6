import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, SelectField, TextAreaField, TextField } from '../../../parts/fields.js';
import { development as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { useTrajectory } from '../dossier-context.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import type { Provision } from './development-query.js';
import { EndFields } from './end-fields.js';
import { options } from './options.js';
import { changedOf, filledOf } from './sent-values.js';

interface ProvisionFormProps extends StepProps {
  /** What is changed; without it one is added. */
  readonly provision?: Provision;
}

/** Adds what runs beside the stage, or changes it; what was kept with a warning is changed at once. */
export function ProvisionForm({ provision, onClose }: ProvisionFormProps) {
  const [kept, setKept] = useState<Provision>();
  const changed = kept ?? provision;
  const newest = changed && provision && provision.version > changed.version ? provision : changed;
  return changed ? (
    <Change key={kept?.version} provision={newest!} onMend={setKept} onClose={onClose} />
  ) : (
    <Add onMend={setKept} onClose={onClose} />
  );
}

interface Mendable extends StepProps {
  readonly onMend: (kept: Provision) => void;
}

function Add({ onMend, onClose }: Mendable) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const begin = { kind: '', startsOn: today(), endsOn: '', reason: '', description: '' };
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`provision.${id}`, form, begin);
  return (
    <StepForm
      form={form}
      act={async ({ kind, startsOn, reason, ...rest }) => {
        const body = {
          ...{ kind: kind as Provision['kind'], startsOn, reason: reason.trim() },
          ...filledOf(rest),
        };
        const header = { 'Idempotency-Key': key.of(body) };
        const kept = await answer(
          api.POST('/api/v1/trajectories/{id}/provisions', { params: { path: { id }, header }, body }),
        );
        draft.done();
        return kept;
      }}
      done={words.provisionAdded}
      onMend={onMend}
      submit={words.add}
      onClose={onClose}
    >
      <SelectField
        {...{ name: 'kind', label: words.provisionKind, options: options(words.provisionKinds) }}
        {...{ required: true, requiredMessage: words.provisionKindAsked, size: 'medium' }}
      />
      <ProvisionFields />
    </StepForm>
  );
}

function Change({ provision, onMend, onClose }: { provision: Provision } & Mendable) {
  const { startsOn, endsOn, reason, description, endReason } = provision;
  const form = useForm({
    defaultValues: {
      ...{ startsOn, endsOn: endsOn ?? '', reason },
      ...{ description: description ?? '', endReason: endReason ?? '' },
    },
  });
  const { dirtyFields } = form.formState;
  return (
    <StepForm
      form={form}
      act={(values) => patch(provision, changedOf(values, dirtyFields))}
      done={words.provisionChanged}
      onMend={onMend}
      submit={words.change}
      onClose={onClose}
    >
      <ProvisionFields />
      <TextField name="endReason" label={words.endReason} />
    </StepForm>
  );
}

export function EndProvision({ provision, onClose }: { provision: Provision } & StepProps) {
  const form = useForm({ defaultValues: { endsOn: today(), endReason: '' } });
  return (
    <StepForm
      form={form}
      act={(values) => patch(provision, filledOf(values))}
      done={words.provisionEnded}
      submit={words.end}
      onClose={onClose}
    >
      <EndFields />
    </StepForm>
  );
}

const patch = ({ id, version }: Provision, body: Record<string, string | null>) =>
  answer(
    api.PATCH('/api/v1/provisions/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: body as Schemas['ProvisionChange'],
    }),
  );

function ProvisionFields() {
  return (
    <>
      <TextField name="description" label={words.description} />
      <TextAreaField
        {...{ name: 'reason', label: words.reason, rows: 2 }}
        {...{ required: true, requiredMessage: words.reasonAsked }}
      />
      <DateField
        {...{ name: 'startsOn', label: words.startsOn }}
        {...{ required: true, requiredMessage: words.startsOnAsked }}
      />
      <DateField name="endsOn" label={words.endsOn} />
    </>
  );
}
