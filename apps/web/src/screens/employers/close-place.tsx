import { useForm } from 'react-hook-form';
import { answer, api } from '../../api/api.js';
import { Dialog } from '../../parts/dialog.js';
import { RadioField, TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { FormActions } from '../../parts/form-actions.js';
import { useToast } from '../../parts/toast.js';
import { places as words } from '../../words/words.js';
import type { Place } from './employer-queries.js';
import { useRefresh } from './use-refresh.js';

interface ClosePlaceProps {
  place: Place;
  open: boolean;
  close: () => void;
}

/** Nobody is looked for any more; can be taken back. */
export function ClosePlace({ place, open, close }: ClosePlaceProps) {
  return (
    <Dialog title={words.closeTitle(place.functionTitle)} open={open} onClose={close}>
      <ClosePlaceForm place={place} close={close} />
    </Dialog>
  );
}

const stepTo = { filled: 'fill', withdrawn: 'withdraw' } as const;

function ClosePlaceForm({ place: { id, functionTitle, can }, close }: Omit<ClosePlaceProps, 'open'>) {
  const closings = (['filled', 'withdrawn'] as const).filter((as) => can.includes(stepTo[as]));
  const form = useForm({ defaultValues: { as: closings[0] ?? 'filled', reason: '' } });
  const refresh = useRefresh();
  const say = useToast();
  const params = { path: { id } };
  const reopen = async (): Promise<void> => {
    await answer(api.DELETE('/api/v1/places/{id}/closing', { params }));
    await refresh();
  };
  return (
    <Form
      form={form}
      onSubmit={async ({ as, reason }) => {
        const body = { as, reason: reason.trim() || null };
        await answer(api.PUT('/api/v1/places/{id}/closing', { params, body }));
        close();
        say(words.closed[as](functionTitle), reopen);
        await refresh();
      }}
    >
      <p>{words.closeText}</p>
      <RadioField
        name="as"
        label={words.closeAs}
        required
        options={closings.map((value) => ({
          value,
          label: words.closings[value],
          hint: words.closingHints[value],
        }))}
      />
      <TextField name="reason" label={words.closeReason} />
      <FormActions action={words.closeAction} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
