import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../api/api.js';
import { Dialog } from '../../parts/dialog.js';
import { NumberField, SelectField, TextField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { Failed, Loading } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { answers, workPlaces as words } from '../../words/words.js';
import { useKeyOf } from '../dossier/casework/key-of.js';
import { colleaguesQuery } from '../dossier/dossier-query.js';
import type { WorkPlace } from './work-place-queries.js';
import { refreshPlaces } from './refresh-places.js';

interface WorkPlaceDialogProps {
  /** The one that is changed; without it one is added. */
  readonly place?: WorkPlace;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function WorkPlaceDialog({ place, open, onClose }: WorkPlaceDialogProps) {
  return (
    <Dialog
      title={place ? `${place.name} ${words.change.toLowerCase()}` : words.add}
      open={open}
      onClose={onClose}
    >
      <WithColleagues place={place} onClose={onClose} />
    </Dialog>
  );
}

type FormProps = Pick<WorkPlaceDialogProps, 'onClose'> & { readonly place: WorkPlace | undefined };

/** The choice of a colleague is there before it is chosen from. */
function WithColleagues(props: FormProps) {
  const { data, error, refetch } = useQuery(colleaguesQuery);
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Loading lines={5} />;
  const { place } = props;
  const known = data.map(({ id, name }) => ({ value: id, label: name }));
  // Who supervised and has left still stands there.
  const left =
    place?.supervisor && !known.some(({ value }) => value === place.supervisor!.id)
      ? [{ value: place.supervisor.id, label: place.supervisor.name }]
      : [];
  return <WorkPlaceForm {...props} colleagues={[...known, ...left]} />;
}

function WorkPlaceForm({
  place,
  colleagues,
  onClose,
}: FormProps & { colleagues: { value: string; label: string }[] }) {
  const client = useQueryClient();
  const say = useToast();
  const key = useKeyOf();
  const form = useForm<{
    name: string;
    work: string;
    department: string;
    supervisorId: string;
    capacity: number | null;
  }>({
    defaultValues: {
      ...{ name: place?.name ?? '', work: place?.work ?? '', department: place?.department ?? '' },
      ...{ supervisorId: place?.supervisor?.id ?? '', capacity: place?.capacity ?? null },
    },
  });
  return (
    <Form
      form={form}
      onSubmit={async ({ department, supervisorId, capacity, name, work }) => {
        const body = {
          ...{ name: name.trim(), work: work.trim(), capacity: capacity! },
          ...{ department: department.trim() || null, supervisorId: supervisorId || null },
        } satisfies Schemas['WorkPlaceRequest'];
        try {
          await (place
            ? answer(
                api.PATCH('/api/v1/work-places/{id}', {
                  params: { path: { id: place.id }, header: ifMatch(place.version) },
                  body,
                }),
              )
            : answer(
                api.POST('/api/v1/work-places', {
                  params: { header: { 'Idempotency-Key': key.of(body) } },
                  body,
                }),
              ));
          say(place ? words.changed : words.added);
          onClose();
        } finally {
          await refreshPlaces(client);
        }
      }}
    >
      <TextField
        {...{ name: 'name', label: words.name, required: true, requiredMessage: words.nameAsked }}
        autoFocus
      />
      <TextField {...{ name: 'work', label: words.work, required: true, requiredMessage: words.workAsked }} />
      <NumberField
        {...{ name: 'capacity', label: words.capacity, hint: words.capacityHint, min: 0, max: 500 }}
        {...{ required: true, requiredMessage: words.capacityAsked }}
      />
      <TextField name="department" label={words.department} size="medium" />
      <SelectField name="supervisorId" label={words.supervisor} size="medium" options={colleagues} />
      <FormActions action={answers.save} busy={form.formState.isSubmitting} onCancel={onClose} />
    </Form>
  );
}
