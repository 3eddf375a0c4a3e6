import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, NumberField, SelectField, TextField } from '../../../parts/fields.js';
import { development, dossier, placement as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { options } from '../development/options.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { Instrument, Placement } from './placement-query.js';

export interface InstrumentFormProps extends StepProps {
  readonly instrument: Instrument;
}

/** Asks for one more; of each kind one runs at a time, which the api guards. */
export function AddInstrumentForm({ placement, onClose }: { placement: Placement } & StepProps) {
  const key = useKeyOf();
  const form = useForm({
    defaultValues: { kind: '', startsOn: placement.startsOn ?? today(), endsOn: '' },
  });
  const trial = form.watch('kind') === 'trialPlacement';
  return (
    <StepForm
      form={form}
      act={({ kind, startsOn, endsOn }) => {
        const body = { kind: kind as Instrument['kind'], startsOn, ...(endsOn && { endsOn }) };
        const params = { path: { id: placement.id }, header: { 'Idempotency-Key': key.of(body) } };
        return answer(api.POST('/api/v1/placements/{id}/instruments', { params, body }));
      }}
      done={words.instrumentAdded}
      submit={words.request}
      onClose={onClose}
    >
      <SelectField
        {...{ name: 'kind', label: words.instrument, options: options(words.instrumentKinds) }}
        {...{ required: true, requiredMessage: words.instrumentAsked, size: 'medium' }}
      />
      <DateField
        {...{ name: 'startsOn', label: development.startsOn }}
        {...{ required: true, requiredMessage: development.startsOnAsked }}
      />
      <DateField
        {...{ name: 'endsOn', label: development.endsOn, hint: trial ? words.trialEndHint : undefined }}
      />
    </StepForm>
  );
}

/** A trial placement goes on, once; how long is the law's to say, and the api tells. */
export function ExtendForm({ instrument: { id, endsOn }, onClose }: InstrumentFormProps) {
  const form = useForm({ defaultValues: { endsOn: '', reason: '' } });
  return (
    <StepForm
      form={form}
      act={({ endsOn: until, reason }) =>
        answer(
          api.PUT('/api/v1/instruments/{id}/extension', {
            params: { path: { id } },
            body: { endsOn: until, reason: reason.trim() },
          }),
        )
      }
      done={words.extended}
      submit={words.extend}
      onClose={onClose}
    >
      <p className="soft">{words.extendExplained}</p>
      <DateField
        {...{ name: 'endsOn', label: words.extendUntil, min: endsOn ?? undefined }}
        {...{ required: true, requiredMessage: words.extendUntilAsked }}
      />
      <TextField name="reason" label={dossier.reason} required requiredMessage={dossier.reasonAsked} />
    </StepForm>
  );
}

/** What the work of this participant is worth, as it was set by who may do that. */
export function WageValueForm({ instrument: { id, wageValues }, onClose }: InstrumentFormProps) {
  const key = useKeyOf();
  const form = useForm<{ percent: number | null; setOn: string }>({
    defaultValues: { percent: null, setOn: today() },
  });
  return (
    <StepForm
      form={form}
      act={({ percent, setOn }) => {
        const body = { percent: percent!, setOn };
        const params = { path: { id }, header: { 'Idempotency-Key': key.of(body) } };
        return answer(api.POST('/api/v1/instruments/{id}/wage-values', { params, body }));
      }}
      done={words.wageValueRecorded}
      submit={words.record}
      onClose={onClose}
    >
      <p className="soft">{wageValues.length === 0 ? words.wageValueFirst : words.wageValueLater}</p>
      <NumberField
        {...{ name: 'percent', label: words.wageValue, min: 0, max: 100, unit: words.wageValueUnit }}
        {...{ required: true, requiredMessage: words.wageValueAsked }}
      />
      <DateField
        {...{ name: 'setOn', label: words.wageValueSetOn, max: today() }}
        {...{ required: true, requiredMessage: words.wageValueSetOnAsked }}
      />
    </StepForm>
  );
}

export function EndInstrumentForm({ instrument: { id }, onClose }: InstrumentFormProps) {
  const form = useForm({ defaultValues: { endsOn: today(), reason: '' } });
  return (
    <StepForm
      form={form}
      act={({ endsOn, reason }) =>
        answer(
          api.PUT('/api/v1/instruments/{id}/ending', {
            params: { path: { id } },
            body: { endsOn, reason: reason.trim() || null },
          }),
        )
      }
      done={words.instrumentEnded}
      submit={words.endInstrument}
      danger
      onClose={onClose}
    >
      <p className="soft">{words.endInstrumentExplained}</p>
      <DateField
        {...{ name: 'endsOn', label: development.endsOn }}
        {...{ required: true, requiredMessage: development.endsOnAsked }}
      />
      <TextField name="reason" label={dossier.reason} />
    </StepForm>
  );
}
