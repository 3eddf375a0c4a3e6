import { useForm } from 'react-hook-form';
import { api, ifMatch } from '../../api/api.js';
import { FormActions } from '../../parts/form-actions.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { handovers as words } from '../../words/words.js';
import type { StepProps } from './handover-answer.js';
import { useStep } from './use-step.js';

export function WithdrawDialog({ handover, open, onClose, onTooLate, onDone }: StepProps) {
  const form = useForm({ defaultValues: { reason: '' } });
  const step = useStep(onTooLate);
  const { id, version, from, to } = handover;
  return (
    <Dialog title={words.withdrawTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async ({ reason }) => {
          const done = await step(
            api.PUT('/api/v1/handovers/{id}/withdrawal', {
              params: { path: { id }, header: ifMatch(version) },
              body: { reason: reason || null },
            }),
          );
          if (done) onDone?.(to.name);
        }}
      >
        <p>{words.withdrawText(from.name, to.name)}</p>
        <TextField name="reason" label={words.withdrawReason} autoFocus />
        <FormActions
          action={words.withdrawConfirm}
          busy={form.formState.isSubmitting}
          danger
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
