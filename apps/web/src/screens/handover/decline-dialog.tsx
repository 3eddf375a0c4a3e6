import { useForm } from 'react-hook-form';
import { api, ifMatch } from '../../api/api.js';
import { useDraft } from '../../drafts/use-draft.js';
import { FormActions } from '../../parts/form-actions.js';
import { Dialog } from '../../parts/dialog.js';
import { TextAreaField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { handovers as words } from '../../words/words.js';
import type { StepProps } from './handover-answer.js';
import { useStep } from './use-step.js';

const empty = { reason: '' };

export function DeclineDialog({ handover, open, onClose, onTooLate }: StepProps) {
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(`handover.${handover.id}.decline`, form, empty);
  const step = useStep(onTooLate);
  const { id, version, from } = handover;
  return (
    <Dialog title={words.declineTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (body) => {
          const params = { path: { id }, header: ifMatch(version) };
          if (await step(api.PUT('/api/v1/handovers/{id}/declination', { params, body }))) draft.done();
        }}
      >
        <p>{words.declineText(from.name)}</p>
        <TextAreaField
          name="reason"
          label={words.declineReason}
          required
          requiredMessage={words.declineReasonNeeded}
          autoFocus
        />
        <FormActions action={words.declineConfirm} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
