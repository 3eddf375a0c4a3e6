import { useForm } from 'react-hook-form';
import { api, ifMatch } from '../../api/api.js';
import { useDraft } from '../../drafts/use-draft.js';
import { Dialog } from '../../parts/dialog.js';
import { TextAreaField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { useToast } from '../../parts/toast.js';
import { dossierHandover as words } from '../../words/words.js';
import type { StepProps } from './handover-answer.js';
import { useStep } from './use-step.js';

const empty = { question: '' };

/** The dossier goes back with a question; the offer stays open. */
export function AskDialog({ handover, open, onClose, onTooLate }: StepProps) {
  const { id, version, from } = handover;
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(`handover.${id}.ask`, form, empty);
  const step = useStep(onTooLate);
  const say = useToast();
  return (
    <Dialog title={words.askTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (body) => {
          const params = { path: { id }, header: ifMatch(version) };
          if (await step(api.PUT('/api/v1/handovers/{id}/question', { params, body }))) {
            draft.done();
            say(words.askedTitle);
          }
          onClose();
        }}
      >
        <p>{words.askText(from.name)}</p>
        <TextAreaField
          name="question"
          label={words.question}
          required
          requiredMessage={words.questionNeeded}
          autoFocus
        />
        <FormActions action={words.askConfirm} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
