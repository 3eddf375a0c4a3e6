import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField, TextField } from '../../../parts/fields.js';
import { Notice } from '../../../parts/states.js';
import { dossier, placement as words } from '../../../words/words.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { AgreedFields, agreedIn, type ContractForm } from './agreed-fields.js';
import type { Placement } from './placement-query.js';

interface PlacementFormProps extends StepProps {
  readonly placement: Placement;
}

/** The first day at work; with it a position is taken and aftercare is planned. */
export function StartForm({ placement, onClose }: PlacementFormProps) {
  const agreed = agreedIn(placement);
  const form = useForm({ defaultValues: { ...agreed, startsOn: agreed.startsOn || today() } });
  const { id } = placement;
  return (
    <StepForm
      form={form}
      act={({ functionTitle, hours, contractForm, startsOn, endsOn }) =>
        answer(
          api.PUT('/api/v1/placements/{id}/start', {
            params: { path: { id } },
            body: {
              ...{ functionTitle: functionTitle.trim(), hours: hours!, startsOn, endsOn: endsOn || null },
              contractForm: contractForm as ContractForm,
            },
          }),
        )
      }
      done={words.startedNow}
      submit={words.start}
      onClose={onClose}
    >
      <p className="soft">{words.startExplained}</p>
      <AgreedFields real />
    </StepForm>
  );
}

export function ChangeForm({ placement, onClose }: PlacementFormProps) {
  const form = useForm({ defaultValues: agreedIn(placement) });
  const { dirtyFields } = form.formState;
  const { id, version, state } = placement;
  const started = state === 'started';
  return (
    <StepForm
      form={form}
      act={({ functionTitle, hours, contractForm, startsOn, endsOn }) =>
        answer(
          api.PATCH('/api/v1/placements/{id}', {
            params: { path: { id }, header: ifMatch(version) },
            body: {
              ...(dirtyFields.functionTitle && { functionTitle: functionTitle.trim() }),
              ...(dirtyFields.hours && { hours: hours! }),
              ...(dirtyFields.contractForm && contractForm && { contractForm: contractForm as ContractForm }),
              ...(dirtyFields.startsOn && startsOn && { startsOn }),
              ...(dirtyFields.endsOn && { endsOn: endsOn || null }),
            },
          }),
        )
      }
      done={words.changed}
      submit={words.change}
      onClose={onClose}
    >
      {started && <p className="soft">{words.changeExplained}</p>}
      <AgreedFields real={started} />
    </StepForm>
  );
}

export function RejectForm({ placement: { id }, onClose }: PlacementFormProps) {
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <StepForm
      form={form}
      act={({ reason }) =>
        answer(
          api.PUT('/api/v1/placements/{id}/rejection', {
            params: { path: { id } },
            body: { reason: reason.trim() },
          }),
        )
      }
      done={words.rejected}
      submit={words.reject}
      onClose={onClose}
    >
      <p className="soft">{words.rejectExplained}</p>
      <TextField name="reason" label={dossier.reason} required requiredMessage={dossier.reasonAsked} />
    </StepForm>
  );
}

/** The work ends: as it was agreed, or before that and then with a reason. */
export function EndForm({ placement: { id, startsOn, can }, onClose }: PlacementFormProps) {
  const ways = (['end', 'endEarly'] as const).filter((way) => can.includes(way));
  const form = useForm({ defaultValues: { way: '', endedOn: '', reason: '' } });
  const early = form.watch('way') === 'endEarly';
  return (
    <StepForm
      form={form}
      act={({ way, endedOn, reason }) =>
        answer(
          api.PUT('/api/v1/placements/{id}/ending', {
            params: { path: { id } },
            body: { endedOn, early: way === 'endEarly', reason: reason.trim() || null },
          }),
        )
      }
      done={words.endedNow}
      submit={words.end}
      danger
      onClose={onClose}
    >
      <RadioField
        {...{ name: 'way', label: words.howEnded, required: true, requiredMessage: words.howEndedAsked }}
        options={ways.map((way) => ({ value: way, label: words.endWays[way] }))}
      />
      <DateField
        {...{ name: 'endedOn', label: words.endedOn, min: startsOn ?? undefined }}
        {...{ required: true, requiredMessage: words.endedOnAsked }}
      />
      <TextField
        {...{ name: 'reason', label: dossier.reason, hint: words.endReasonHint }}
        {...{ required: early, requiredMessage: dossier.reasonAsked }}
      />
      <Notice kind="warn">{words.endMeans}</Notice>
    </StepForm>
  );
}
