import { useForm } from 'react-hook-form';
import { RestoredDraft } from '../../drafts/draft-sign.js';
import { useDraft } from '../../drafts/use-draft.js';
import { FormActions } from '../../parts/form-actions.js';
import { Dialog } from '../../parts/dialog.js';
import { TextAreaField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';

interface ReasonDialogProps {
  /** What is typed is kept under this name until it is sent. */
  draft: string;
  words: {
    readonly title: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing?: string;
    readonly action: string;
  };
  /** What will happen. */
  text: string;
  danger?: boolean;
  onReason: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

const empty = { reason: '' };

/** A decision in words: what will happen, why, and only then the button. */
export function ReasonDialog({ draft: key, words, text, danger, onReason, onClose }: ReasonDialogProps) {
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(key, form, empty);
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <p>{text}</p>
      <RestoredDraft draft={draft} />
      <Form
        form={form}
        onSubmit={async ({ reason }) => {
          await onReason(reason.trim());
          draft.done();
        }}
      >
        <TextAreaField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required={Boolean(words.reasonMissing)}
          requiredMessage={words.reasonMissing}
          autoFocus
        />
        <FormActions
          action={words.action}
          busy={form.formState.isSubmitting}
          danger={danger}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
