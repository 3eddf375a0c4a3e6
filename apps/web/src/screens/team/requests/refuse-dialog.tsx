import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextAreaField } from '../../../parts/fields.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { spokenName } from '../../../parts/names.js';
import { useToast } from '../../../parts/toast.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import type { ContactRequest } from './request-queries.js';

const empty = { reason: '' };

/** Not now, and why; the participant reads it. */
export function RefuseDialog({
  request,
  open,
  onClose,
}: {
  request: ContactRequest;
  open: boolean;
  onClose: () => void;
}) {
  const { id, version, participant } = request;
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(`contactPersonRequest.${id}.refuse`, form, empty);
  const client = useQueryClient();
  const say = useToast();
  return (
    <Dialog title={words.refuseTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (body) => {
          const params = { path: { id }, header: ifMatch(version) };
          await answer(api.PUT('/api/v1/contact-person-requests/{id}/refusal', { params, body }));
          draft.done();
          say(words.refused);
          await client.invalidateQueries({ queryKey: ['participant'] });
        }}
      >
        <p>{words.refuseText(spokenName(participant.name))}</p>
        <TextAreaField
          name="reason"
          label={words.refuseReason}
          required
          requiredMessage={words.refuseReasonNeeded}
          autoFocus
        />
        <FormActions action={words.refuseAction} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
