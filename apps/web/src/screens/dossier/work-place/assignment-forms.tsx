import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { Failed, Loading } from '../../../parts/states.js';
import { development, workPlaces as words } from '../../../words/words.js';
import { workPlacesQuery, type WorkPlace } from '../../work-places/work-place-queries.js';
import { useKeyOf } from '../casework/key-of.js';
import { EndFields } from '../development/end-fields.js';
import { changedOf, filledOf } from '../development/sent-values.js';
import { useTrajectory } from '../dossier-context.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { Assignment } from './assignment-card.js';

/** Where somebody begins to work: the places that are open, with the room that they have today. */
export function AssignForm({ onClose }: StepProps) {
  const { data, error, refetch } = useQuery({ ...workPlacesQuery, staleTime: 0 });
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Loading lines={3} />;
  const places = data.filter(({ active }) => active);
  if (places.length === 0) return <p className="soft">{words.noPlaces}</p>;
  return <Assign places={places} onClose={onClose} />;
}

function Assign({ places, onClose }: { places: readonly WorkPlace[] } & StepProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const form = useForm({ defaultValues: { workPlaceId: '', startsOn: today(), endsOn: '' } });
  return (
    <StepForm
      form={form}
      act={({ workPlaceId, startsOn, ...rest }) => {
        const body = { workPlaceId, startsOn, ...filledOf(rest) };
        const header = { 'Idempotency-Key': key.of(body) };
        return answer(
          api.POST('/api/v1/trajectories/{id}/work-place-assignments', {
            params: { path: { id }, header },
            body,
          }),
        );
      }}
      done={words.assignDone}
      submit={words.assign}
      onClose={onClose}
    >
      <SelectField
        {...{ name: 'workPlaceId', label: words.place, size: 'medium' }}
        options={places.map(({ id: value, name, capacity, taken }) => ({
          value,
          label: taken < capacity ? words.placeFree(name, capacity - taken) : words.placeFull(name),
        }))}
        {...{ required: true, requiredMessage: words.placeAsked }}
      />
      <DateField
        {...{ name: 'startsOn', label: development.startsOn }}
        {...{ required: true, requiredMessage: development.startsOnAsked }}
      />
      <DateField name="endsOn" label={development.endsOn} />
    </StepForm>
  );
}

interface OfAssignment extends StepProps {
  readonly assignment: Assignment;
}

export function ChangeAssignment({ assignment, onClose }: OfAssignment) {
  const { startsOn, endsOn, endReason } = assignment;
  const form = useForm({ defaultValues: { startsOn, endsOn: endsOn ?? '', endReason: endReason ?? '' } });
  const { dirtyFields } = form.formState;
  return (
    <StepForm
      form={form}
      act={(values) => patch(assignment, changedOf(values, dirtyFields))}
      done={words.assignmentChanged}
      submit={words.change}
      onClose={onClose}
    >
      <DateField
        {...{ name: 'startsOn', label: development.startsOn }}
        {...{ required: true, requiredMessage: development.startsOnAsked }}
      />
      <DateField name="endsOn" label={development.endsOn} />
      <TextField name="endReason" label={development.endReason} />
    </StepForm>
  );
}

export function EndAssignment({ assignment, onClose }: OfAssignment) {
  const form = useForm({ defaultValues: { endsOn: today(), endReason: '' } });
  return (
    <StepForm
      form={form}
      act={(values) => patch(assignment, filledOf(values))}
      done={words.assignmentEnded}
      submit={words.end}
      onClose={onClose}
    >
      <EndFields />
    </StepForm>
  );
}

const patch = ({ id, version }: Assignment, body: Record<string, string | null>) =>
  answer(
    api.PATCH('/api/v1/work-place-assignments/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: body as Schemas['WorkPlaceAssignmentChange'],
    }),
  );
