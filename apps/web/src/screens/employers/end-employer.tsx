import { useForm } from 'react-hook-form';
import { answer, api } from '../../api/api.js';
import { useDraft } from '../../drafts/use-draft.js';
import { Dialog } from '../../parts/dialog.js';
import { TextAreaField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { FormActions } from '../../parts/form-actions.js';
import { useToast } from '../../parts/toast.js';
import { employers as words } from '../../words/words.js';
import type { EmployerDialogProps } from './change-employer.js';
import { useRefresh } from './use-refresh.js';

const empty = { reason: '' };

/** Nobody is placed here any more; can be taken back. */
export function EndEmployer({ employer, open, close }: EmployerDialogProps) {
  return (
    <Dialog title={words.end} open={open} onClose={close}>
      <EndEmployerForm employer={employer} close={close} />
    </Dialog>
  );
}

function EndEmployerForm({ employer: { id, name }, close }: Omit<EmployerDialogProps, 'open'>) {
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(`employer.${id}.end`, form, empty);
  const refresh = useRefresh();
  const say = useToast();
  const params = { path: { id } };
  const reopen = async (): Promise<void> => {
    await answer(api.DELETE('/api/v1/employers/{id}/ending', { params }));
    await refresh();
  };
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await answer(api.PUT('/api/v1/employers/{id}/ending', { params, body }));
        draft.done();
        close();
        say(words.endDone(name), reopen);
        await refresh();
      }}
    >
      <p>{words.endText(name)}</p>
      <TextAreaField
        name="reason"
        label={words.endReason}
        required
        requiredMessage={words.endReasonRequired}
        rows={3}
        autoFocus
      />
      <FormActions action={words.end} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
