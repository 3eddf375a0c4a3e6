import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, ifMatch } from '../../api/api.js';
import { FormActions } from '../../parts/form-actions.js';
import { spokenName } from '../../parts/names.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { handovers as words, offer } from '../../words/words.js';
import type { StepProps } from './handover-answer.js';
import { useStep } from './use-step.js';
import { oneByOne } from './use-ticks.js';

/** Says once more what accepting does, as it cannot be taken back. */
export function AcceptDialog({ handover, open, onClose, onTooLate, onDone }: StepProps) {
  const form = useForm({ defaultValues: { reason: '', aboveCeilingReason: '' } });
  const step = useStep(onTooLate);
  const { id, version, participant, to, can } = handover;
  const name = participant.name ? spokenName(participant.name) : words.someone.toLowerCase();
  const own = can.includes('decline');
  const { mutateAsync: accept } = useMutation({
    scope: oneByOne(id),
    mutationFn: (body: { reason: string | null; aboveCeilingReason: string | null }) =>
      api.PUT('/api/v1/handovers/{id}/acceptance', {
        params: { path: { id }, header: ifMatch(version) },
        body,
      }),
  });
  return (
    <Dialog title={own ? words.acceptTitle : words.acceptBehalfTitle(to.name)} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async ({ reason, aboveCeilingReason }) => {
          const done = await step(
            accept({ reason: reason || null, aboveCeilingReason: aboveCeilingReason || null }),
          );
          if (done) onDone?.(to.name);
        }}
      >
        <p>{own ? words.acceptText(name) : words.acceptBehalfText(to.name, name)}</p>
        <p className="soft">{words.acceptFinal}</p>
        {!own && (
          <>
            <TextField
              name="reason"
              label={words.acceptBehalfReason(to.name)}
              required
              requiredMessage={words.acceptBehalfReasonNeeded}
            />
            <TextField
              name="aboveCeilingReason"
              label={offer.aboveReason}
              hint={offer.aboveBehalfHint(to.name)}
            />
          </>
        )}
        <FormActions
          action={own ? words.acceptConfirm : words.acceptBehalfConfirm}
          busy={form.formState.isSubmitting}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
